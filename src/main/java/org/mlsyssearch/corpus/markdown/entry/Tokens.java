package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.text.FastPattern;

/** Divides a text at brackets, quotation marks, separators and the ends of styles and links. */
final class Tokens {

  /** Beyond so many characters a bracket that opens is a sign like any other. */
  private static final int LONGEST_GROUP = 400;

  private static final String STOPS = ".?!";
  private static final FastPattern ABBREVIATION =
      FastPattern.compile(
          "(?:^|[^\\p{L}])(?:vs|al|et|cf|eg|ie|etc|Dr|Mr|St|Jr|No|Vol|Fig|Sec|Proc|Trans|Conf|Int|pp|\\p{Lu}|\\p{L}\\.\\p{L})$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\uFF08\\d{1,3}\\uFF09|#\\d{1,4}|\\d{1,3}[.)\\u3001](?=[\\s\\p{Lu}])|\\[["
              + " xX\\u2713\\u2714]\\])(?=[\\s\\p{L}\\[(\"*])[.:]?");
  private static final Pattern FILE_END = Pattern.compile("\\.pdf(?![\\p{L}\\d])");
  private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]+:|\\$\\\\color[^$]*\\$");
  private static final Pattern JOINED =
      Pattern.compile("\\s*((?:19|20)\\d{2}|\\d{2})[-_]([A-Za-z][\\w&' ]{1,24}?)[-_](?=[^-_\\s])");
  private static final Pattern GLUED_TAG =
      Pattern.compile(
          "(?<=\\s)(?=[A-Za-z][\\w/&-]{1,14}[ ]?['\\u2018\\u2019]["
              + " ]?\\d{2}\\b)|(?<=\\s)(?=[A-Z][\\w/&-]*[A-Z][\\w/&-]*["
              + " ]?(?:19|20)\\d{2}\\b)|(?<=\\s)(?=[A-Za-z]{3,12}(?:20)?[012]\\d\\b(?!\\.))"
              + "|(?<=\\b(?:19|20)\\d{2}),?\\s(?=\\p{L})|(?<=['\\u2018\\u2019]\\d{2})\\s(?=\\p{Lu})|\\s(?=(?:19|20)\\d{2}(?:[.,;)\\]\\s]|$))|(?<=\\s)(?=(?i:arxiv)\\b)|(?<=\\s)(?=['\\u2018\\u2019]\\d{2}\\b)|(?<=\\p{Lu}\\.)\\s(?=\\p{Lu}{2,})|(?<=,\\s\\p{Lu}\\.)\\s(?=\\p{Lu}\\p{Ll})|(?<=,\\s\\p{Lu}\\.[\\s-]?\\p{Lu}\\.)\\s(?=\\p{Lu}\\p{Ll})");
  private static final Pattern ET_AL =
      Pattern.compile(
          "(?:(?<![\\p{L}])et["
              + " .]*al|et\\s+al)\\b\\.?,?(?=[\\s.,;:)\\]]|$|(?<=\\.)\\p{Lu})|\u7B49(?=[\\s.,;)\uFF0C]|$)");
  private static final Pattern BY =
      Pattern.compile(
          "(?:^|\\s)[Bb]y:?\\s(?=\\p{Lu})|(?<=\\s)(?:@|at|in|In)\\s(?=[*_]?\\p{Lu}|\\d)");

  private final RichText rich;
  private final String text;
  private final BitSet bounds = new BitSet();
  private final BitSet breaks = new BitSet();
  private final Map<Integer, Integer> imageEnd = new HashMap<>();
  private final List<Token> tokens = new ArrayList<>();

  Tokens(RichText rich) {
    this.rich = rich;
    this.text = rich.text();
  }

  /** The tokens of a part of the text, in order. */
  List<Token> tokens(int from, int to) {
    bounds(from, to);
    int start = from;
    int at = from;
    boolean leading = true;
    while (at < to) {
      Token sign = sign(at, to, leading);
      if (sign == null) {
        if (bounds.get(at) && at > start) {
          addText(start, at);
          start = at;
        }
        leading &= Character.isWhitespace(text.charAt(at));
        at++;
        continue;
      }
      addText(start, at);
      leading &= sign.kind() == Token.Kind.ORNAMENT || sign.kind() == Token.Kind.BREAK;
      tokens.add(sign);
      at = sign.end();
      start = at;
    }
    addText(start, to);
    return tokens;
  }

  /** Notes where styles, links and words that may begin a tag stand. */
  private void bounds(int from, int to) {
    for (Mark mark : rich.marks()) {
      if (mark.kind() == Mark.Kind.BREAK) {
        breaks.set(mark.start());
      } else if (mark.kind() == Mark.Kind.IMAGE) {
        imageEnd.put(mark.start(), mark.end());
      } else if (mark.start() < to && mark.end() > from) {
        bounds.set(mark.start());
        bounds.set(mark.end());
      }
    }
    for (int line : rich.lines()) {
      bounds.set(line);
    }
    String part = text.substring(from, to);
    glued(from, to);
    if (part.indexOf('@') >= 0
        || part.contains("y ")
        || part.contains("y: ")
        || part.contains("n ")
        || part.contains("t ")) {
      boundsOf(BY.matcher(part), from);
    }
    if (part.contains(" al") || part.contains("al.") || part.indexOf('\u7B49') >= 0) {
      boundsOf(ET_AL.matcher(part), from);
    }
    Matcher joined = JOINED.matcher(part);
    if (Characters.hasDigit(part.substring(0, Math.min(4, part.length()))) && joined.lookingAt()) {
      bounds.set(from + joined.end());
    }
  }

  private void boundsOf(Matcher matcher, int from) {
    while (matcher.find()) {
      bounds.set(from + matcher.start());
      bounds.set(from + matcher.end());
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
          && matcher.region(at, to).lookingAt()) {
        bounds.set(matcher.start());
        bounds.set(matcher.end());
        at = Math.max(at, matcher.end() - 1);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private void addText(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Characters.isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && Characters.isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      tokens.add(new Token(Token.Kind.TEXT, start, end));
    }
  }

  /** The token that is no phrase and begins at a position; null if none does. */
  private @org.jspecify.annotations.Nullable Token sign(int at, int to, boolean leading) {
    char c = text.charAt(at);
    if (breaks.get(at)) {
      return new Token(Token.Kind.BREAK, at, at + 1);
    }
    Integer image = imageEnd.get(at);
    if (image != null) {
      return new Token(Token.Kind.ORNAMENT, at, image);
    }
    int ornament = ornament(at, to, leading);
    if (ornament > at) {
      return new Token(Token.Kind.ORNAMENT, at, ornament);
    }
    if (c == '.' && FILE_END.matcher(text).region(at, to).lookingAt()) {
      return new Token(Token.Kind.SEPARATOR, at, at + 4);
    }
    int open = Brackets.OPENING.indexOf(c);
    if (open >= 0) {
      int close = Brackets.closing(text, at, Math.min(to, at + LONGEST_GROUP));
      return close < 0
          ? new Token(Token.Kind.SEPARATOR, at, at + 1)
          : new Token(Token.Kind.GROUP, at, close + 1);
    }
    int quote = Brackets.quoteEnd(text, at, to);
    if (quote > at) {
      return new Token(Token.Kind.QUOTE, at, quote);
    }
    if (Brackets.CLOSING.indexOf(c) >= 0) {
      return new Token(Token.Kind.SEPARATOR, at, at + 1);
    }
    int end = separator(at, to);
    return end > at ? new Token(Token.Kind.SEPARATOR, at, end) : null;
  }

  private int ornament(int at, int to, boolean leading) {
    int c = text.codePointAt(at);
    if (Characters.isOrnament(c) && c != '`') {
      return at + Character.charCount(c);
    }
    if (c == '$'
        || (c == ':' && (leading || Characters.isBlank(text.charAt(Math.max(0, at - 1)))))) {
      Matcher code = SHORTCODE.matcher(text).region(at, to);
      if (code.lookingAt()) {
        return code.end();
      }
    }
    if (leading && (c == '*' || c == '~' || c == '>' || c == '\u2605' || c == '\u2606')) {
      return at + 1;
    }
    if (leading && (c < 0x80 ? "[(#0123456789".indexOf(c) >= 0 : c == '\uFF08')) {
      Matcher number = NUMBER.matcher(text).region(at, to);
      number.useTransparentBounds(true);
      if (number.lookingAt()) {
        return number.end();
      }
    }
    return at;
  }

  /** The end of the separator that begins at a position, or the position if none does. */
  @SuppressWarnings("RefactorSwitch") // Its cases are several statements each.
  private int separator(int at, int to) {
    char c = text.charAt(at);
    boolean blankBefore = at == 0 || Characters.isBlank(text.charAt(at - 1)) || bounds.get(at);
    boolean blankAfter =
        at + 1 >= to || Characters.isBlank(text.charAt(at + 1)) || bounds.get(at + 1);
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
                    && Character.isLetter(text.charAt(at - 1))
                    && !isAddress(at))
            ? at + 1
            : at;
      }
      case '.', '?', '!' -> {
        int dots = at;
        while (dots < to && text.charAt(dots) == '.') {
          dots++;
        }
        if (dots - at > 1) {
          return dots;
        }
        return (blankAfter || isBetweenIdeographs(at, to)) && isStop(at) ? at + 1 : at;
      }
      case '-', '\u2013' -> {
        int end = at;
        while (end < to && (text.charAt(end) == '-' || text.charAt(end) == '\u2013')) {
          end++;
        }
        boolean after = end >= to || Characters.isBlank(text.charAt(end)) || bounds.get(end);
        return (blankBefore && after)
                || (end - at > 1 && (blankBefore || after))
                || (blankAfter
                    && end - at == 1
                    && end < to
                    && Characters.isBlank(text.charAt(end))
                    && at > 0)
            ? end
            : at;
      }
      case '/', '&', '+', '@' -> {
        return blankBefore && ((blankAfter && c != '&') || c == '/') ? at + 1 : at;
      }
      default -> {
        return at;
      }
    }
  }

  /** "张三.标题[J].期刊": a full stop that no blank follows divides Chinese phrases. */
  private boolean isBetweenIdeographs(int at, int to) {
    return at > 0
        && at + 1 < to
        && Character.isIdeographic(text.charAt(at + 1))
        && (Character.isIdeographic(text.charAt(at - 1)) || text.charAt(at - 1) == ']');
  }

  private boolean isAddress(int colon) {
    return text.startsWith("://", colon) || text.startsWith("doi:", colon - 3);
  }

  /** Whether a full stop, question or exclamation mark ends a sentence. */
  private boolean isStop(int at) {
    if (STOPS.indexOf(text.charAt(at)) > 0) {
      return true;
    }
    if (at + 1 < text.length() && text.charAt(at + 1) == '.') {
      return false;
    }
    return !ABBREVIATION.isFoundIn(text.substring(Math.max(0, at - 6), at));
  }
}
