package org.mlsyssearch.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pasted text, taken apart.
 *
 * @param isBibliography whether it was read as records of a bibliography; else as titles,
 *     references, identifiers and links as people write them
 * @param items in the order of the text
 * @param notes full sentences on what could not be read
 */
public record Paste(boolean isBibliography, List<Item> items, List<String> notes) {

  /** Where BibTeX begins, which lets anything stand before it. */
  private static final Pattern FIRST_ENTRY =
      Pattern.compile("(?m)^[ \\t]{0,20}@\\w{1,20}[ \\t]{0,20}[{(]");

  private static final Pattern COMMENT = Pattern.compile("(?m)^%.*$");

  public Paste {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }

  /** Takes a text apart; any text will do. */
  public static Paste read(String text) throws IOException {
    List<String> notes = new ArrayList<>();
    List<Item> records = Records.read(text, notes);
    if (records.isEmpty()) {
      return new Paste(false, References.read(text), List.of());
    }
    Matcher entry = FIRST_ENTRY.matcher(text);
    String before = entry.find() ? text.substring(0, entry.start()) : "";
    List<Item> items = new ArrayList<>(References.read(COMMENT.matcher(before).replaceAll("")));
    items.addAll(records);
    return new Paste(true, items, notes);
  }
}
