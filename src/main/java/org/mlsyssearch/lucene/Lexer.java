package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.SearchField;

/**
 * Cuts a search box's text into the signs of the query language and makes them a text that Lucene's
 * syntax parser always accepts: what is no sign of ours is escaped, what is unbalanced is dropped
 * or read as words, with a note.
 */
final class Lexer {

  enum Sign {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    NOT,
    AND,
    OR
  }

  /**
   * One sign.
   *
   * @param field the field it is tied to, with its colon; null for none
   */
  record Lexeme(Sign sign, String text, @Nullable String field) {
    Lexeme(Sign sign) {
      this(sign, "", null);
    }
  }

  private static final String YEAR = "year";
  private static final Pattern FIELD = Pattern.compile("(\\p{L}+):(.*)", Pattern.DOTALL);
  private static final Pattern HAS_WORD = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);

  private final String text;
  private final List<String> notes;
  private final List<Lexeme> signs = new ArrayList<>();
  private int at;
  private int depth;

  private Lexer(String text, List<String> notes) {
    this.text = text;
    this.notes = notes;
  }

  /** The signs of a text: parentheses balanced, each operator between two operands. */
  static List<Lexeme> signs(String typed, List<String> notes) {
    Lexer lexer = new Lexer(typed.replaceAll("[“”„«»]", "\""), notes);
    lexer.read();
    return tidy(lexer.signs);
  }

  /** The signs as Lucene's syntax. */
  static String toLucene(List<Lexeme> signs) {
    StringBuilder out = new StringBuilder();
    for (Lexeme sign : signs) {
      switch (sign.sign()) {
        case NOT -> out.append('-');
        case OPEN -> {
          field(out, sign);
          out.append('(');
        }
        case CLOSE -> out.append(") ");
        case AND -> out.append("AND ");
        case OR -> out.append("OR ");
        case WORD -> {
          field(out, sign);
          if (isReserved(sign.text())) {
            out.append('\\');
          }
          for (char c : sign.text().toCharArray()) {
            // A backslash before a letter could mean something else than that letter.
            out.append(Character.isLetterOrDigit(c) ? "" : "\\").append(c);
          }
          out.append(' ');
        }
        case QUOTED -> {
          field(out, sign);
          out.append('"').append(sign.text().replace("\\", "\\\\")).append("\" ");
        }
      }
    }
    return out.toString();
  }

  /** Whether Lucene reads a word as an operator. */
  private static boolean isReserved(String word) {
    return switch (word) {
      case "AND", "OR", "NOT", "TO" -> true;
      default -> false;
    };
  }

  private static void field(StringBuilder out, Lexeme sign) {
    if (sign.field() != null) {
      out.append(sign.field()).append(':');
    }
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
        signs.add(new Lexeme(Sign.CLOSE));
        depth--;
        at++;
      } else if (c == '-' && at + 1 < text.length() && startsOperand(text.charAt(at + 1))) {
        signs.add(new Lexeme(Sign.NOT));
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
    signs.add(new Lexeme(Sign.OPEN, "", field));
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
      signs.add(new Lexeme(Sign.QUOTED, inside, field));
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
      case "AND", "&&" -> signs.add(new Lexeme(Sign.AND));
      case "OR", "|", "||" -> signs.add(new Lexeme(Sign.OR));
      case "NOT" -> signs.add(new Lexeme(Sign.NOT));
      default -> addWord(word);
    }
  }

  private void addWord(String word) {
    Matcher matcher = FIELD.matcher(word);
    if (!matcher.matches()) {
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
      signs.add(new Lexeme(Sign.WORD, word, field));
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
    return fields.stream().filter(field -> Edits.between(field, name, 2) <= 2).findFirst();
  }

  static boolean hasWord(String text) {
    return HAS_WORD.matcher(text).matches();
  }

  /** Drops empty groups and operators that lack an operand, until none is left. */
  private static List<Lexeme> tidy(List<Lexeme> signs) {
    List<Lexeme> tidy = new ArrayList<>(signs);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < tidy.size() && !changed; i++) {
        Sign before = i == 0 ? Sign.OPEN : tidy.get(i - 1).sign();
        Sign after = i + 1 == tidy.size() ? Sign.CLOSE : tidy.get(i + 1).sign();
        switch (tidy.get(i).sign()) {
          case AND, OR -> {
            boolean between = endsOperand(before) && beginsOperand(after);
            changed = !between;
          }
          case NOT -> changed = after == Sign.NOT || !beginsOperand(after);
          case OPEN -> {
            if (after == Sign.CLOSE && i + 1 < tidy.size()) {
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

  private static boolean endsOperand(Sign sign) {
    return sign == Sign.WORD || sign == Sign.QUOTED || sign == Sign.CLOSE;
  }

  private static boolean beginsOperand(Sign sign) {
    return sign == Sign.WORD || sign == Sign.QUOTED || sign == Sign.OPEN || sign == Sign.NOT;
  }
}
