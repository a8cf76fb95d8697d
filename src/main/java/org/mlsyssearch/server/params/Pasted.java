package org.mlsyssearch.server.params;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.mlsyssearch.match.Answer;
import org.mlsyssearch.match.Matcher;
import org.mlsyssearch.match.Paste;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.http.Bodies;
import org.mlsyssearch.server.http.Problem;

/**
 * A text that somebody pasted, with an answer for each of its items.
 *
 * @param paste the text, taken apart
 * @param answers one for each item, but where two were one
 */
public record Pasted(Paste paste, List<Answer> answers) {

  /** The largest text, in bytes of UTF-8. */
  public static final int MAX_BYTES = 1_000_000;

  /** The largest form with such a text, in which a byte may take three. */
  public static final int MAX_FORM = 3 * MAX_BYTES;

  /** The most items of a text. */
  public static final int MAX_ITEMS = 1_000;

  public Pasted {
    answers = List.copyOf(answers);
  }

  /**
   * Matches a text.
   *
   * @throws Problem if it has too many items, or none
   */
  public static Pasted of(String text, SearchIndex index) throws IOException {
    if (text.indexOf('\0') >= 0) {
      throw Problem.of(
          Problem.Type.BAD_REQUEST,
          "The body is no text; paste titles, references or a .bib file.");
    }
    Paste paste = Paste.read(text);
    if (paste.items().isEmpty()) {
      throw Problem.of(
          Problem.Type.BAD_REQUEST,
          "There is nothing to look for; paste titles, references, identifiers or a .bib file.");
    }
    if (paste.items().size() > MAX_ITEMS) {
      throw Problem.of(
          Problem.Type.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "The text has %,d items; at most %,d are looked for at once, so paste it in parts.",
              paste.items().size(),
              MAX_ITEMS));
    }
    return new Pasted(paste, new Matcher(index).match(paste));
  }

  /**
   * The body of a request as it is.
   *
   * @throws Problem if it is too large
   */
  public static String body(Context ctx) {
    byte[] bytes = Bodies.of(ctx);
    if (bytes.length > MAX_BYTES) {
      throw tooLarge();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * A field of a form; empty where it has none.
   *
   * @throws Problem if the form is too large or is none
   */
  public static String field(Context ctx, String name) {
    byte[] bytes = Bodies.of(ctx);
    if (bytes.length > MAX_FORM) {
      throw tooLarge();
    }
    for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&", -1)) {
      if (pair.startsWith(name + '=')) {
        return decoded(pair.substring(name.length() + 1));
      }
    }
    return "";
  }

  private static String decoded(String value) {
    try {
      String text = URLDecoder.decode(value, StandardCharsets.UTF_8);
      if (text.length() > MAX_BYTES) {
        throw tooLarge();
      }
      return text;
    } catch (IllegalArgumentException e) {
      throw Problem.of(Problem.Type.BAD_REQUEST, "The form is not percent-encoded as forms are.");
    }
  }

  private static Problem tooLarge() {
    return Problem.of(
        Problem.Type.TOO_LARGE,
        String.format(
            Locale.ROOT,
            "The text has more than %,d bytes, the most that is read; paste it in parts.",
            MAX_BYTES));
  }

  /** How many items have a verdict. */
  public long count(Answer.Verdict verdict) {
    return answers.stream().filter(answer -> answer.verdict() == verdict).count();
  }

  /** The papers that are here, each once, in the order of the text. */
  public List<Paper> here() {
    return answers.stream()
        .filter(answer -> answer.verdict() == Answer.Verdict.HERE)
        .flatMap(answer -> answer.papers().stream())
        .distinct()
        .toList();
  }
}
