package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings that are entries because a year and a title are in them, as in most headings
 * beside them: "1973 - Gray, A Title of Some Words", with notes on it below.
 */
final class DatedHeadings {

  private static final int ENOUGH = 4;
  private static final double SHARE = 0.6;
  private static final int TITLE_WORDS = 3;

  private static final Pattern YEAR_IN_FRONT =
      Pattern.compile("^\\W*(?:19|20)\\d{2}\\b(?:[-/.]\\d{1,2})*");

  private final Map<Integer, Integer> dated = new HashMap<>();
  private final Map<Integer, Integer> all = new HashMap<>();

  /** Counts the headings of each level, and those that may be entries. */
  void learn(List<Block> blocks) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        boolean entry =
            isDated(heading.text(), TITLE_WORDS)
                && seen.add(heading.text().text().toLowerCase(Locale.ROOT))
                && !NameHeadings.haveEntries(HeadingForms.parts(blocks, i + 1, heading));
        all.merge(heading.level(), 1, Integer::sum);
        dated.merge(heading.level(), entry ? 1 : 0, Integer::sum);
      }
    }
  }

  private static boolean isDated(RichText heading, int words) {
    String text = heading.text();
    Matcher year = YEAR_IN_FRONT.matcher(text);
    return year.find() && Texts.words(text, year.end(), text.length()) >= words;
  }

  /** Whether a heading is an entry. */
  boolean isEntry(Block.Heading heading) {
    int entries = dated.getOrDefault(heading.level(), 0);
    return entries >= ENOUGH
        && entries >= SHARE * all.getOrDefault(heading.level(), 0)
        && isDated(heading.text(), 1);
  }
}
