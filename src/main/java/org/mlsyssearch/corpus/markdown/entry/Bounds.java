package org.mlsyssearch.corpus.markdown.entry;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.text.FastPattern;

/** Where phrases begin and end though no sign divides them. Immutable. */
final class Bounds {

  private static final FastPattern JOINED =
      FastPattern.compile(
          "\\s*((?:19|20)\\d{2}|\\d{2})[-_]([A-Za-z][\\w&' ]{1,24}?)[-_](?=[^-_\\s])(?!\\w\\b)");

  /** What begins a title behind an initial, and is none itself: "A brief", "I-TASSER", "rawMSA". */
  private static final String BEHIND_INITIALS =
      "\\p{Lu}\\p{Ll}|\\p{Lu}\\s\\p{Ll}|\\p{Lu}-\\p{Lu}{2}|\\p{Ll}{1,8}\\p{Lu}";

  private static final Pattern GLUED_TAG =
      Pattern.compile(
          "(?<=\\s)(?=[A-Za-z][\\w/&-]{1,14}[ ]?['\\u2018\\u2019]["
              + " ]?\\d{2}\\b)|(?<=\\s)(?=[A-Z][\\w/&-]*[A-Z][\\w/&-]*["
              + " ]?(?:19|20)\\d{2}\\b)|(?<=\\s)(?=[A-Za-z]{3,12}(?:20)?[012]\\d\\b(?!\\.))"
              + "|(?<=\\b(?:19|20)\\d{2}),?\\s(?=\\p{L})|(?<=['\\u2018\\u2019]\\d{2})\\s(?=\\p{Lu})|\\s(?=(?:19|20)\\d{2}(?:[.,;)(\\[\\]\\s]|$))|(?<=\\s)(?=(?i:arxiv)\\b)|(?<=\\s)(?=['\\u2018\\u2019]\\d{2}\\b)|(?<=\\p{Lu}\\.)\\s(?=\\p{Lu}{2,})|(?<=,\\s\\p{Lu}\\.|,\\s\\p{Lu}\\.[\\s-]?\\p{Lu}\\.|,\\s\\p{Lu}\\.\\s\\p{Lu}\\.\\s\\p{Lu}\\.)\\s(?="
              + BEHIND_INITIALS
              + ")");
  private static final FastPattern ET_AL =
      FastPattern.compile(
          "(?:(?<![\\p{L}])et["
              + " .]*al|et\\s+al)\\b\\.?,?(?=[\\s.,;:)\\]]|$|(?<=\\.)\\p{Lu})|\u7B49(?=[\\s.,;)\uFF0C]|$)");
  private static final Pattern TAG_BEFORE = Pattern.compile("\\p{Lu}{2}['\u2019 ]?(?:20)?\\d{2}$");

  private static final String APOSTROPHES = "'\u2018\u2019";
  private static final int LONGEST_TAG = 24;
  private static final int TITLE_WORDS = 4;

  private final String text;
  private final BitSet bounds = new BitSet();

  /** Notes where styles, links and words that may begin a tag stand in a part of a text. */
  Bounds(RichText rich, int from, int to) {
    this.text = rich.text();
    for (Mark mark : rich.marks()) {
      if (mark.kind() != Mark.Kind.BREAK
          && mark.kind() != Mark.Kind.IMAGE
          && mark.start() < to
          && mark.end() > from
          && !isSurname(mark)) {
        bounds.set(mark.start());
        bounds.set(mark.end());
      }
    }
    for (int line : rich.lines()) {
      bounds.set(line);
    }
    glued(from, to);
    int blanks = 0;
    for (int i = from; i < to; i++) {
      if (i == from || isSpace(text.charAt(i - 1))) {
        blanks++;
        by(i, from, to);
      }
      if (Characters.isIdeograph(text.charAt(i))) {
        behindTag(i, from);
        if (blanks > TITLE_WORDS && isSpace(text.charAt(i - 1))) {
          bounds.set(i); // "A Title of Words \u67D0": a translation.
        }
        blanks = Integer.MIN_VALUE; // "A Title \u67D0 MillKit \u67D0"
      }
    }
    String part = text.substring(from, to);
    Matcher etAl = ET_AL.find(part);
    for (boolean found = etAl != null; found && etAl != null; found = etAl.find()) {
      bounds.set(from + etAl.start());
      bounds.set(from + etAl.end());
    }
    behind(JOINED.begin(part), from);
    behind(LeadingYear.date(part), from);
  }

  private void behind(@Nullable Matcher first, int from) {
    if (first != null) {
      bounds.set(from + first.end());
    }
  }

  /** "M. **Gray** et al.": whether bold text is one word behind an initial. */
  private boolean isSurname(Mark mark) {
    return mark.kind() == Mark.Kind.BOLD
        && mark.start() > 2
        && text.charAt(mark.start() - 2) == '.'
        && Character.isUpperCase(text.charAt(mark.start() - 3))
        && text.substring(mark.start(), mark.end()).chars().allMatch(Character::isLetter);
  }

  /** Whether one stands at a position. */
  boolean isAt(int position) {
    return bounds.get(position);
  }

  /** "by Anna Berg", "at OSDI": such words divide what they stand between, where a name follows. */
  private void by(int start, int from, int to) {
    boolean by = text.startsWith("by", start) || text.startsWith("By", start);
    boolean at =
        start > from
            && (text.startsWith("at", start)
                || text.startsWith("in", start)
                || text.startsWith("In", start));
    int end = start + 2;
    if ((!by && !at) || end + 1 >= to || !isSpace(text.charAt(end))) {
      return;
    }
    char next = text.charAt(end + 1);
    if (Character.isUpperCase(next) || (at && Characters.isDigit(next))) {
      bounds.set(start);
      bounds.set(end + 1);
    }
  }

  /** "ICML2020\u67D0": a sign of another script behind a venue's name and year. */
  private void behindTag(int start, int from) {
    int end = start > from && isSpace(text.charAt(start - 1)) ? start - 1 : start;
    if (end - from > 5
        && Characters.isDigit(text.charAt(end - 1))
        && TAG_BEFORE.matcher(text.substring(Math.max(from, end - LONGEST_TAG), end)).find()) {
      bounds.set(end);
      bounds.set(start);
    }
  }

  /** Notes where words begin that a year, initials or arXiv's name set apart from those before. */
  private void glued(int from, int to) {
    Matcher matcher = GLUED_TAG.matcher(text);
    matcher.useTransparentBounds(true);
    int done = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean digit = Characters.isDigit(c) && (i == 0 || !Characters.isDigit(text.charAt(i - 1)));
      boolean initial = c == '.' && i > 0 && Character.isUpperCase(text.charAt(i - 1));
      boolean arxiv = (c == 'r' || c == 'R') && text.regionMatches(true, i, "rxiv", 0, 4);
      int end = Math.min(to, i + 12);
      if (digit || initial || arxiv) {
        glued(matcher, Math.max(done, i - 24), end);
        done = Math.max(done, end - 12);
      }
    }
  }

  /** Looks behind and at blanks, where all words begin. */
  private void glued(Matcher matcher, int from, int to) {
    for (int at = from; at < to; at++) {
      if ((isSpace(text.charAt(at))
              || text.charAt(at) == ','
              || (at > 0 && isSpace(text.charAt(at - 1))))
          && mayBegin(at)
          && matcher.region(at, to).lookingAt()) {
        bounds.set(matcher.start());
        bounds.set(matcher.end());
        at = Math.max(at, matcher.end() - 1);
      }
    }
  }

  /** A quick test that most places fail where no tag begins or ends. */
  private boolean mayBegin(int at) {
    char c = text.charAt(at);
    if (isSpace(c) || c == ',') {
      char before = at == 0 ? ' ' : text.charAt(at - 1);
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      return before == '.' || Characters.isDigit(before) || Characters.isDigit(next);
    }
    if (!Character.isLetter(c)) {
      return APOSTROPHES.indexOf(c) >= 0;
    }
    int blanks = 0;
    for (int i = at; blanks < 2 && i < Math.min(text.length(), at + LONGEST_TAG); i++) {
      char each = text.charAt(i);
      blanks += each == ' ' ? 1 : 0;
      if (Characters.isDigit(each) || APOSTROPHES.indexOf(each) >= 0) {
        return true;
      }
    }
    return text.regionMatches(true, at, "arxiv", 0, 5);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
