package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Titles;

/** Finds the lines of a plain paragraph that each begin a reference, its authors first or last. */
final class ReferenceLines {

  /** What follows the authors of a reference: a year in brackets, or a title in quotes. */
  private static final Pattern BEHIND_AUTHORS =
      Pattern.compile("\\s\\((?:19|20)\\d\\d[a-z]?[,)]|[,.:]? [\"\u201C]");

  /** "A Title of Words - Gray 2015", "A Title of Words (Gray, 2015)". */
  private static final Pattern AT_END = Pattern.compile("\\b(?:19|20)\\d\\d[)\\]]?\\W{0,2}$");

  private static final int FEW_WORDS = 3;

  /** Authors that are no persons have no more words: "Task Force of the Two Societies". */
  private static final int MOST_WORDS = 10;

  private ReferenceLines() {}

  /** Where parts begin, given where lines do; the first of them alone if no others begin one. */
  static List<Integer> starts(List<Integer> starts, List<RichText> lines) {
    List<Integer> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean first = i == 0 || lines.get(i - 1).text().strip().endsWith(".");
      if (first && isReference(lines.get(i).text(), i > 0)) {
        parts.add(starts.get(i));
      } else if (i == 0) {
        return starts.subList(0, 1);
      }
    }
    return parts;
  }

  /** Where lines begin that all end with a year; the first of them alone if one does not. */
  static List<Integer> dated(List<Integer> starts, List<RichText> lines) {
    boolean all =
        lines.stream()
            .allMatch(line ->
                Character.isUpperCase((line.text() + " ").codePointAt(0))
                    && Texts.words(line) > FEW_WORDS
                    && AT_END.matcher(line.text()).find());
    return all ? starts : starts.subList(0, 1);
  }

  /** How many references a paragraph holds, one below the other. */
  static int count(RichText paragraph) {
    return (int)
        ParagraphLines.parts(paragraph).stream()
            .filter(part -> isReference(part.text(), false))
            .count();
  }

  private static boolean isReference(String line, boolean amongOthers) {
    Matcher behind = BEHIND_AUTHORS.matcher(line);
    if (!behind.find()) {
      return false;
    }
    String authors = line.substring(0, behind.start()).strip();
    return Persons.areSome(authors)
        || (amongOthers
            && behind.group().endsWith(")")
            && Titles.words(authors) <= MOST_WORDS
            && !authors.isEmpty()
            && Character.isUpperCase(authors.codePointAt(0)));
  }
}
