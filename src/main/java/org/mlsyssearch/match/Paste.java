package org.mlsyssearch.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A pasted text, taken apart.
 *
 * @param isBibliography whether it was read as records of a bibliography; else as titles,
 *     references, identifiers and links as people write them
 * @param items in the order of the text
 * @param notes full sentences on what could not be read
 */
public record Paste(boolean isBibliography, List<Item> items, List<String> notes) {

  public Paste {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }

  /** Takes a text apart; any text will do. */
  public static Paste read(String text) throws IOException {
    List<String> notes = new ArrayList<>();
    List<Item> records = Records.read(text, notes);
    return records.isEmpty()
        ? new Paste(false, References.read(text), List.of())
        : new Paste(true, records, notes);
  }
}
