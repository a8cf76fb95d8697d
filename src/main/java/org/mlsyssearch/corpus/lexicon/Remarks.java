package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.text.FastPattern;

/** Tells remarks such as "Oral" or "best paper", which are no part of a title. */
public final class Remarks {

  private static final Set<String> KNOWN = WordList.words("remarks");
  private static final FastPattern FORM =
      FastPattern.compile(
          "(?:best|outstanding|distinguished)"
              + " .*|(?:short|long|full|extended|journal|conference|preliminary|earlier)"
              + " version.*|\\d+ ?(?:stars?|citations?|pages?)|cited"
              + " by.*|preprint(?: from)? .*");

  private static final FastPattern AWARD = FastPattern.compile("\\baward\\b");

  /** No remark is longer. */
  private static final int LONGEST = 80;

  private Remarks() {}

  /** Whether a whole text is a remark; a text without letters and digits is one. */
  public static boolean isRemark(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c) || c == ' ' || c == '-') {
        kept.append(c);
      }
    }
    String key = kept.toString().strip();
    return key.isEmpty()
        || KNOWN.contains(key)
        || FORM.matches(key)
        || (key.contains("award") && AWARD.isFoundIn(key));
  }
}
