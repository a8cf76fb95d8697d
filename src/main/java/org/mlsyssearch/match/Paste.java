package org.mlsyssearch.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pasted text, taken apart.
 *
 * @param format {@code bib}, {@code ris}, {@code json} or {@code xml} for a bibliography, {@code
 *     text} for titles, references, identifiers and links as people write them
 * @param items in the order of the text
 * @param notes full sentences on what could not be read
 */
public record Paste(String format, List<Item> items, List<String> notes) {

  public Paste {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }

  /** Takes a text apart; any text will do. */
  public static Paste read(String text) throws IOException {
    List<String> notes = new ArrayList<>();
    @Nullable String format = Records.format(text);
    if (format != null) {
      List<Item> items = Records.read(text, format, notes);
      if (!items.isEmpty()) {
        return new Paste(format, items, notes);
      }
    }
    return new Paste("text", References.read(text), List.of());
  }
}
