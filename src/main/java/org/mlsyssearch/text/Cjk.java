package org.mlsyssearch.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Characters of Chinese, Japanese and Korean, whose words no blanks part or which carry particles.
 *
 * <p>A <em>character</em> is a code point with the marks behind it that belong to it: those of
 * voiced kana and the vowels and final consonants of a Korean syllable written letter by letter.
 */
public final class Cjk {

  private static final int FIRST = 0x1100;
  private static final String CHINESE_PARTICLES = "的了和与與及之";
  private static final Set<String> KOREAN_PARTICLES =
      Set.of("은", "는", "이", "가", "을", "를", "의", "에", "도", "로", "와", "과", "만");
  private static final Set<String> LONG_KOREAN_PARTICLES = Set.of("에서", "으로", "에게", "부터", "까지");

  private Cjk() {}

  /** Whether a code point is a letter of one of these scripts. */
  public static boolean is(int codePoint) {
    if (codePoint < FIRST) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> Character.isLetterOrDigit(codePoint);
      default -> isProlonged(codePoint) || isHalfWidthMark(codePoint);
    };
  }

  /** Whether any character of a term is one of these. */
  public static boolean isIn(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (at(term, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no further keystroke changes the last character of a term, as it may in Korean. */
  public static boolean endsWhole(String term) {
    int last = term.isEmpty() ? 0 : term.codePointBefore(term.length());
    return is(last) && Character.UnicodeScript.of(last) != Character.UnicodeScript.HANGUL;
  }

  /** Whether one of these characters stands at a place, which may be within a surrogate pair. */
  static boolean at(String text, int i) {
    char c = text.charAt(i);
    if (c < FIRST) {
      return false;
    }
    return is(text.codePointAt(Character.isLowSurrogate(c) && i > 0 ? i - 1 : i));
  }

  /** Where each character of a run starts; the end of the run stands last. */
  static List<Integer> bounds(String text, int start, int end) {
    List<Integer> bounds = new ArrayList<>(end - start + 1);
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      if (i == start || !belongsToTheOneBefore(text.codePointAt(i))) {
        bounds.add(i);
      }
    }
    bounds.add(end);
    return bounds;
  }

  private static boolean belongsToTheOneBefore(int codePoint) {
    return isHalfWidthMark(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || (codePoint >= 0x1160 && codePoint <= 0x11FF);
  }

  private static boolean isProlonged(int codePoint) {
    return codePoint == 0x30FC || codePoint == 0xFF70;
  }

  private static boolean isHalfWidthMark(int codePoint) {
    return codePoint == 0xFF9E || codePoint == 0xFF9F;
  }

  /**
   * Whether two neighbours within a run say little: a particle or an ending is one of them.
   *
   * @param characters all of the run
   * @param i the first of the two
   */
  static boolean isWeak(List<String> characters, int i) {
    String one = characters.get(i);
    String other = characters.get(i + 1);
    int size = characters.size();
    if (isHangul(one)) {
      String ending = one + other;
      boolean particle =
          (KOREAN_PARTICLES.contains(other) && size > 2)
              || (LONG_KOREAN_PARTICLES.contains(ending) && size > 3);
      boolean beforeLong =
          size > 3
              && i == size - 3
              && LONG_KOREAN_PARTICLES.contains(other + characters.get(size - 1));
      return beforeLong || (particle && i == size - 2);
    }
    if (CHINESE_PARTICLES.contains(one) || CHINESE_PARTICLES.contains(other)) {
      return size > 2;
    }
    return (isHiragana(one) || isHiragana(other)) && !characters.stream().allMatch(Cjk::isHiragana);
  }

  private static boolean isHiragana(String character) {
    return Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.HIRAGANA;
  }

  private static boolean isHangul(String character) {
    return Character.UnicodeScript.of(character.codePointAt(0)) == Character.UnicodeScript.HANGUL;
  }
}
