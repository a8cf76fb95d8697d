package org.mlsyssearch.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Makes spellings of one word equal: lower case, no diacritics, compatibility forms resolved, Greek
 * letters spelled out. Voiced kana stay apart from others; Korean syllables become their letters.
 */
public final class Fold {

  private static final Map<Integer, String> LETTERS =
      Map.ofEntries(
          Map.entry((int) 'α', "alpha"),
          Map.entry((int) 'β', "beta"),
          Map.entry((int) 'γ', "gamma"),
          Map.entry((int) 'δ', "delta"),
          Map.entry((int) 'ε', "epsilon"),
          Map.entry((int) 'ζ', "zeta"),
          Map.entry((int) 'η', "eta"),
          Map.entry((int) 'θ', "theta"),
          Map.entry((int) 'κ', "kappa"),
          Map.entry((int) 'λ', "lambda"),
          Map.entry((int) 'μ', "mu"),
          Map.entry((int) 'ν', "nu"),
          Map.entry((int) 'ξ', "xi"),
          Map.entry((int) 'π', "pi"),
          Map.entry((int) 'ρ', "rho"),
          Map.entry((int) 'σ', "sigma"),
          Map.entry((int) 'ς', "sigma"),
          Map.entry((int) 'τ', "tau"),
          Map.entry((int) 'φ', "phi"),
          Map.entry((int) 'χ', "chi"),
          Map.entry((int) 'ψ', "psi"),
          Map.entry((int) 'ω', "omega"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'ı', "i"));

  private Fold() {}

  /** The folded form of a text; it may be longer or shorter. */
  public static String fold(String text) {
    boolean isFolded = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return foldAny(text);
      }
      isFolded &= c < 'A' || c > 'Z';
    }
    return isFolded ? text : text.toLowerCase(Locale.ROOT);
  }

  /** As {@link #fold}, of any text. */
  static String foldAny(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed
        .codePoints()
        .filter(c -> isVoiceMark(c) || Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(c -> {
          String letters = c < 0x80 ? null : LETTERS.get(c);
          if (letters == null) {
            folded.appendCodePoint(c);
          } else {
            folded.append(letters);
          }
        });
    return folded.toString();
  }

  private static boolean isVoiceMark(int codePoint) {
    return codePoint == 0x3099 || codePoint == 0x309A;
  }
}
