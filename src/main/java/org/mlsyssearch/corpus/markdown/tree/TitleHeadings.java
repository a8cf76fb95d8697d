package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.mlsyssearch.corpus.lexicon.Months;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.text.FastPattern;

/** Tells headings that may be titles of entries from those that only name a topic. */
final class TitleHeadings {

  /** A paragraph with more words is an abstract. */
  private static final int LONGEST = 25;

  private static final int TITLE_WORDS = 4;
  private static final int OFTEN = 3;

  /** "[OSDI 2025](url)" heads the papers of that year. */
  private static final FastPattern YEAR_BEHIND = FastPattern.compile("(?:19|20)\\d{2}\\W*$");

  /** "Topic 2: A Topic": the parts of a course, which numbers count. */
  private static final FastPattern COUNTED = FastPattern.compile("(\\p{L}+) ?#?\\d{1,3}\\b");

  private static final FastPattern MEETING =
      FastPattern.compile(
          "\\W*\\p{Lu}[\\w&]*\\p{Lu}[\\w&-]*[ '-]?(?:19|20)\\d{2},? " + Months.NAME + "\\b");

  private final FieldLabels labels;
  private final BulletsBelow below;
  private final Map<String, Integer> counted = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Integer, Integer> linked = new HashMap<>();

  TitleHeadings(FieldLabels labels) {
    this.labels = labels;
    this.below = new BulletsBelow(labels);
  }

  /** Counts how often each heading is met, and how many of each level are links. */
  void learn(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Block.Heading heading) {
        counts.merge(key(heading.text()), 1, Integer::sum);
        counted.merge(countedBy(heading.text()), 1, Integer::sum);
        if (Texts.isLinked(heading.text())) {
          linked.merge(heading.level(), 1, Integer::sum);
        }
      } else if (block instanceof Block.Details details) {
        learn(details.blocks());
      }
    }
  }

  /** The word that a number follows at the beginning of a heading; empty if none does. */
  private static String countedBy(RichText text) {
    Matcher number = COUNTED.begin(key(text));
    return number == null ? "" : number.group(1);
  }

  /** Whether a heading is one of several that a word and a number count, with a list below it. */
  private boolean isPart(RichText text, List<Block> body) {
    String word = countedBy(text);
    return !word.isEmpty()
        && counted.getOrDefault(word, 0) >= OFTEN
        && body.stream()
            .anyMatch(block ->
                block instanceof Block.Bullets list
                    && list.items().size() > 1
                    && below.fields(list, false) < list.items().size());
  }

  /**
   * "OSDI2022 Jul 11, 2022": whether a heading begins with a meeting and its date, above a list.
   */
  private static boolean isMeeting(RichText text, List<Block> body) {
    return MEETING.begin(text.text()) != null
        && body.stream().anyMatch(Block.Bullets.class::isInstance);
  }

  private static String key(RichText text) {
    return text.text().strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a heading above some blocks may be the title of the entry that they describe: also a
   * short one, if it is a link as other headings of its level are.
   *
   * @param parts whether a heading follows that is deeper
   */
  boolean mayBeTitle(Block.Heading heading, List<Block> body, boolean parts) {
    int links = linked.getOrDefault(heading.level(), 0);
    boolean amongLinks =
        links >= OFTEN
            && Texts.isLinked(heading.text())
            && !parts
            && !YEAR_BEHIND.isFoundIn(heading.text().text());
    return !isPart(heading.text(), body)
        && !isMeeting(heading.text(), body)
        && (amongLinks || mayBeTitle(heading.text(), body, parts));
  }

  /**
   * Whether a heading is the title of an entry whose fields stand below headings of their own,
   * which come again below the titles beside it: "Abstract", "Authors".
   *
   * @param body all blocks up to the next heading as high
   */
  boolean isRecord(Block.Heading heading, List<Block> body) {
    if (Texts.words(heading.text()) < TITLE_WORDS
        || counts.getOrDefault(key(heading.text()), 0) > 1) {
      return false;
    }
    int names = 0;
    for (Block block : body) {
      boolean field =
          switch (block) {
            case Block.Heading name ->
                counts.getOrDefault(key(name.text()), 0) >= OFTEN
                    && !Texts.isLinked(name.text())
                    && !Sections.isGeneric(Sections.label(name.text().text()));
            case Block.Bullets list ->
                list.items().stream().noneMatch(item -> Texts.hasTitle(item.text()));
            case Block.Paragraph paragraph -> !Texts.hasTitle(paragraph.text());
            default -> false;
          };
      if (!field) {
        return false;
      }
      names += block instanceof Block.Heading ? 1 : 0;
    }
    return names > 1;
  }

  /** Whether a paragraph names the persons, or the address, of the title above it. */
  private boolean signs(Block block) {
    return block instanceof Block.Paragraph paragraph
        && (Texts.isSigned(paragraph.text())
            || (labels.isLabelled(paragraph.text())
                && !Texts.hasTitle(paragraph.text())
                && paragraph.text().leadsToPaper()));
  }

  /**
   * Whether a text above some blocks may be the title of the entry that they describe.
   *
   * @param parts whether a heading follows that is deeper
   */
  boolean mayBeTitle(RichText text, List<Block> body, boolean parts) {
    int words = Texts.words(text);
    boolean paper = Texts.hasPaper(text) || text.text().endsWith(".pdf");
    boolean linked = words >= TITLE_WORDS && (Texts.isLinked(text) || paper);
    boolean signed = body.stream().anyMatch(this::signs);
    boolean again = !signed && counts.getOrDefault(key(text), 0) > 1;
    boolean generic = Sections.isGeneric(Sections.label(text.text()));
    if (words == 0 || (parts && !linked) || again || generic) {
      return false;
    }
    int fields = 0;
    int entries = 0;
    int plainEntries = 0;
    boolean titledAbove = false;
    for (Block block : body) {
      if (block instanceof Block.Bullets list) {
        fields += titledAbove ? 0 : below.fields(list, words < TITLE_WORDS);
        entries += below.entries(list);
      } else if (block instanceof Block.Table table) {
        entries += table.rows().size();
      } else if (block instanceof Block.Details details) {
        entries += below.entriesIn(details);
      } else if (block instanceof Block.Paragraph paragraph) {
        if (FieldLabels.isTitle(paragraph.text())) {
          return false; // The title is below.
        }
        boolean field = labels.isLabelled(paragraph.text());
        boolean titled = Texts.hasTitle(paragraph.text());
        boolean plain =
            Texts.hasPaper(paragraph.text()) && Texts.words(paragraph.text()) <= LONGEST;
        entries += !field && titled ? 1 : 0;
        titledAbove = titled;
        if (!field && !titled) {
          plainEntries += plain ? 1 : ReferenceLines.count(paragraph.text());
        }
      }
    }
    if (linked) {
      return true;
    }
    entries += plainEntries > 1 ? plainEntries : 0; // One alone may describe the title above.
    return entries > 0
        ? words >= TITLE_WORDS && (fields > entries || below.areDescribedBy(body))
        : fields > 0 || signed || words >= TITLE_WORDS;
  }
}
