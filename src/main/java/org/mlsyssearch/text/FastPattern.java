package org.mlsyssearch.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Pattern} that is asked about many texts and found in few: places where no match can
 * begin are passed over at a look at their first characters. What can begin one is asked of the
 * pattern itself, once for each beginning: where it neither matches that nor wants to see more,
 * nothing that begins so does. Its answers are those of {@link Pattern}. Thread-safe.
 */
public final class FastPattern {

  /** Characters from here on are not told apart. */
  private static final char OTHER = 128;

  /** So many characters of a beginning are looked at. */
  private static final int DEEPEST = 5;

  /** So many beginnings are told apart by what follows them. */
  private static final int MOST = 80;

  private static final boolean[] IN_WORD = new boolean[OTHER];

  static {
    for (char c = 0; c < OTHER; c++) {
      IN_WORD[c] = Character.isLetterOrDigit(c) || c == '_';
    }
  }

  private static final Beginning NEVER = new Beginning("", 0, false, false);

  private final Pattern pattern;

  /** Matches wherever the pattern does, whatever stands before; null if nothing does so. */
  private final @Nullable Pattern loose;

  /** The empty beginnings: behind a letter, behind another sign and at the start of a text. */
  private final Beginning[] starts = new Beginning[3];

  /** Whether it matches at the start of a text alone. */
  private final boolean anchored;

  private int known;

  /** Whether a match may begin with a character, whatever stands before; null until it is asked. */
  private volatile boolean @Nullable [] first;

  /** What a match may begin with, and what may follow that, as far as it has been asked. */
  private static final class Beginning {
    final String text;
    final int before;

    /** Whether a match may be at hand where the text ends with it. */
    final boolean ends;

    final @Nullable Beginning @Nullable [] next;

    Beginning(String text, int before, boolean ends, boolean open) {
      this.text = text;
      this.before = before;
      this.ends = ends;
      this.next = open ? new Beginning[OTHER] : null;
    }
  }

  private FastPattern(String regex) {
    this.pattern = Pattern.compile(regex);
    String rest = Lookbehinds.without(regex);
    this.loose = rest == null ? null : Pattern.compile(rest);
    for (int i = 0; i < starts.length; i++) {
      starts[i] = ask("", i, true);
    }
    this.anchored =
        starts[0] == NEVER && starts[1] == NEVER && (pattern.flags() & Pattern.MULTILINE) == 0;
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
    return find(text, 0);
  }

  /** The first match that begins at a place of a text or behind it; null if there is none. */
  public @Nullable Matcher find(String text, int from) {
    boolean[] asked = first;
    boolean[] may = asked == null ? first() : asked;
    Matcher matcher = null;
    for (int i = from; i <= (anchored ? 0 : text.length()); i++) {
      if ((i == text.length() || may[Math.min(text.charAt(i), OTHER)]) && mayBegin(text, i)) {
        if (matcher == null) {
          matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }
        if (matcher.region(i, text.length()).lookingAt()) {
          return matcher;
        }
      }
    }
    return null;
  }

  /** The match that a text begins with; null if it begins with none. */
  public @Nullable Matcher begin(String text) {
    Matcher matcher = mayBegin(text, 0) ? pattern.matcher(text) : null;
    return matcher != null && matcher.lookingAt() ? matcher : null;
  }

  /** The match that a whole text is; null if it is none. */
  public @Nullable Matcher match(String text) {
    Matcher matcher = mayBegin(text, 0) ? pattern.matcher(text) : null;
    return matcher != null && matcher.matches() ? matcher : null;
  }

  /** A text with the first match replaced, as {@link Matcher#replaceFirst} does. */
  public String replaceFirst(String text, String replacement) {
    return replace(text, replacement, false);
  }

  /** A text with all matches replaced, as {@link Matcher#replaceAll} does. */
  public String replaceAll(String text, String replacement) {
    return replace(text, replacement, true);
  }

  private String replace(String text, String replacement, boolean all) {
    Matcher matcher = find(text);
    if (matcher == null) {
      return text;
    }
    StringBuilder replaced = new StringBuilder();
    do {
      matcher.appendReplacement(replaced, replacement);
    } while (all && matcher.find());
    return matcher.appendTail(replaced).toString();
  }

  /** What stands between the matches, empty texts at the end included. */
  public String[] split(String text) {
    return find(text) == null ? new String[] {text} : pattern.split(text, -1);
  }

  private boolean[] first() {
    boolean[] may = new boolean[OTHER + 1];
    may[OTHER] = true;
    for (char c = 0; c < OTHER; c++) {
      for (int before = 0; before < starts.length; before++) {
        may[c] |= ask(String.valueOf(c), before, false) != NEVER;
      }
    }
    first = may;
    return may;
  }

  private boolean mayBegin(String text, int at) {
    Beginning beginning = starts[2];
    if (at > 0) {
      char before = text.charAt(at - 1);
      if (before >= OTHER || before == '\n' || before == '\r') {
        return true;
      }
      beginning = starts[IN_WORD[before] ? 0 : 1];
    }
    for (int i = at; beginning.next != null; i++) {
      if (i == text.length()) {
        return beginning.ends;
      }
      char c = text.charAt(i);
      if (c >= OTHER) {
        return true;
      }
      Beginning next = beginning.next[c];
      if (next == null) {
        next = ask(beginning.text + c, beginning.before, true);
        beginning.next[c] = next;
      }
      beginning = next;
    }
    return beginning != NEVER;
  }

  @SuppressWarnings("JdkObsolete") // hitEnd() is just the question: could more text make a match?
  private Beginning ask(String text, int before, boolean further) {
    if (loose == null) {
      return new Beginning(text, before, true, false);
    }
    String all = (before == 0 ? "a" : before == 1 ? " " : "") + text;
    Matcher matcher = loose.matcher(all).region(all.length() - text.length(), all.length());
    matcher.useTransparentBounds(true).useAnchoringBounds(false);
    boolean ends = matcher.lookingAt();
    if (!ends && !matcher.hitEnd()) {
      return NEVER;
    }
    boolean open = further && matcher.hitEnd() && text.length() < DEEPEST && known < MOST;
    known += open ? 1 : 0;
    return new Beginning(text, before, ends, open);
  }

  @Override
  public String toString() {
    return pattern.pattern();
  }
}
