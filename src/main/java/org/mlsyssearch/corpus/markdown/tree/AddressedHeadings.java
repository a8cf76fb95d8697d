package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.corpus.lexicon.Hosts;

/**
 * Tells short headings that are titles by what stands below those beside them: an address and
 * nothing else, or first of all that of a paper.
 */
final class AddressedHeadings {

  /** So many headings of a level at least, and so large a share, have an address below them. */
  private static final int ENOUGH = 3;

  private static final double MOST = 0.6;

  private final Map<Integer, Integer> addressed = new HashMap<>();
  private final Map<Integer, Integer> all = new HashMap<>();

  /** Counts the headings of each level, and those above an address. */
  void learn(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading) {
        all.merge(heading.level(), 1, Integer::sum);
        boolean address = isAddress(HeadingForms.parts(blocks, i + 1, heading));
        addressed.merge(heading.level(), address ? 1 : 0, Integer::sum);
      }
    }
  }

  /** Whether a heading above some blocks is a title. */
  boolean isTitle(Block.Heading heading, List<Block> body) {
    int count = addressed.getOrDefault(heading.level(), 0);
    return count >= ENOUGH
        && count >= MOST * all.getOrDefault(heading.level(), 0)
        && isAddress(body);
  }

  private static boolean isAddress(List<Block> body) {
    return !body.isEmpty()
        && body.getFirst() instanceof Block.Paragraph paragraph
        && paragraph.text().text().startsWith("http")
        && ((body.size() == 1 && Texts.isAll(Mark.Kind.LINK, paragraph.text()))
            || paragraph.text().marks().stream().allMatch(mark -> Hosts.isPaper(mark.target())));
  }
}
