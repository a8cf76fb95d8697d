package org.mlsyssearch.corpus.authority;

import java.util.List;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * Tells which lines of {@code synonyms.txt} say nothing.
 *
 * <pre>
 * line = "#" anything | term ("," term)+ | term ("," term)* "=>" term ("," term)*
 * </pre>
 */
final class SynonymCheck {

  private static final String ARROW = "=>";

  private SynonymCheck() {}

  static void check(String file, String text, Diagnostics diagnostics) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("#") && !isRule(rule)) {
        diagnostics.add(
            file,
            number,
            0,
            DiagnosticCode.AUTHORITY,
            "'" + rule + "' is no rule; write 'a, b' for equal terms or 'a => b' for one way.");
      }
    }
  }

  private static boolean isRule(String rule) {
    List<String> sides = List.of(rule.split(ARROW, -1));
    boolean allTerms = sides.stream().allMatch(SynonymCheck::areTerms);
    return allTerms && (sides.size() == 2 || (sides.size() == 1 && rule.contains(",")));
  }

  private static boolean areTerms(String side) {
    return List.of(side.split(",", -1)).stream().noneMatch(term -> Titles.key(term).isEmpty());
  }
}
