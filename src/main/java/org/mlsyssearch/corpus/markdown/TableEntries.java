package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Takes the papers of tables, of Markdown or of HTML. Not thread-safe. */
final class TableEntries {

  private final TableReader reader;
  private final Settler settler;

  TableEntries(TableReader reader, Settler settler) {
    this.reader = reader;
    this.settler = settler;
  }

  /** Reads a table of Markdown. */
  void read(TableBlock table, int linesBefore) {
    List<String> header = new ArrayList<>();
    List<List<FlatText>> rows = new ArrayList<>();
    List<Position> places = new ArrayList<>();
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      for (Node node = section.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof TableRow row && section instanceof TableHead) {
          cells(row).forEach(cell -> header.add(cell.text().strip()));
        } else if (node instanceof TableRow row && section instanceof TableBody) {
          rows.add(cells(row));
          places.add(new Position(Position.of(row, linesBefore).line(), 1));
        }
      }
    }
    read(header, rows, places);
  }

  /** Reads a table, whose rows stand at some places. */
  void read(List<String> header, List<List<FlatText>> rows, List<Position> places) {
    int list = settler.newList();
    reader.columns(header, rows);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() > 1 && rows.get(i).stream().distinct().count() == 1) {
        continue; // A cell over all columns heads the rows below it.
      }
      settler.look();
      String all = String.join(" | ", rows.get(i).stream().map(FlatText::text).toList());
      for (Entry entry : reader.read(rows.get(i))) {
        settler.settle(entry, places.get(i), all, list);
      }
    }
  }

  private static List<FlatText> cells(TableRow row) {
    List<FlatText> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell) {
        cells.add(Flattener.flatten(node));
      }
    }
    return cells;
  }
}
