package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;

/** Writes down what is told about HTML, one line each. */
final class RecordingSink implements HtmlBlockReader.Sink {

  final List<String> told = new ArrayList<>();
  final List<FlatText> texts = new ArrayList<>();

  /** Reads HTML that blank lines cut into blocks, as CommonMark does. */
  List<String> told(HtmlBlockReader reader, String html) {
    int line = 1;
    for (String block : html.split("\n\n", -1)) {
      reader.read(block + "\n", line);
      line += (int) block.chars().filter(c -> c == '\n').count() + 2;
    }
    reader.settle();
    return told;
  }

  @Override
  public void heading(int level, String text) {
    told.add("h" + level + " " + text);
  }

  @Override
  public void enterDetails(String summary) {
    told.add("details(" + summary + ")");
  }

  @Override
  public void leaveDetails() {
    told.add("/details");
  }

  @Override
  public void row(List<FlatText> header, List<FlatText> cells, int line) {
    texts.addAll(cells);
    told.add("row " + line + " " + texts(header) + texts(cells));
  }

  @Override
  public void tableEnd() {
    told.add("/table");
  }

  @Override
  public void item(FlatText text, int depth, int line, int column) {
    texts.add(text);
    told.add("item " + depth + " " + line + ":" + column + " " + shown(text));
  }

  @Override
  public void listEnd() {
    told.add("/list");
  }

  @Override
  public void paragraph(FlatText text, int line, int column) {
    texts.add(text);
    told.add("p " + line + ":" + column + " " + shown(text));
  }

  @Override
  public void markdown(String text, int firstLine) {
    told.add("markdown " + firstLine + " " + text.replace('\n', '$'));
  }

  private static List<String> texts(List<FlatText> cells) {
    return cells.stream().map(RecordingSink::shown).toList();
  }

  /** The text with a sign for each line break. */
  private static String shown(FlatText text) {
    return text.text().replace('\n', '/');
  }
}
