package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a line begins with: "3.", "(3)", "iii.", "c)".
 *
 * @param text its digits or letters, in lower case
 * @param end where the line goes on behind it
 */
record LineNumber(String text, int end) {

  private static final Pattern FORM =
      Pattern.compile(
          "\\s*[(\uFF08]?(\\d{1,2}|[ivxIVX]{1,4}|[a-h])[.)\uFF09\u3001](?:\\s+|(?=\\p{Lu}))");

  private static final List<String> ROMAN =
      List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  /** The number; null if a line begins with none. */
  static @Nullable LineNumber of(String line) {
    Matcher form = FORM.matcher(line);
    return form.lookingAt()
        ? new LineNumber(form.group(1).toLowerCase(Locale.ROOT), form.end())
        : null;
  }

  /** Whether it counts as some number. */
  boolean is(int number) {
    return text.equals(Integer.toString(number))
        || (number < ROMAN.size() && text.equals(ROMAN.get(number)))
        || text.equals(Character.toString('a' + number - 1));
  }
}
