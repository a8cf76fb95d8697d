package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/**
 * Parts a Markdown file into what may be entries, each with the headings above it and the blocks
 * that belong to it. Thread-safe.
 */
public final class Segmenter {

  private Segmenter() {}

  /**
   * Reads the text of a file.
   *
   * @throws TooManyCellsException if a table has more cells than any list needs
   */
  public static Segmented read(String markdown) {
    FrontMatter front = FrontMatter.of(markdown);
    HtmlTree tree = HtmlTree.parse(SiteMarkup.without(front.body()));
    List<Block> written = new BlockReader(tree).blocks(tree.body());
    FieldLabels labels = new FieldLabels();
    labels.learn(written);
    List<Block> blocks = PlainBlocks.of(written, labels);
    Outcome outcome = new Outcome();
    BlockSegmenter segmenter =
        new BlockSegmenter(outcome, labels, HeadingForms.of(blocks, labels), front.title());
    List<Candidate> candidates = segmenter.read(blocks, new Section(List.of()), false);
    return new Segmented(segmenter.title(), outcome.headings(), candidates, outcome.skipped());
  }
}
