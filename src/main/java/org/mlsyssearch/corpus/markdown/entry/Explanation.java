package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells in lines of text which claims on an entry hold and why, for {@code --explain}. */
public final class Explanation {

  private Explanation() {}

  /** A line for each claim that holds, in the order of the texts. */
  public static List<String> of(Reading reading) {
    List<String> lines = new ArrayList<>();
    for (Part part : reading.parts()) {
      lines.add(name(part.field()) + ": " + part.text().text());
      part.tiles().forEach(tile -> add(part.text(), tile, "  ", lines));
    }
    return lines;
  }

  private static void add(EntryText text, Tile tile, String indent, List<String> lines) {
    Claim claim = tile.claim();
    Span span = claim.span();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s%-7s %5.1f  %s  [%s] %s%s",
            indent,
            name(claim.kind()),
            tile.score(),
            text.text(span.start(), span.end()),
            claim.rule(),
            Slots.of(text, span.start()),
            value(claim)));
    tile.inside().forEach(inside -> add(text, inside, indent + "  ", lines));
  }

  private static String value(Claim claim) {
    return switch (claim.value()) {
      case Claim.Published published ->
          " = "
              + (published.tag().venue() == null ? "" : published.tag().venue().label() + " ")
              + (published.tag().year() == null ? "" : published.tag().year());
      case Claim.Persons persons -> " = " + String.join(" | ", persons.names());
      case Claim.Label label -> label.label() == null ? "" : " = " + name(label.label());
      case Claim.Text ignored -> "";
    };
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
