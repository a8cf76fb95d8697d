package org.mlsyssearch.corpus.markdown.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.text.FastPattern;

/** Tells signs that divide phrases from those that stand within one. For one text. */
final class Separators {

  private static final FastPattern ABBREVIATION =
      FastPattern.compile(
          "(?:^|[^\\p{L}])(?:vs|al|et|cf|eg|ie|etc|Dr|Mr|St|Jr|No|Vol|Fig|Sec|Proc|Trans|Conf|Int|pp|\\p{Lu}|\\p{L}\\.\\p{L}|\\p{Lu}\\."
              + " ?\\p{Ll})$");

  /** Initials stand behind surnames, without stops: "Ng B, Li AC. A Title". */
  private static final String SURNAME_FIRST =
      "\\p{Lu}[\\p{L}'\u2019-]+ \\p{Lu}(?:[- ]?\\p{Lu}(?!\\p{Ll})){0,2}";

  private static final FastPattern VANCOUVER =
      FastPattern.compile(
          "[^\\p{L}]{0,6}(?:\\p{L}\\p{Ll}{1,2} ){0,2}"
              + SURNAME_FIRST
              + ", (?:\\p{Lu}\\p{L}|et al|\\p{Ll}{2,3} \\p{Lu})");
  private static final FastPattern BY_THEM =
      FastPattern.compile(
          "\\bby "
              + SURNAME_FIRST
              + "(?:, \\p{Lu}\\p{L}|\\. \\p{Lu}\\p{Ll}(?!\\p{L}*(?:,| and\\b| &|$)))");

  /** "Gray SI. Myths of how": one person before a title in sentence case. */
  private static final FastPattern ONE =
      FastPattern.compile(
          "("
              + SURNAME_FIRST
              + ")\\. (?:\\p{Lu}[\\p{Ll}-]* \\p{Ll}[\\p{L}-]+ |\\p{Lu}[\\p{L}\\d+-]+: )");

  private static final Pattern VENUE =
      Pattern.compile("\\p{Lu}{2,}[\\p{L}/&-]*[, '\u2019]{1,2}(?:(?:19|20)\\d{2}|\\d{2})\\b");

  private static final FastPattern LAST_OF_THEM =
      FastPattern.compile("(?:, |& |and |by )(?:\\p{L}\\p{Ll}{1,2} ){0,2}" + SURNAME_FIRST + "$");
  private static final int LONGEST_NAME = 40;

  private final String text;
  private final Bounds bounds;
  private @Nullable Boolean vancouver;

  Separators(String text, Bounds bounds) {
    this.text = text;
    this.bounds = bounds;
  }

  /** The end of the separator that begins at a position, or the position if none does. */
  @SuppressWarnings("RefactorSwitch") // Its cases are several statements each.
  int end(int at, int to) {
    char c = text.charAt(at);
    boolean blankBefore = at == 0 || Characters.isBlank(text.charAt(at - 1)) || bounds.isAt(at);
    boolean blankAfter =
        at + 1 >= to || Characters.isBlank(text.charAt(at + 1)) || bounds.isAt(at + 1);
    switch (c) {
      case '|',
          '\uFF5C',
          '\u2022',
          '\u00B7',
          '\u2014',
          '\u3001',
          '\uFF1A',
          '\uFF0C',
          '\u3002',
          '\uFF1B',
          ';' -> {
        return at + 1;
      }
      case ',' -> {
        boolean inNumber =
            at > 0
                && Characters.isDigit(text.charAt(at - 1))
                && at + 1 < to
                && Characters.isDigit(text.charAt(at + 1));
        return inNumber ? at : at + 1;
      }
      case ':' -> {
        return blankAfter
                || (at + 1 < to
                    && Character.isLetter(text.charAt(at + 1))
                    && at > 0
                    && Character.isLetter(text.charAt(at - 1)))
            ? at + 1
            : at;
      }
      case '.', '?', '!' -> {
        return (blankAfter
                    || isBehindIdeograph(at, to)
                    || isBeforeYear(at, to)
                    || isBeforeVenue(at, to))
                && isStop(at)
            ? at + 1
            : at;
      }
      case '-', '\u2013' -> {
        int end = at;
        while (end < to && (text.charAt(end) == '-' || text.charAt(end) == '\u2013')) {
          end++;
        }
        boolean after = end >= to || Characters.isBlank(text.charAt(end)) || bounds.isAt(end);
        return (blankBefore && after)
                || (end - at > 1 && (blankBefore || after))
                || (blankAfter
                    && end - at == 1
                    && end < to
                    && Characters.isBlank(text.charAt(end))
                    && at > 0)
                || (end < to && Character.isUpperCase(text.charAt(end)) && isYear(at))
            ? end
            : at;
      }
      case '/', '&', '+', '@' -> {
        if (text.startsWith("//", at) && at > 0 && text.charAt(at - 1) == ']') {
          return at + 2; // "A Title[C]//Proceedings"
        }
        return blankBefore && ((blankAfter && c != '&') || c == '/') ? at + 1 : at;
      }
      case '#' -> { // "A Title # a remark"
        return blankBefore && blankAfter ? at + 1 : at;
      }
      case '*' -> { // "A Title *OSDI, 2022": nothing ends what it begins.
        return blankBefore && at + 1 < to && Character.isLetter(text.charAt(at + 1)) ? at + 1 : at;
      }
      default -> {
        return at;
      }
    }
  }

  /** "A Title of Words.2017": whether a year and nothing else follows a word and its full stop. */
  private boolean isBeforeYear(int at, int to) {
    return at > 0
        && Character.isLetter(text.charAt(at - 1))
        && at + 5 <= to
        && (text.startsWith("19", at + 1) || text.startsWith("20", at + 1))
        && Characters.isDigit(text.charAt(at + 3))
        && Characters.isDigit(text.charAt(at + 4))
        && (at + 5 == to || " [(,;".indexOf(text.charAt(at + 5)) >= 0);
  }

  /** "A Title of Words.ICRA, 2018": whether capitals and a year follow a word and its full stop. */
  private boolean isBeforeVenue(int at, int to) {
    return at > 1
        && Character.isLowerCase(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at - 2))
        && at + 2 < to
        && Character.isUpperCase(text.charAt(at + 1))
        && VENUE.matcher(text).region(at + 1, to).lookingAt();
  }

  /** "张三.标题[J].期刊": a full stop behind a Chinese sign or bracket divides without a blank. */
  private boolean isBehindIdeograph(int at, int to) {
    return at > 0
        && at + 1 < to
        && (Character.isIdeographic(text.charAt(at - 1)) || text.charAt(at - 1) == ']');
  }

  /** "2020-A Title", not "2020-OSDI-A Title": whether a year alone stands before a dash. */
  private boolean isYear(int end) {
    int start = end - 4;
    for (int i = end + 1; i < text.length() && !Characters.isBlank(text.charAt(i)); i++) {
      if (bounds.isAt(i)) {
        return false;
      }
    }
    return start >= 0
        && (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (text.startsWith("19", start) || text.startsWith("20", start))
        && Characters.isDigit(text.charAt(start + 2))
        && Characters.isDigit(text.charAt(start + 3));
  }

  /** Whether a full stop, question or exclamation mark ends a sentence. */
  private boolean isStop(int at) {
    if (vancouver == null) {
      vancouver = VANCOUVER.begin(text) != null || BY_THEM.isFoundIn(text);
    }
    if (vancouver && LAST_OF_THEM.isFoundIn(text.substring(Math.max(0, at - LONGEST_NAME), at))) {
      return true;
    }
    if (LastInitial.isAt(text, at)) {
      return true;
    }
    Matcher one = at < LONGEST_NAME ? ONE.begin(text) : null;
    if (one != null && one.end(1) == at) {
      return true;
    }
    return !ABBREVIATION.isFoundIn(text.substring(Math.max(0, at - 6), at));
  }
}
