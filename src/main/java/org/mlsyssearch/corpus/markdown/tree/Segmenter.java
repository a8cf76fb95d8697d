package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a Markdown file into what may be entries, each with the headings above it and the blocks
 * that belong to it.
 *
 * <p>For one file; not thread-safe.
 */
public final class Segmenter {

  /** A longer text is no heading, however it is marked. */
  private static final int LONGEST_HEADING = 1000;

  private static final int BOLD_LINE = 20;
  private static final Pattern CHECKBOX = Pattern.compile("\\[[ xX]?\\] +");

  private final FieldLabels labels = new FieldLabels();
  private final TitleHeadings titles = new TitleHeadings(labels);
  private final List<Skipped> skipped = new ArrayList<>();
  private RichText title;
  private boolean headingSeen;
  private int siblings;

  private Segmenter(String frontTitle) {
    title = new RichText(frontTitle, List.of(), List.of(0), 1);
  }

  /**
   * Reads the text of a file.
   *
   * @throws TooManyCellsException if a table has more cells than any list needs
   */
  public static Segmented read(String markdown) {
    FrontMatter front = FrontMatter.of(markdown);
    HtmlTree tree = HtmlTree.parse(front.body());
    List<Block> blocks = new BlockReader(tree).blocks(tree.body());
    return new Segmenter(front.title()).read(blocks);
  }

  private Segmented read(List<Block> blocks) {
    labels.learn(blocks);
    titles.learn(blocks);
    List<Candidate> found = new ArrayList<>();
    walk(blocks, new SectionStack(new Section(List.of())), false, found);
    return new Segmented(title.text(), found, skipped);
  }

  private List<Candidate> below(List<Block> blocks, Section section) {
    List<Candidate> found = new ArrayList<>();
    walk(blocks, new SectionStack(section), true, found);
    return found;
  }

  private void walk(List<Block> blocks, SectionStack stack, boolean nested, List<Candidate> found) {
    int paragraphs = ++siblings;
    int headings = ++siblings;
    int bold = ++siblings;
    for (int i = 0; i < blocks.size(); i++) {
      switch (blocks.get(i)) {
        case Block.Heading heading -> {
          int end = bodyEnd(blocks, i + 1);
          List<Block> body = blocks.subList(i + 1, end);
          boolean parts =
              end < blocks.size() && ((Block.Heading) blocks.get(end)).level() > heading.level();
          if (isTitle(heading)) {
            stack.leave(1);
          } else if (titles.mayBeTitle(heading.text(), body, parts)) {
            stack.leave(heading.level());
            found.add(
                titled(
                    Candidate.Shape.HEADING,
                    heading.text(),
                    body,
                    stack,
                    headings,
                    heading.column()));
            i = end - 1;
          } else {
            enter(stack, heading.level(), heading.text());
          }
          paragraphs = ++siblings;
          headings = i == end - 1 ? headings : ++siblings;
        }
        case Block.Paragraph paragraph -> {
          Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
          if (Texts.isBlank(paragraph.text())) {
            skip(paragraph);
          } else if (next instanceof Block.Bullets && isBold(paragraph.text())) {
            List<Block> body = blocks.subList(i + 1, i + 2);
            if (titles.mayBeTitle(paragraph.text(), body, false)) {
              found.add(
                  titled(
                      Candidate.Shape.BOLD_PARAGRAPH,
                      paragraph.text(),
                      body,
                      stack,
                      bold,
                      paragraph.column()));
              i++;
            } else {
              enter(stack, BOLD_LINE, paragraph.text());
            }
          } else if (next instanceof Block.Bullets list && areFields(list)) {
            found.add(
                titled(
                    Candidate.Shape.PARAGRAPH,
                    paragraph.text(),
                    blocks.subList(i + 1, i + 2),
                    stack,
                    paragraphs,
                    paragraph.column()));
            i++;
          } else {
            paragraph(paragraph, stack.section(), paragraphs, found);
          }
        }
        case Block.Bullets list -> bullets(list.items(), stack.section(), found);
        case Block.Table table -> rows(table, stack.section(), found);
        case Block.Terms terms -> terms(terms.items(), stack.section(), found);
        case Block.Details details -> details(details, stack.section(), bold, nested, found);
        case Block.Quote quote ->
            walk(quote.blocks(), new SectionStack(stack.section()), nested, found);
        case Block.Unread unread ->
            skipped.add(
                new Skipped(unread.line(), unread.column(), unread.text(), unread.reason()));
      }
    }
  }

  private static int bodyEnd(List<Block> blocks, int from) {
    int end = from;
    while (end < blocks.size() && !(blocks.get(end) instanceof Block.Heading)) {
      end++;
    }
    return end;
  }

  /** The first heading is the list's title if it is of level one, unless front matter names it. */
  private boolean isTitle(Block.Heading heading) {
    boolean first = !headingSeen && heading.level() == 1;
    headingSeen = true;
    if (first && title.text().isEmpty() && heading.text().text().length() <= LONGEST_HEADING) {
      title = heading.text();
    }
    return first;
  }

  private static void enter(SectionStack stack, int depth, RichText text) {
    if (text.text().length() <= LONGEST_HEADING) {
      stack.enter(depth, text);
    } else {
      stack.leave(depth);
    }
  }

  private Candidate titled(
      Candidate.Shape shape,
      RichText text,
      List<Block> body,
      SectionStack stack,
      int number,
      int column) {
    Section section = stack.section();
    List<Candidate> fields = below(body, SectionStack.below(section, text));
    return new Candidate(shape, section, text, List.of(), fields, number, column);
  }

  private static boolean isBold(RichText text) {
    return Texts.isAll(Mark.Kind.BOLD, text);
  }

  private boolean areFields(Block.Bullets list) {
    return list.items().stream().allMatch(item -> labels.isField(item.text()));
  }

  private void paragraph(
      Block.Paragraph paragraph, Section section, int number, List<Candidate> found) {
    List<RichText> parts = ParagraphLines.parts(paragraph.text());
    Candidate.Shape shape = parts.size() > 1 ? Candidate.Shape.LINE : Candidate.Shape.PARAGRAPH;
    for (RichText part : parts) {
      if (!Texts.isBlank(part)) {
        found.add(
            new Candidate(shape, section, part, List.of(), List.of(), number, paragraph.column()));
      }
    }
  }

  private void bullets(List<Block.Item> items, Section section, List<Candidate> found) {
    int number = ++siblings;
    for (Block.Item item : items) {
      if (isContents(item)) {
        skipContents(item);
      } else if (Texts.isBlank(item.text())) {
        if (item.below().isEmpty()) {
          skip(item.text(), item.column());
        }
        walk(item.below(), new SectionStack(section), false, found);
      } else {
        RichText text = unchecked(item.text());
        found.add(
            new Candidate(
                Candidate.Shape.BULLET,
                section,
                text,
                List.of(),
                below(item.below(), SectionStack.below(section, text)),
                number,
                item.column()));
      }
    }
  }

  private static RichText unchecked(RichText text) {
    Matcher box = CHECKBOX.matcher(text.text());
    return box.lookingAt() ? Cut.part(text, box.end(), text.text().length()) : text;
  }

  /** Whether an item and all below it lead to places in the same file. */
  private static boolean isContents(Block.Item item) {
    boolean own =
        Texts.hasLink(item.text())
            && Texts.isAll(Mark.Kind.LINK, item.text())
            && item.text().marks().stream()
                .filter(mark -> mark.kind() == Mark.Kind.LINK)
                .allMatch(mark -> mark.target().startsWith("#"));
    return own
        && item.below().stream()
            .allMatch(block ->
                block instanceof Block.Bullets list
                    && list.items().stream().allMatch(Segmenter::isContents));
  }

  private void skipContents(Block.Item item) {
    skipped.add(
        new Skipped(
            item.text().line(),
            item.column(),
            item.text().text(),
            Skipped.Reason.TABLE_OF_CONTENTS));
    for (Block block : item.below()) {
      if (block instanceof Block.Bullets list) {
        list.items().forEach(this::skipContents);
      }
    }
  }

  private void skip(Block.Paragraph paragraph) {
    skip(paragraph.text(), paragraph.column());
  }

  private void skip(RichText text, int column) {
    skipped.add(new Skipped(text.line(), column, text.text(), Skipped.Reason.NO_TEXT));
  }

  private void rows(Block.Table table, Section section, List<Candidate> found) {
    int number = ++siblings;
    SectionStack stack = new SectionStack(section);
    for (Block.Row row : table.rows()) {
      RichTextBuilder all = new RichTextBuilder(row.line()).begin();
      row.cells().forEach(cell -> all.appendBehind(cell.text()));
      RichText text = all.build();
      if (row.spanning()) {
        enter(stack, 1, row.cells().getFirst().text());
      } else if (Texts.isBlank(text) && !Texts.hasLink(text)) {
        skip(text, row.column());
      } else {
        found.add(
            new Candidate(
                Candidate.Shape.ROW,
                stack.section(),
                text,
                row.cells(),
                List.of(),
                number,
                row.column()));
      }
    }
  }

  private void terms(List<Block.Item> terms, Section section, List<Candidate> found) {
    int number = ++siblings;
    for (Block.Item term : terms) {
      found.add(
          new Candidate(
              Candidate.Shape.TERM,
              section,
              term.text(),
              List.of(),
              below(term.below(), SectionStack.below(section, term.text())),
              number,
              term.column()));
    }
  }

  private void details(
      Block.Details details, Section section, int number, boolean nested, List<Candidate> found) {
    RichText summary = details.summary();
    if ((nested && !summary.text().isEmpty())
        || titles.mayBeTitle(summary, details.blocks(), false)) {
      found.add(
          new Candidate(
              Candidate.Shape.TERM,
              section,
              summary,
              List.of(),
              below(details.blocks(), SectionStack.below(section, summary)),
              number,
              1));
    } else {
      walk(details.blocks(), new SectionStack(SectionStack.below(section, summary)), nested, found);
    }
  }
}
