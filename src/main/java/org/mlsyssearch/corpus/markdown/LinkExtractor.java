package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Takes the links out of an entry: those whose text is a label such as "code" vanish from the text
 * with the brackets around them; those whose text is a title, a name or a venue leave it there.
 */
final class LinkExtractor {

  private static final Pattern BARE_URL = Pattern.compile("https?://[^\\s<>\"\\])}|]+");
  private static final Pattern LABEL_BEFORE =
      Pattern.compile("(?:^|[\\s(\\[|,;])([\\p{L}][\\p{L} ]{1,18}?)\\s*:\\s*$");
  private static final String OPENING = "[(\u3010\uFF08{";
  private static final String CLOSING = "])\u3011\uFF09}";
  private static final String FILLER = ",/|;\u00B7&+\u2022-";
  private static final int LONGEST_GROUP = 60;
  private static final Pattern SHORT_ADDRESS =
      Pattern.compile("(?:arxiv\\.org|doi\\.org|github\\.com)/\\S+");

  private final VenueTagReader venues;

  LinkExtractor(VenueTagReader venues) {
    this.venues = venues;
  }

  /** The text without labels; links and labels are noted in the entry. */
  FlatText extract(FlatText flat, Entry entry) {
    for (String href : flat.bareHrefs()) {
      if (Hosts.isPaper(href) || Hosts.isCode(href)) {
        entry.link(href, Hosts.isCode(href) ? LinkLabels.Label.CODE : null);
      }
    }
    List<FlatText.Run> runs = flat.links(0, flat.length());
    entry.anchorsOnly =
        !runs.isEmpty() && runs.stream().allMatch(run -> run.href().startsWith("#"));
    entry.localOnly = !runs.isEmpty() && runs.stream().allMatch(run -> isLocal(run.href()));
    List<int[]> cuts = new ArrayList<>();
    for (FlatText.Run run : runs) {
      String text = flat.text().substring(run.start(), run.end());
      if (isAddress(text)) {
        addLabelled(flat, run.start(), run.end(), run.href(), entry, cuts);
        continue;
      }
      LinkLabels.Label label = LinkLabels.of(text);
      if (label != null && !isTag(text) && !isFrontVenue(flat, run, text)) {
        entry.link(run.href(), label);
        cuts.add(new int[] {run.start(), run.end()});
      } else if (isBracketedWord(flat, run) && venues.read(text) == null) {
        entry.link(run.href(), Hosts.isCode(run.href()) ? LinkLabels.Label.CODE : null);
        cuts.add(new int[] {run.start(), run.end()});
      } else {
        entry.link(run.href(), null);
      }
    }
    Matcher bare = BARE_URL.matcher(flat.text());
    while (flat.text().contains("://") && bare.find()) {
      if (flat.hrefAt(bare.start()) == null) {
        String href = bare.group().replaceFirst("[.,;:]+$", "");
        addLabelled(flat, bare.start(), bare.start() + href.length(), href, entry, cuts);
      }
    }
    cuts.sort((a, b) -> Integer.compare(a[0], b[0]));
    // "LLM.int8()" keeps the brackets that it had from the beginning.
    return tidy(flat.without(merged(cuts)), flat.text().contains("()"), entry);
  }

  /** Whether a link is a word or two in square brackets behind the title: a label nobody knows. */
  private static boolean isBracketedWord(FlatText flat, FlatText.Run run) {
    String text = flat.text().substring(run.start(), run.end());
    boolean inside = text.startsWith("[") && text.endsWith("]");
    String before = flat.text().substring(0, run.start()).stripTrailing();
    String after = flat.text().substring(run.end()).stripLeading();
    boolean around = before.endsWith("[") && after.startsWith("]");
    return (inside || around) && Titles.words(text) <= 2 && Titles.words(before) >= 3;
  }

  /**
   * Whether a group names a venue and nothing but a date stands before it: "2023.12 [arXiv] ...".
   */
  private boolean isFrontTag(String text, int start, String inner) {
    if (text.substring(0, start).chars().anyMatch(Character::isLetter)) {
      return false;
    }
    VenueTag tag = venues.read(inner);
    return tag != null && tag.known();
  }

  /** Whether a link in brackets before all else names a venue: "[[ACL](url)] Title". */
  private boolean isFrontVenue(FlatText flat, FlatText.Run run, String text) {
    String before = flat.text().substring(0, run.start());
    if (Titles.words(before) > 0 || Titles.words(flat.text().substring(run.end())) < 3) {
      return false;
    }
    VenueTag tag = venues.read(text);
    return before.strip().endsWith("[") && tag != null && tag.known();
  }

  /** Whether a text states a year or an arXiv id; "arXiv" alone only says where a link leads. */
  private boolean isTag(String text) {
    VenueTag tag = venues.read(text);
    return tag != null && (tag.year() != null || tag.arxivId() != null);
  }

  private static void addLabelled(
      FlatText flat, int start, int end, String href, Entry entry, List<int[]> cuts) {
    Matcher before = LABEL_BEFORE.matcher(flat.text().substring(0, start));
    LinkLabels.Label label = before.find() ? LinkLabels.of(before.group(1)) : null;
    entry.link(href, label);
    cuts.add(new int[] {label == null ? start : before.start(1), end});
  }

  /** Takes out the brackets that are empty now and those that hold a label alone. */
  private FlatText tidy(FlatText flat, boolean called, Entry entry) {
    FlatText now = flat;
    while (true) {
      List<int[]> cuts = new ArrayList<>();
      String text = now.text();
      for (int open = 0; open < text.length(); open++) {
        int close = innermost(text, open);
        if (close < 0) {
          continue;
        }
        String inner = text.substring(open + 1, close);
        boolean empty = isFiller(inner);
        if (empty
            ? !(called && inner.isEmpty() && text.charAt(open) == '(')
            : isLabel(text, open, inner, entry)) {
          cuts.add(new int[] {open, close + 1});
        }
      }
      if (cuts.isEmpty()) {
        return now;
      }
      now = now.without(cuts);
    }
  }

  /** The end of the bracket that opens at a position and holds none itself; -1 if none does. */
  private static int innermost(String text, int open) {
    int kind = OPENING.indexOf(text.charAt(open));
    if (kind < 0) {
      return -1;
    }
    for (int i = open + 1; i < text.length() && i <= open + LONGEST_GROUP; i++) {
      char c = text.charAt(i);
      if (c == CLOSING.charAt(kind)) {
        return i;
      }
      if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether nothing is left between two brackets but what divided the links inside. */
  private static boolean isFiller(String inner) {
    for (int i = 0; i < inner.length(); i++) {
      if (FILLER.indexOf(inner.charAt(i)) < 0 && !Character.isWhitespace(inner.charAt(i))) {
        String word = inner.strip();
        return word.equals("and") || word.equals("or");
      }
    }
    return true;
  }

  /** Whether a group in brackets is a label such as "[code]", which is noted then. */
  private boolean isLabel(String text, int open, String inner, Entry entry) {
    boolean square = text.charAt(open) == '[';
    if (open == 0 || inner.length() > 30 || !(square || text.charAt(open) == '(')) {
      return false;
    }
    LinkLabels.Label label = LinkLabels.of(inner);
    if (label == null
        || (!square && label == LinkLabels.Label.OTHER)
        || isTag(inner)
        || (square && isFrontTag(text, open, inner))) {
      return false;
    }
    entry.labels.add(label);
    return true;
  }

  private static List<int[]> merged(List<int[]> cuts) {
    List<int[]> merged = new ArrayList<>();
    int @Nullable [] last = null;
    for (int[] cut : cuts) {
      if (last != null && cut[0] <= last[1]) {
        last[1] = Math.max(last[1], cut[1]);
      } else {
        last = cut;
        merged.add(cut);
      }
    }
    return merged;
  }

  /** Whether an address leads to a place in the same file or folder. */
  private static boolean isLocal(String href) {
    return href.startsWith("#")
        || (!href.contains(":") && !href.startsWith("www.") && !Hosts.isPdf(href));
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://")
        || text.startsWith("https://")
        || text.startsWith("www.")
        || SHORT_ADDRESS.matcher(text).matches();
  }
}
