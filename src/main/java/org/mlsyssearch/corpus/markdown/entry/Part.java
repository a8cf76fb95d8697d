package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.FieldNames;

/**
 * One text of an entry and what holds in it: the entry's own text, a field below it or a table's
 * cell.
 *
 * @param text the text
 * @param field which field it is
 * @param tiles what holds in it, in order
 * @param labels all that links in it are called
 */
record Part(EntryText text, FieldNames.Field field, List<Tile> tiles, List<Claim> labels) {

  Part {
    tiles = List.copyOf(tiles);
    labels = List.copyOf(labels);
  }
}
