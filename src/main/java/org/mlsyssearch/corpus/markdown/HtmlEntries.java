package org.mlsyssearch.corpus.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes what stands in HTML as Markdown of the same form would be taken. Not thread-safe. */
final class HtmlEntries implements HtmlBlockReader.Sink {

  /** Details stand below all headings of Markdown. */
  private static final int DETAILS_DEPTH = 7;

  /** What HTML blocks hold that is read as Markdown is. */
  interface Walker {

    void heading(int level, String text);

    void paragraph(FlatText text, Position at, boolean heading);

    void markdown(String text, int firstLine);
  }

  /** A row that waits for the end of its table. */
  private record Row(List<FlatText> cells, int line) {}

  /** An item that waits for the end of its list. */
  private record Item(FlatText text, int depth, Position at, List<Bullet> below) {}

  private final Walker walker;
  private final Outline outline;
  private final BulletReader bullets;
  private final TableEntries tables;
  private final List<Row> rows = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final Deque<Integer> details = new ArrayDeque<>();
  private List<FlatText> header = List.of();

  HtmlEntries(Walker walker, Outline outline, BulletReader bullets, TableEntries tables) {
    this.walker = walker;
    this.outline = outline;
    this.bullets = bullets;
    this.tables = tables;
  }

  @Override
  public void heading(int level, String text) {
    walker.heading(level, text);
  }

  @Override
  public void enterDetails(String summary) {
    int depth = Math.max(outline.depth() + 1, DETAILS_DEPTH);
    details.push(depth);
    if (!summary.isBlank()) {
      outline.enter(depth, summary, false);
    }
  }

  @Override
  public void leaveDetails() {
    Integer depth = details.poll();
    if (depth != null) {
      outline.leave(depth);
    }
  }

  @Override
  public void row(List<FlatText> head, List<FlatText> cells, int line) {
    header = head;
    rows.add(new Row(cells, line));
  }

  @Override
  public void tableEnd() {
    tables.read(
        header.stream().map(cell -> cell.text().strip()).toList(),
        rows.stream().map(Row::cells).toList(),
        rows.stream().map(row -> new Position(row.line(), 1)).toList());
    rows.clear();
    header = List.of();
  }

  @Override
  public void item(FlatText text, int depth, int line, int column) {
    items.add(new Item(text, depth, new Position(line, column), new ArrayList<>()));
  }

  @Override
  public void listEnd() {
    List<Bullet> top = new ArrayList<>();
    Deque<Item> above = new ArrayDeque<>();
    for (Item item : items) {
      while (!above.isEmpty() && above.element().depth() >= item.depth()) {
        above.pop();
      }
      Bullet bullet = new Bullet(item.text(), item.at(), item.below());
      (above.isEmpty() ? top : above.element().below()).add(bullet);
      above.push(item);
    }
    items.clear();
    bullets.list(top);
  }

  @Override
  public void paragraph(FlatText text, int line, int column) {
    walker.paragraph(text, new Position(line, column), false);
  }

  @Override
  public void markdown(String text, int firstLine) {
    walker.markdown(text, firstLine);
  }
}
