package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.DiagnosticCode;

/**
 * What the parting of a file has come to: who is whose sibling, which headings there are, and what
 * was passed over. For one file; not thread-safe.
 */
final class Outcome {

  private final List<Skipped> skipped = new ArrayList<>();
  private final List<RichText> headings = new ArrayList<>();
  private int lists;

  /** The number of a list that begins. */
  int newList() {
    return ++lists;
  }

  /** The section below a heading that is no candidate. */
  Section enter(Section above, RichText heading) {
    if (!heading.text().isBlank()) {
      headings.add(heading);
    }
    return above.with(heading);
  }

  List<RichText> headings() {
    return headings;
  }

  void skip(RichText text, int column, DiagnosticCode code) {
    skipped.add(new Skipped(text.line(), column, text.text(), code));
  }

  void skip(Block.Unread block) {
    skipped.add(block.what());
  }

  List<Skipped> skipped() {
    return skipped;
  }
}
