package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.FieldNames;

/** Tells on which line of the source an entry, or a field of it, begins. */
public final class EntryLine {

  private EntryLine() {}

  /** The line of the source on which its own text begins, the date of a diary aside. */
  public static int of(Reading reading) {
    EntryText text = reading.parts().getFirst().text();
    int start =
        reading.isDiary()
            ? reading.parts().getFirst().tiles().get(1).claim().span().start()
            : text.start();
    while (start < text.end() && Characters.isBlank(text.at(start))) {
      start++;
    }
    int line = text.rich().line() - 1;
    for (int begin : text.rich().lines()) {
      line += begin <= start ? 1 : 0;
    }
    return line;
  }

  /** The line of the field that its title stands in; 0 if that is its own text. */
  public static int ofTitle(Reading reading) {
    return reading.parts().stream()
        .filter(part -> part.field() == FieldNames.Field.TITLE)
        .filter(part -> reading.evidence().titleFrom() == Evidence.TitleFrom.FIELD)
        .mapToInt(part -> part.text().rich().line())
        .findFirst()
        .orElse(0);
  }
}
