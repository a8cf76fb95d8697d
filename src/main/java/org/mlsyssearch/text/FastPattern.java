package org.mlsyssearch.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Pattern} that is asked about many texts and found in few: places where no match can
 * begin are passed over at a look at two characters. What can begin one is asked of the pattern
 * itself, once for each two: where it neither matches them nor wants to see more, nothing that
 * begins with them does. Its answers are those of {@link Pattern}. Thread-safe.
 */
public final class FastPattern {

  /** Stands for the end of the text; characters from here on are not told apart. */
  private static final char NONE = 128;

  /** What stands before a place decides on word boundaries and on the beginning of the text. */
  private static final String BEFORE = "a ";

  private static final int AT_START = BEFORE.length();

  private static final byte NEVER = 1;
  private static final byte PERHAPS = 2;

  private final Pattern pattern;
  private final boolean looksBehind;

  /** By what stands before, and by the two characters; 0 where nobody has asked yet. */
  private final byte[] @Nullable [] begins = new byte[AT_START + 1][];

  private FastPattern(String regex) {
    this.pattern = Pattern.compile(regex);
    this.looksBehind = regex.contains("(?<");
  }

  public static FastPattern compile(String regex) {
    return new FastPattern(regex);
  }

  public boolean isFoundIn(String text) {
    return find(text) != null;
  }

  public boolean matches(String text) {
    return match(text) != null;
  }

  /** The first match in a text; null if there is none. */
  public @Nullable Matcher find(String text) {
    int first = first(text);
    if (first < 0) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.find(first) ? matcher : null;
  }

  /** The match that a whole text is; null if it is none. */
  public @Nullable Matcher match(String text) {
    if (!looksBehind && !mayBegin(text, 0)) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher : null;
  }

  /** A text with the first match replaced, as {@link Matcher#replaceFirst} does. */
  public String replaceFirst(String text, String replacement) {
    return first(text) < 0 ? text : pattern.matcher(text).replaceFirst(replacement);
  }

  /** A text with all matches replaced, as {@link Matcher#replaceAll} does. */
  public String replaceAll(String text, String replacement) {
    return first(text) < 0 ? text : pattern.matcher(text).replaceAll(replacement);
  }

  /** What stands between the matches, empty texts at the end included. */
  public String[] split(String text) {
    return first(text) < 0 ? new String[] {text} : pattern.split(text, -1);
  }

  /** The first place where a match may begin; -1 if there is none. */
  private int first(String text) {
    for (int i = 0; i <= text.length(); i++) {
      if (looksBehind || mayBegin(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean mayBegin(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    boolean end = at == text.length();
    char c = end ? NONE : text.charAt(at);
    if ((c >= NONE && !end) || before >= NONE || before == '\n' || before == '\r') {
      return true;
    }
    char next = at + 1 < text.length() ? text.charAt(at + 1) : NONE;
    int context = at == 0 ? AT_START : Character.isLetterOrDigit(before) || before == '_' ? 0 : 1;
    byte[] known = begins[context];
    if (known == null) {
      known = new byte[(NONE + 1) * (NONE + 1)];
      begins[context] = known;
    }
    int key = c * (NONE + 1) + Math.min(next, NONE);
    if (known[key] == 0) {
      known[key] = ask(context, c, next);
    }
    return known[key] == PERHAPS;
  }

  @SuppressWarnings("JdkObsolete") // hitEnd() is just the question: could more text make a match?
  private byte ask(int context, char c, char next) {
    String before = context == AT_START ? "" : BEFORE.substring(context, context + 1);
    String text =
        before + (c < NONE ? String.valueOf(c) : "") + (next < NONE ? String.valueOf(next) : "");
    Matcher matcher = pattern.matcher(text).region(before.length(), text.length());
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    return matcher.lookingAt() || (c < NONE && matcher.hitEnd()) ? PERHAPS : NEVER;
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
