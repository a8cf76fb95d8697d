package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.DiagnosticCode;

/** Takes the items of lists and terms as candidates, what stands below them as their fields. */
final class BulletSegmenter {

  /** So many names, and so large a share of the items, make a list of names. */
  private static final int ENOUGH = 3;

  private static final double SHARE = 0.6;
  private static final int NAME_WORDS = 4;

  /** "[SOSP'19]" at the end. */
  private static final Pattern TAG_BEHIND = Pattern.compile("[\\[(][^\\])]*\\d\\d[\\])]\\W*$");

  private static final Pattern CHECKBOX = Pattern.compile("\\[[ xX]?\\] +");

  private final Outcome outcome;
  private final BlockSegmenter blocks;

  BulletSegmenter(Outcome outcome, BlockSegmenter blocks) {
    this.outcome = outcome;
    this.blocks = blocks;
  }

  /**
   * Takes each item of a list.
   *
   * @param nested whether the list stands below an entry: then its items are fields
   */
  void read(List<Block.Item> items, Section section, boolean nested, List<Candidate> found) {
    int list = outcome.newList();
    SeriesLabels labels = new SeriesLabels(items);
    boolean names = !nested && areNames(items);
    for (int i = 0; i < items.size(); i++) {
      int end = nested ? i : endOfRecord(items, i);
      if (names && isName(items.get(i))) {
        Block.Item item = items.get(i);
        found.add(blocks.named(item.text(), item.below(), section, list, item.column()));
      } else if (end > i + 1) {
        found.add(record(items.subList(i, end), section, list));
        i = end - 1;
      } else {
        Block.Item item = items.get(i);
        RichText text = labels.without(item.text());
        read(new Block.Item(text, item.below(), item.column()), section, list, found);
      }
    }
  }

  /** Whether most items are names with a dated title in a paragraph below. */
  private static boolean areNames(List<Block.Item> items) {
    long names = items.stream().filter(BulletSegmenter::isName).count();
    return names >= ENOUGH && names >= SHARE * items.size();
  }

  private static boolean isName(Block.Item item) {
    return Texts.words(item.text()) <= NAME_WORDS
        && !item.text().hasLink()
        && !item.below().isEmpty()
        && item.below().getFirst() instanceof Block.Paragraph title
        && Texts.words(title.text()) > NAME_WORDS
        && TAG_BEHIND.matcher(title.text().text()).find();
  }

  private void read(Block.Item item, Section section, int list, List<Candidate> found) {
    boolean mayBeTitle = item.below().isEmpty() && Texts.words(item.text()) > NAME_WORDS;
    if (!mayBeTitle && isContents(item)) {
      skipContents(item);
    } else if (Texts.isBlank(item.text())) {
      if (item.below().isEmpty()) {
        outcome.skip(item.text(), item.column(), DiagnosticCode.NO_TEXT);
      }
      found.addAll(blocks.read(item.below(), section, false));
    } else {
      found.add(candidate(Candidate.Shape.BULLET, item, section, list));
    }
  }

  /** Takes terms with their definitions. */
  void terms(List<Block.Item> terms, Section section, List<Candidate> found) {
    int list = outcome.newList();
    terms.forEach(term -> found.add(candidate(Candidate.Shape.TERM, term, section, list)));
  }

  private Candidate candidate(Candidate.Shape shape, Block.Item item, Section section, int list) {
    Matcher box = CHECKBOX.matcher(item.text().text());
    RichText whole = box.lookingAt() ? Cut.from(item.text(), box.end()) : item.text();
    int named = FieldLabels.firstNamedLine(whole);
    List<RichText> parts = named > 0 ? Cut.parts(whole, List.of(0, named)) : List.of(whole);
    RichText text = parts.getFirst();
    List<Candidate> fields = new ArrayList<>();
    for (RichText own : parts.subList(1, parts.size())) {
      fields.add(
          new Candidate(
              Candidate.Shape.LINE, section.with(text), own, outcome.newList(), item.column()));
    }
    fields.addAll(blocks.read(item.below(), section.with(text), true));
    return new Candidate(shape, section, text, List.of(), fields, list, item.column());
  }

  /** Where a record ends: items with names of fields, each of them once. */
  private static int endOfRecord(List<Block.Item> items, int from) {
    Set<String> seen = new HashSet<>();
    int end = from;
    while (end < items.size()
        && FieldLabels.isNamed(items.get(end).text())
        && seen.add(FieldLabels.label(items.get(end).text()))) {
      end++;
    }
    return end;
  }

  /** A record of nothing but fields: an entry without a text of its own. */
  private Candidate record(List<Block.Item> items, Section section, int list) {
    int line = items.getFirst().text().line();
    int inner = outcome.newList();
    List<Candidate> fields = new ArrayList<>();
    items.forEach(item -> read(item, section, inner, fields));
    RichText none = new RichTextBuilder(line).build();
    int column = items.getFirst().column();
    return new Candidate(Candidate.Shape.BULLET, section, none, List.of(), fields, list, column);
  }

  /** Whether an item and all below it lead to places in the same file. */
  private static boolean isContents(Block.Item item) {
    if (!Texts.isAll(Mark.Kind.LINK, item.text())) {
      return false;
    }
    for (Mark mark : item.text().marks()) {
      if (mark.kind() == Mark.Kind.LINK && !mark.target().startsWith("#")) {
        return false;
      }
    }
    return item.below().stream()
        .allMatch(block ->
            block instanceof Block.Bullets list
                && list.items().stream().allMatch(BulletSegmenter::isContents));
  }

  private void skipContents(Block.Item item) {
    outcome.skip(item.text(), item.column(), DiagnosticCode.TABLE_OF_CONTENTS);
    for (Block block : item.below()) {
      if (block instanceof Block.Bullets list) {
        list.items().forEach(this::skipContents);
      }
    }
  }
}
