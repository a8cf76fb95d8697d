package org.mlsyssearch.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.SearchField;
import org.mlsyssearch.text.EditDistance;

/**
 * Cuts a search box's text into the lexemes of the query language. What they make always has a
 * syntax tree: operators without an operand are dropped, an unbalanced parenthesis or quotation
 * mark is read as part of a word, with a note.
 */
final class Lexer {

  enum Kind {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    NOT,
    AND,
    OR
  }

  /**
   * One unit of the language.
   *
   * @param text the word or the words in quotation marks; empty for all else
   * @param field the field it is tied to; null for none
   */
  record Lexeme(Kind kind, String text, @Nullable String field) {
    Lexeme(Kind kind) {
      this(kind, "", null);
    }
  }

  private static final String YEAR = "year";
  private static final Pattern FIELD = Pattern.compile("(\\p{L}+):(.*)", Pattern.DOTALL);
  private static final Pattern QUOTES = Pattern.compile("[“”„«»]");

  private final String text;
  private final List<String> notes;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;
  private int depth;

  private Lexer(String text, List<String> notes) {
    this.text = text;
    this.notes = notes;
  }

  /** The lexemes of a text: parentheses balanced, each operator between two operands. */
  static List<Lexeme> lexemes(String typed, List<String> notes) {
    Lexer lexer = new Lexer(QUOTES.matcher(typed).replaceAll("\""), notes);
    lexer.read();
    return tidy(lexer.lexemes);
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"') {
        readQuoted(null);
      } else if (c == '(' && closing(at) > 0) {
        open(null);
      } else if (c == ')' && depth > 0) {
        lexemes.add(new Lexeme(Kind.CLOSE));
        depth--;
        at++;
      } else if (c == '-' && at + 1 < text.length() && startsOperand(text.charAt(at + 1))) {
        lexemes.add(new Lexeme(Kind.NOT));
        at++;
      } else {
        readWord();
      }
    }
  }

  private static boolean startsOperand(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '"' || c == '(';
  }

  private void open(@Nullable String field) {
    lexemes.add(new Lexeme(Kind.OPEN, "", field));
    depth++;
    at++;
  }

  /** Where the parenthesis opened here is closed; negative if it is not. */
  private int closing(int open) {
    int level = 0;
    boolean quoted = false;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        level++;
      } else if (!quoted && c == ')' && --level == 0) {
        return i;
      }
    }
    return -1;
  }

  private void readQuoted(@Nullable String field) {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      notes.add("The quotation mark is not closed, so what follows it was searched as words.");
      at++;
      return;
    }
    String inside = text.substring(at + 1, end);
    if (hasWord(inside)) {
      lexemes.add(new Lexeme(Kind.QUOTED, inside, field));
    }
    at = end + 1;
  }

  private void readWord() {
    int end = at;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != '"'
        && !(text.charAt(end) == '(' && end > at && text.charAt(end - 1) == ':')
        && !(text.charAt(end) == ')' && depth > 0)) {
      end++;
    }
    String word = text.substring(at, end);
    at = end;
    switch (word) {
      case "AND", "&&" -> lexemes.add(new Lexeme(Kind.AND));
      case "OR", "|", "||" -> lexemes.add(new Lexeme(Kind.OR));
      case "NOT" -> lexemes.add(new Lexeme(Kind.NOT));
      default -> addWord(word);
    }
  }

  private void addWord(String word) {
    Matcher matcher = FIELD.matcher(word);
    if (word.indexOf(':') < 0 || !matcher.matches()) {
      addPlain(word, null);
      return;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    String value = matcher.group(2);
    if (!name.equals(YEAR) && SearchField.parse(name).isEmpty()) {
      nearestField(name).ifPresent(field -> notes.add(noSuchField(name, field)));
      addPlain(word, null);
    } else if (!value.isEmpty()) {
      addPlain(value, name);
    } else if (at < text.length() && text.charAt(at) == '"' && text.indexOf('"', at + 1) > 0) {
      readQuoted(name);
    } else if (at < text.length() && text.charAt(at) == '(' && closing(at) > 0) {
      open(name);
    } else {
      addPlain(name, null);
    }
  }

  private void addPlain(String word, @Nullable String field) {
    if (hasWord(word)) {
      lexemes.add(new Lexeme(Kind.WORD, word, field));
    }
  }

  private static String noSuchField(String name, String field) {
    return "There is no field '"
        + name
        + "', so it was searched as a word; did you mean '"
        + field
        + ":'?";
  }

  private static Optional<String> nearestField(String name) {
    List<String> fields = new ArrayList<>(List.of(YEAR));
    for (SearchField field : SearchField.values()) {
      fields.add(field.id());
    }
    return fields.stream().filter(field -> EditDistance.between(field, name, 2) <= 2).findFirst();
  }

  static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Lexer::isWord);
  }

  /** Letters and numbers of every kind, as {@code \\p{L}} and {@code \\p{N}}. */
  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Drops empty groups and operators that lack an operand, until none is left. */
  private static List<Lexeme> tidy(List<Lexeme> lexemes) {
    List<Lexeme> tidy = new ArrayList<>(lexemes);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < tidy.size() && !changed; i++) {
        Kind before = i == 0 ? Kind.OPEN : tidy.get(i - 1).kind();
        Kind after = i + 1 == tidy.size() ? Kind.CLOSE : tidy.get(i + 1).kind();
        switch (tidy.get(i).kind()) {
          case AND, OR -> {
            boolean between = endsOperand(before) && beginsOperand(after);
            changed = !between;
          }
          case NOT -> changed = after == Kind.NOT || !beginsOperand(after);
          case OPEN -> {
            if (after == Kind.CLOSE && i + 1 < tidy.size()) {
              tidy.remove(i + 1);
              changed = true;
            }
          }
          case WORD, QUOTED, CLOSE -> {}
        }
        if (changed) {
          tidy.remove(i);
        }
      }
    }
    return tidy;
  }

  private static boolean endsOperand(Kind kind) {
    return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.CLOSE;
  }

  private static boolean beginsOperand(Kind kind) {
    return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.OPEN || kind == Kind.NOT;
  }
}
