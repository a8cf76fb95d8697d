package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** Divides a text at brackets, quotation marks, separators and the ends of styles and links. */
final class Tokens {

  /** Beyond so many characters a bracket that opens is a sign like any other. */
  private static final int LONGEST_GROUP = 400;

  private static final int ENTRY_WORDS = 5;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\uFF08\\d{1,3}\\uFF09|#\\d{1,4}|\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?(?= )|\\d{1,3}[.)\\u3001](?=[\\s\\p{Lu}\u300A(]|\\p{Ll}{3}|(?:19|20)\\d\\d-)|\\[["
              + " xX\\u2713\\u2714]\\])(?=[\\s\\p{L}\\[(\"\u300A*]|(?:19|20)\\d\\d-)[.:]?");
  private static final Pattern SHORTCODE = Pattern.compile(":[a-z0-9_+-]+:|\\$\\\\color[^$]*\\$");

  private final RichText rich;
  private final String text;
  private final BitSet breaks = new BitSet();
  private final Map<Integer, Integer> imageEnd = new HashMap<>();

  /** Where breaks and images begin. */
  private final BitSet marked = new BitSet();

  private final List<Token> tokens = new ArrayList<>();

  Tokens(RichText rich) {
    this.rich = rich;
    this.text = rich.text();
    for (Mark mark : rich.marks()) {
      if (mark.kind() == Mark.Kind.BREAK) {
        breaks.set(mark.start());
        marked.set(mark.start());
      } else if (mark.kind() == Mark.Kind.IMAGE) {
        imageEnd.put(mark.start(), mark.end());
        marked.set(mark.start());
      }
    }
  }

  /** The tokens of a part of the text, in order. */
  List<Token> tokens(int from, int to) {
    Bounds bounds = new Bounds(rich, from, to);
    Separators separators = new Separators(text, bounds);
    int start = from;
    int at = from;
    boolean leading = true;
    while (at < to) {
      Token sign = sign(at, to, leading && from == 0, leading, separators);
      if (sign == null) {
        if (bounds.isAt(at) && at > start) {
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
  private @Nullable Token sign(
      int at, int to, boolean first, boolean leading, Separators separators) {
    char c = text.charAt(at);
    if (isLetter(c) && !marked.get(at)) {
      return null;
    }
    if (breaks.get(at)) {
      return new Token(Token.Kind.BREAK, at, at + 1);
    }
    Integer image = marked.get(at) ? imageEnd.get(at) : null;
    if (image != null) {
      return new Token(Token.Kind.ORNAMENT, at, image);
    }
    int ornament = ornament(at, to, leading);
    if (ornament > at) {
      return new Token(Token.Kind.ORNAMENT, at, ornament);
    }
    int angle = c == '<' && leading ? text.indexOf('>', at) : -1;
    if (angle > at && angle < Math.min(to, at + LONGEST_GROUP)) {
      return new Token(Token.Kind.GROUP, at, angle + 1); // "<OSDI 2020 - Wells> A Title"
    }
    int open = Brackets.OPENING.indexOf(c);
    if (open >= 0) {
      int close = Brackets.closing(text, at, Math.min(to, at + LONGEST_GROUP));
      return close < 0 || (first && holdsAll(at, close, to))
          ? new Token(Token.Kind.SEPARATOR, at, at + 1)
          : new Token(Token.Kind.GROUP, at, close + 1);
    }
    int quote = Brackets.quoteEnd(text, at, to);
    if (quote > at && !isGluedBehind(quote, to)) {
      return new Token(Token.Kind.QUOTE, at, quote);
    }
    if (Brackets.CLOSING.indexOf(c) >= 0) {
      return new Token(Token.Kind.SEPARATOR, at, at + 1);
    }
    if (c == '/' && FileNames.beginsBehind(text, at)) {
      return new Token(Token.Kind.SEPARATOR, at, at + 1);
    }
    if (c == '.' && FileNames.endsAt(text, at)) {
      return new Token(Token.Kind.SEPARATOR, at, at + FileNames.ENDING.length());
    }
    int end = separators.end(at, to);
    return end > at ? new Token(Token.Kind.SEPARATOR, at, end) : null;
  }

  /** "[A Title, Gray, OSDI 2020] [[pdf]]": whether a bracket holds all but what further ones do. */
  private boolean holdsAll(int open, int close, int to) {
    String inside = text.substring(open + 1, close);
    if (inside.indexOf(", ") < 0 || Titles.words(inside) < ENTRY_WORDS) {
      return false;
    }
    for (int i = close + 1; i < to; i++) {
      int end =
          Brackets.OPENING.indexOf(text.charAt(i)) < 0
              ? -1
              : Brackets.closing(text, i, Math.min(to, i + LONGEST_GROUP));
      if (end < 0 && Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
      i = Math.max(i, end);
    }
    return true;
  }

  /** ""If Wells Were Deep"-Models of Water": whether a word goes on right behind a quotation. */
  private boolean isGluedBehind(int end, int to) {
    int next = end < to && text.charAt(end) == '-' ? end + 1 : end;
    return next < to && isLetter(text.charAt(next)) && !breaks.get(next);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
    if (leading && (c == '*' || c == '~' || c == '>')) {
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
}
