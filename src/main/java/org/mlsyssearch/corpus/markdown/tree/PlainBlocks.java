package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.LinkLabels;

/**
 * Takes blocks for what they say and not for how they are written: a heading of nothing but links
 * called "Paper" or "Code" is a line of links, a quotation of nothing but bullets with labels holds
 * notes.
 */
final class PlainBlocks {

  private PlainBlocks() {}

  /** Some blocks, those of details and quotations included. */
  static List<Block> of(List<Block> blocks, FieldLabels labels) {
    List<Block> plain = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading when areLabels(heading.text()) ->
            plain.add(new Block.Paragraph(heading.text(), heading.column()));
        case Block.Quote quote when areNotes(quote, labels) ->
            quote.blocks().forEach(list -> notes((Block.Bullets) list, plain));
        case Block.Details details ->
            plain.add(new Block.Details(details.summary(), of(details.blocks(), labels)));
        default -> plain.add(block);
      }
    }
    return plain;
  }

  private static boolean areLabels(RichText text) {
    return FieldLabels.isShortLinks(text)
        && text.marks().stream()
            .filter(mark -> mark.kind() == Mark.Kind.LINK)
            .allMatch(
                link -> LinkLabels.of(text.text().substring(link.start(), link.end())) != null);
  }

  /** Whether each bullet has a label that is often met, but names no field. */
  private static boolean areNotes(Block.Quote quote, FieldLabels labels) {
    return !quote.blocks().isEmpty()
        && quote.blocks().stream()
            .allMatch(block ->
                block instanceof Block.Bullets list
                    && list.items().stream()
                        .allMatch(item ->
                            labels.isLabelled(item.text())
                                && !FieldLabels.isNamed(item.text())
                                && !item.text().hasLink()
                                && item.below().isEmpty()));
  }

  private static void notes(Block.Bullets list, List<Block> plain) {
    for (Block.Item item : list.items()) {
      RichText text = item.text();
      plain.add(
          new Block.Unread(
              new Skipped(text.line(), item.column(), text.text(), DiagnosticCode.PROSE)));
    }
  }
}
