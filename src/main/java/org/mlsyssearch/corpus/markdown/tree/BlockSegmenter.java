package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;

/** Parts blocks into candidates, each below the headings that stand above it. */
final class BlockSegmenter {

  private final Outcome outcome;
  private final TitleHeadings titles;
  private final HeadingForms forms;
  private final BulletSegmenter bullets;
  private final RowSegmenter rows;
  private final ParagraphSegmenter paragraphs;
  private RichText title;

  /** Deeper than any heading. */
  private static final int CAPTION = 30;

  private static final int CAPTION_WORDS = 4;

  private boolean headingSeen;

  /** Begins a file whose front matter may name its title; empty if it does not. */
  BlockSegmenter(Outcome outcome, FieldLabels labels, HeadingForms forms, String frontTitle) {
    this.outcome = outcome;
    this.forms = forms;
    this.titles = forms.titles();
    this.bullets = new BulletSegmenter(outcome, this);
    this.rows = new RowSegmenter(outcome);
    this.paragraphs = new ParagraphSegmenter(outcome, labels, titles, this);
    this.title = new RichText(frontTitle, List.of(), List.of(0), 1);
  }

  /** The list's title as far as it has been met; empty if there is none. */
  String title() {
    return title.text();
  }

  /**
   * The candidates in some blocks.
   *
   * @param nested whether the blocks stand below what may be an entry
   */
  List<Candidate> read(List<Block> blocks, Section section, boolean nested) {
    List<Candidate> found = new ArrayList<>();
    SectionStack stack = new SectionStack(section);
    int headings = outcome.newList();
    int list = outcome.newList();
    int runEnd = headingEnd(blocks, 0);
    boolean many = titleCount(blocks) > 1;
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Heading heading -> {
          runEnd = headingEnd(blocks, i + 1);
          List<Block> body = blocks.subList(i + 1, runEnd);
          if (heading.text().text().isBlank()) {
            headings = outcome.newList(); // A rule across the page: the headings above still hold.
          } else if (isListTitle(heading)) {
            outcome.enter(section, heading.text());
          } else if (titles.isRecord(heading, HeadingForms.parts(blocks, i + 1, heading))
              || forms.dated().isEntry(heading)
              || forms.addressed().isTitle(heading, body)) {
            stack.leave(heading.level());
            List<Block> parts = HeadingForms.parts(blocks, i + 1, heading);
            found.add(heading(Candidate.Shape.RECORD, heading, parts, stack.section(), headings));
            i += parts.size();
            runEnd = i + 1;
          } else if (forms.names().isName(heading, HeadingForms.parts(blocks, i + 1, heading))) {
            stack.leave(heading.level());
            List<Block> parts = NameHeadings.body(HeadingForms.parts(blocks, i + 1, heading));
            found.add(named(heading.text(), parts, stack.section(), headings, heading.column()));
            i += parts.size();
            runEnd = headingEnd(blocks, i + 1);
          } else if (titles.mayBeTitle(heading, body, hasParts(blocks, runEnd, heading))) {
            stack.leave(heading.level());
            found.add(heading(Candidate.Shape.HEADING, heading, body, stack.section(), headings));
            i = runEnd - 1;
          } else {
            if (body.isEmpty()
                && runEnd < blocks.size()
                && blocks.get(runEnd) instanceof Block.Heading next
                && next.level() == heading.level()) {
              stack.enterEmpty(heading.level(), heading.text(), outcome);
            } else {
              stack.enter(heading.level(), heading.text(), outcome);
            }
            headings = outcome.newList();
          }
          list = outcome.newList();
        }
        case Block.Paragraph badges when nested && areBadges(badges.text()) ->
            found.add(
                new Candidate(
                    Candidate.Shape.LINE, stack.section(), badges.text(), list, badges.column()));
        case Block.Paragraph paragraph ->
            i += paragraphs.read(blocks.subList(i, runEnd), stack, many, list, found) - 1;
        case Block.Bullets each -> {
          if (isCaption(each, blocks, i + 1)) {
            stack.enter(CAPTION, each.items().getFirst().text(), outcome);
          } else {
            bullets.read(each.items(), stack.section(), nested, found);
          }
        }
        case Block.Table table -> rows.read(table, stack.section(), found);
        case Block.Terms terms -> bullets.terms(terms.items(), stack.section(), found);
        case Block.Details details -> details(details, stack.section(), nested, list, found);
        case Block.Quote quote -> found.addAll(read(quote.blocks(), stack.section(), nested));
        case Block.Unread unread -> outcome.skip(unread);
      }
    }
    return found;
  }

  /** Whether a text is links alone that are images, which belong to the entry above. */
  private static boolean areBadges(RichText text) {
    return Texts.isBlank(text) && text.hasLink();
  }

  /** Whether a few words in a bullet of their own stand above a table. */
  private static boolean isCaption(Block.Bullets list, List<Block> blocks, int next) {
    Block.Item item = list.items().getFirst();
    return list.items().size() == 1
        && item.below().isEmpty()
        && Texts.words(item.text()) <= CAPTION_WORDS
        && !Texts.isLinked(item.text())
        && next < blocks.size()
        && blocks.get(next) instanceof Block.Table;
  }

  private static int headingEnd(List<Block> blocks, int from) {
    int end = from;
    while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading)) {
      end++;
    }
    return end;
  }

  private static int titleCount(List<Block> blocks) {
    int count = 0;
    for (Block block : blocks) {
      count += block instanceof Block.Paragraph each && Texts.isTitle(each.text()) ? 1 : 0;
    }
    return count;
  }

  private static boolean hasParts(List<Block> blocks, int next, Block.Heading heading) {
    return next < blocks.size()
        && blocks.get(next) instanceof Block.Heading following
        && following.level() > heading.level();
  }

  /** The first heading is the list's title if it is of level one, unless front matter names it. */
  private boolean isListTitle(Block.Heading heading) {
    boolean first = !headingSeen && heading.level() == 1;
    headingSeen = true;
    if (first && title.text().isEmpty() && heading.text().text().length() <= Section.LONGEST) {
      title = heading.text();
    }
    return first;
  }

  private Candidate heading(
      Candidate.Shape shape,
      Block.Heading heading,
      List<Block> body,
      Section section,
      int siblings) {
    RichText text = heading.text();
    List<Candidate> fields = read(body, section.with(text), true);
    return new Candidate(shape, section, text, List.of(), fields, siblings, heading.column());
  }

  /** An entry whose title is the first paragraph below what names it. */
  Candidate named(RichText name, List<Block> body, Section section, int siblings, int column) {
    RichText own = ((Block.Paragraph) body.getFirst()).text();
    boolean bold = ParagraphLines.head(own) == ParagraphLines.Head.BOLD;
    RichText text = bold ? own : Cut.fromLine(own, name.line());
    List<Candidate> fields = new ArrayList<>();
    if (!NameHeadings.name(name).isEmpty()) {
      fields.add(new Candidate(Candidate.Shape.TERM, section, name, outcome.newList(), 1));
    }
    fields.addAll(read(body.subList(1, body.size()), section.with(name), true));
    return new Candidate(Candidate.Shape.NAMED, section, text, List.of(), fields, siblings, column);
  }

  /** Details are a field of an entry; elsewhere their summary is a title or a heading. */
  private void details(
      Block.Details details, Section section, boolean nested, int siblings, List<Candidate> found) {
    RichText summary = details.summary();
    boolean field = nested && !summary.text().isEmpty();
    if (field || titles.mayBeTitle(summary, details.blocks(), false)) {
      List<Candidate> fields = read(details.blocks(), section.with(summary), true);
      found.add(
          new Candidate(Candidate.Shape.TERM, section, summary, List.of(), fields, siblings, 1));
    } else {
      found.addAll(read(details.blocks(), outcome.enter(section, summary), nested));
    }
  }
}
