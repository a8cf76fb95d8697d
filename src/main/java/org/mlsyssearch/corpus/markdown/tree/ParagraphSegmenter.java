package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.Persons;

/** Takes paragraphs as candidates, with what stands below them where they are titles. */
final class ParagraphSegmenter {

  private static final int BOLD_LINE = 20;

  /** A year that has the first line for itself is a heading. */
  private static final Pattern YEAR_LINE = Pattern.compile("^\\W*(?:19|20)\\d{2}\\b:?");

  /** "2020", "Surveys:": what the paragraphs below are. */
  private static final Pattern LABEL =
      Pattern.compile("\\W*(?:(?:19|20)\\d{2}\\b\\W*|[^.!?]{1,40}:\\s*)");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final int LABEL_WORDS = 12;

  private static final Pattern NUMBER = Pattern.compile("[\\[(]?\\d{1,4}[\\]).]\\s*");

  private final Outcome outcome;
  private final FieldLabels labels;
  private final TitleHeadings titles;
  private final BlockSegmenter blocks;

  ParagraphSegmenter(
      Outcome outcome, FieldLabels labels, TitleHeadings titles, BlockSegmenter blocks) {
    this.outcome = outcome;
    this.labels = labels;
    this.titles = titles;
    this.blocks = blocks;
  }

  /**
   * Takes the paragraph that is the first of some blocks, which go up to the next heading.
   *
   * @param many whether other paragraphs beside it are titles as well
   * @return how many blocks were taken
   */
  int read(List<Block> run, SectionStack stack, boolean many, int list, List<Candidate> found) {
    Block.Paragraph first = (Block.Paragraph) run.getFirst();
    RichText text = first.text();
    if (Texts.isBlank(text)) {
      outcome.skip(text, first.column(), DiagnosticCode.NO_TEXT);
      return 1;
    }
    int record = endOfRecord(run);
    if (record > 1 || (record == 1 && FieldLabels.firstNamedLine(text) > 0)) {
      found.add(record(run.subList(0, record), stack.section(), list));
      return record;
    }
    if (isSignature(run)) {
      Block.Paragraph title = (Block.Paragraph) run.get(1);
      RichText below = Cut.fromLine(title.text(), text.line());
      found.add(described(List.of(below, text), stack.section(), list, first.column()));
      return 2;
    }
    boolean bold = Texts.isAll(Mark.Kind.BOLD, text);
    int end = bodyEnd(run, bold, many && Texts.isTitle(text));
    List<Block> body = run.subList(1, end);
    boolean label = (bold && LABEL.matcher(text.text()).matches()) || isVenueLabel(run);
    if (label || (bold && !body.isEmpty() && !titles.mayBeTitle(text, body, false))) {
      stack.enter(BOLD_LINE, text, outcome);
      return 1;
    }
    Matcher year = YEAR_LINE.matcher(text.text());
    if (year.find() && year.end() < text.text().length() && isLineEnd(text, year.end())) {
      List<RichText> parts = Cut.parts(text, List.of(0, year.end()));
      stack.enter(BOLD_LINE, parts.getFirst(), outcome);
      text = parts.getLast();
    }
    Section section = stack.section();
    if (!body.isEmpty()) {
      Candidate.Shape shape = bold ? Candidate.Shape.BOLD_PARAGRAPH : Candidate.Shape.PARAGRAPH;
      List<Candidate> fields = blocks.read(body, section.with(text), true);
      found.add(new Candidate(shape, section, text, List.of(), fields, list, first.column()));
      return end;
    }
    List<RichText> named = FieldLabels.parts(text);
    if (named.size() > 1) {
      found.add(described(named, section, list, first.column()));
      return 1;
    }
    List<RichText> parts = ParagraphLines.parts(text);
    Candidate.Shape shape = parts.size() > 1 ? Candidate.Shape.LINE : Candidate.Shape.PARAGRAPH;
    for (RichText part : parts) {
      if (!Texts.isBlank(part)) {
        found.add(new Candidate(shape, section, part, list, first.column()));
      }
    }
    return 1;
  }

  /** "*Symposium on Wells (WELL) 2022*: [site](url)" above a list of what stands there. */
  private static boolean isVenueLabel(List<Block> run) {
    RichText text = ((Block.Paragraph) run.getFirst()).text();
    int words = Texts.wordsBeforeLinks(text);
    return run.size() > 1
        && run.get(1) instanceof Block.Bullets
        && words > 0
        && words <= LABEL_WORDS
        && text.marks().stream()
            .filter(mark -> mark.kind() == Mark.Kind.ITALIC && mark.start() == 0)
            .anyMatch(mark ->
                Texts.words(text.text(), 0, mark.end()) == words
                    && (text.hasLink() || YEAR.matcher(text.text()).find()));
  }

  /** Where a record ends whose first paragraph names the title, others further fields; or 0. */
  private int endOfRecord(List<Block> run) {
    int end = 0;
    while (end < run.size()
        && run.get(end) instanceof Block.Paragraph field
        && FieldLabels.isTitle(field.text()) == (end == 0)
        && (end == 0 || labels.isField(field.text()))) {
      end++;
    }
    return end;
  }

  /** A record of nothing but fields: an entry without a text of its own. */
  private Candidate record(List<Block> paragraphs, Section section, int list) {
    int inner = outcome.newList();
    List<Candidate> fields = new ArrayList<>();
    for (Block block : paragraphs) {
      Block.Paragraph field = (Block.Paragraph) block;
      fields.add(new Candidate(Candidate.Shape.LINE, section, field.text(), inner, field.column()));
    }
    int column = fields.getFirst().column();
    RichText none = new RichTextBuilder(fields.getFirst().text().line()).build();
    return new Candidate(Candidate.Shape.BULLET, section, none, List.of(), fields, list, column);
  }

  /** "[3] A. Gray, B. Lee" above a linked title: whether a number and persons stand alone. */
  private static boolean isSignature(List<Block> run) {
    Matcher number = NUMBER.matcher(((Block.Paragraph) run.getFirst()).text().text());
    return number.lookingAt()
        && run.size() > 1
        && run.get(1) instanceof Block.Paragraph title
        && ParagraphLines.head(title.text()) == ParagraphLines.Head.LINK
        && Texts.hasTitle(title.text())
        && Persons.areSome(number.replaceFirst("").strip());
  }

  /** A title with its fields in further lines. */
  private Candidate described(List<RichText> parts, Section section, int list, int column) {
    RichText title = parts.getFirst();
    int fields = outcome.newList();
    List<Candidate> below =
        parts.subList(1, parts.size()).stream()
            .map(part ->
                new Candidate(Candidate.Shape.LINE, section.with(title), part, fields, column))
            .toList();
    return new Candidate(
        Candidate.Shape.BOLD_PARAGRAPH, section, title, List.of(), below, list, column);
  }

  /** Where the blocks end that belong to a paragraph at the beginning of some blocks. */
  private int bodyEnd(List<Block> run, boolean bold, boolean title) {
    int end = 1;
    while (title && end < run.size() && isDescription(run.get(end))) {
      end++;
    }
    boolean last = end == run.size() || !(run.get(end) instanceof Block.Bullets);
    if (!last && (areFields((Block.Bullets) run.get(end)) || (bold && end == 1))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(RichText text, int end) {
    return text.lines().contains(end)
        || text.lines().contains(end + 1)
        || text.marks().stream()
            .anyMatch(mark -> mark.kind() == Mark.Kind.BREAK && mark.start() == end);
  }

  private static boolean isDescription(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph ->
          ParagraphLines.head(paragraph.text()) == ParagraphLines.Head.PLAIN
              && !Texts.hasTitle(paragraph.text());
      case Block.Quote quote -> true;
      case Block.Details details -> true;
      default -> false;
    };
  }

  private boolean areFields(Block.Bullets list) {
    return list.items().stream().allMatch(item -> labels.isField(item.text()));
  }
}
