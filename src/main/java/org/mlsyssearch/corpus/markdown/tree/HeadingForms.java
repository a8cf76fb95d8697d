package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/** What the headings of a file are: titles, names or dated entries, told by those beside them. */
record HeadingForms(TitleHeadings titles, NameHeadings names, DatedHeadings dated) {

  /** Learns the forms from the blocks of a whole file. */
  static HeadingForms of(List<Block> blocks, FieldLabels labels) {
    TitleHeadings titles = new TitleHeadings(labels);
    titles.learn(blocks);
    NameHeadings names = new NameHeadings();
    names.learn(blocks);
    DatedHeadings dated = new DatedHeadings();
    dated.learn(blocks);
    return new HeadingForms(titles, names, dated);
  }
}
