package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Titles;

/** Parts a bullet that names several papers. */
final class Splitter {

  private static final Pattern BETWEEN_LINKS =
      Pattern.compile(";|\\n|\\r|(?<=[)\\]\\s,.])(?:and|&|/|\\+)\\s|^\\s*(?:,|/|&|and)\\s");
  private static final Pattern DIVIDER =
      Pattern.compile("(?<=[)\\]\\d])\\s*(?:;|\\band\\b|&|\\+|\\n)\\s+(?=[\\p{Lu}\\[(\"\u201C])");

  /** Texts of papers hold signs that may divide them; a text of more such signs is no list. */
  private static final int MOST_DIVIDERS = 200;

  private final EntryReader entries;

  Splitter(EntryReader entries) {
    this.entries = entries;
  }

  /** The texts of the papers; the whole text if it names one. */
  List<FlatText> split(FlatText text) {
    List<FlatText> parts = byLinks(text);
    return parts.size() > 1 ? parts : byTags(text);
  }

  /** Titles that are links, with a divider between each two. */
  private static List<FlatText> byLinks(FlatText text) {
    List<FlatText.Run> titles = new ArrayList<>();
    for (FlatText.Run run : text.links(0, text.length())) {
      String link = text.text().substring(run.start(), run.end());
      if (Titles.words(link) >= 4 && LinkLabels.of(link) == null) {
        titles.add(run);
      }
    }
    if (titles.size() < 2) {
      return List.of(text);
    }
    List<FlatText> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i + 1 < titles.size(); i++) {
      String between = text.text().substring(titles.get(i).end(), titles.get(i + 1).start());
      Matcher divider = BETWEEN_LINKS.matcher(between);
      if (!divider.find()) {
        return List.of(text);
      }
      parts.add(text.part(start, titles.get(i).end() + divider.start()));
      start = titles.get(i).end() + divider.end();
    }
    parts.add(text.part(start, text.length()));
    return parts;
  }

  /** Titles that are no links: each part ends with its tag or links and is a paper by itself. */
  private List<FlatText> byTags(FlatText text) {
    if (text.length() > EntryReader.LONGEST || !mayDivide(text.text())) {
      return List.of(text);
    }
    List<FlatText> parts = new ArrayList<>();
    Matcher divider = DIVIDER.matcher(text.text());
    int start = 0;
    for (int i = 0; i < MOST_DIVIDERS && divider.find(); i++) {
      FlatText first = text.part(start, divider.start());
      if (isPaper(first) && isPaper(text.part(divider.end(), text.length()))) {
        parts.add(first);
        start = divider.end();
      }
    }
    parts.add(start == 0 ? text : text.part(start, text.length()));
    return parts;
  }

  /** Whether a text may name papers behind the place up to which texts are read. */
  static boolean mayHoldMore(FlatText text) {
    return text.length() > EntryReader.LONGEST
        && DIVIDER.matcher(text.text()).find(EntryReader.LONGEST);
  }

  private static boolean mayDivide(String text) {
    return text.contains(" and ")
        || text.chars().anyMatch(c -> c == ';' || c == '&' || c == '+' || c == '\n');
  }

  private boolean isPaper(FlatText part) {
    if (Titles.words(part.text()) < 4) {
      return false;
    }
    Entry entry = entries.read(part);
    return (entry.facts.venue != null || entry.hasPaperLink())
        && Titles.words(entry.facts.title) >= 3
        && TitleCase.is(entry.facts.title)
        && Titles.words(entry.remainder) == 0;
  }
}
