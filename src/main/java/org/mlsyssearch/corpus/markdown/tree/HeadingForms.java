package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/** What the headings of a file are: titles, names or dated entries, told by those beside them. */
record HeadingForms(
    TitleHeadings titles, NameHeadings names, DatedHeadings dated, AddressedHeadings addressed) {

  /** Learns the forms from the blocks of a whole file. */
  static HeadingForms of(List<Block> blocks, FieldLabels labels) {
    TitleHeadings titles = new TitleHeadings(labels);
    titles.learn(blocks);
    NameHeadings names = new NameHeadings();
    names.learn(blocks);
    DatedHeadings dated = new DatedHeadings();
    dated.learn(blocks);
    AddressedHeadings addressed = new AddressedHeadings();
    addressed.learn(blocks);
    return new HeadingForms(titles, names, dated, addressed);
  }

  /** The blocks below a heading, up to the next one as high. */
  static List<Block> parts(List<Block> blocks, int from, Block.Heading heading) {
    int end = from;
    while (end < blocks.size()
        && !(blocks.get(end) instanceof Block.Heading next && next.level() <= heading.level())) {
      end++;
    }
    return blocks.subList(from, end);
  }
}
