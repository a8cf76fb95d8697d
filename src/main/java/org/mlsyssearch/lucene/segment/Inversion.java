package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Goes through the terms of a column in order, each with its papers.
 *
 * <p>It goes through all papers once, in their order, and writes each entry behind others of terms
 * nearby ({@link EntryBytes}). Of a few such terms at a time the entries are then put in order,
 * which all fit near the processor ({@link RankEntries}). So nothing is looked up and nothing
 * compared. Not thread-safe.
 */
final class Inversion implements PaperEntries.Taker {

  /** The entries of several terms are kept together up to so many. */
  private static final int FEW = 1 << 15;

  /** Or up to this part of all. */
  private static final int GROUPS = 1 << 9;

  /**
   * A group has so many terms at most, so that a term's group and its place in it are one number.
   */
  private static final int BITS_OF_A_GROUP = 20;

  private final TermOrder terms;
  private EntryBytes[] groups = new EntryBytes[16];

  /** The first rank of each group, and the end of the last one. */
  private int[] firsts = new int[17];

  private final RankEntries entries = new RankEntries();
  private int place;
  private int group = -1;
  private int rank = -1;

  /**
   * Reads all papers.
   *
   * @param spare for entries that do not fit into memory
   */
  Inversion(SortedPapers papers, int column, SpareBlocks spare) throws IOException {
    spare.clear();
    terms = papers.terms(column);
    PaperEntries read = new PaperEntries(papers, column);
    int[] codes = group(read.most(), papers.columns().get(column).form().hasNumber(), spare);
    int[][] ofTerms = new int[papers.parts()][];
    for (int part = 0; part < ofTerms.length; part++) {
      ofTerms[part] = Arrays.stream(terms.ranks(part)).map(any -> codes[any]).toArray();
    }
    PaperOrder order = papers.order();
    for (place = 0; place < order.size(); place++) {
      int part = order.part(place);
      read.read(part, order.paper(place), ofTerms[part], this);
    }
  }

  /** Makes groups; of each rank the group and its place there. */
  private int[] group(int[] most, boolean hasNumber, SpareBlocks spare) {
    int[] codes = new int[most.length];
    long few = Math.max(FEW, Arrays.stream(most).asLongStream().sum() / GROUPS);
    long sum = 0;
    int made = 0;
    int first = 0;
    for (int term = 0; term < most.length; term++) {
      if (made == 0 || sum + most[term] > few || (term - first) >>> BITS_OF_A_GROUP > 0) {
        if (made == groups.length) {
          groups = Arrays.copyOf(groups, 2 * made);
          firsts = Arrays.copyOf(firsts, 2 * made + 1);
        }
        groups[made] = new EntryBytes(hasNumber, spare);
        firsts[made++] = term;
        first = term;
        sum = 0;
      }
      sum += most[term];
      codes[term] = ((made - 1) << BITS_OF_A_GROUP) | (term - first);
    }
    groups = Arrays.copyOf(groups, made);
    firsts = Arrays.copyOf(firsts, made + 1);
    firsts[made] = most.length;
    return codes;
  }

  @Override
  public void take(int code, int number) throws IOException {
    EntryBytes ofGroup = groups[code >>> BITS_OF_A_GROUP];
    ofGroup.add(code & ((1 << BITS_OF_A_GROUP) - 1), place, number);
  }

  /** Goes to the next term that a paper has; false if there is none. */
  boolean next() throws IOException {
    do {
      rank++;
      if (rank == firsts[group + 1] && !nextGroup()) {
        return false;
      }
    } while (from() == to());
    return true;
  }

  /** Takes the next terms; false if there are none. */
  private boolean nextGroup() throws IOException {
    group++;
    if (group == groups.length) {
      return false;
    }
    entries.clear(groups[group].size());
    groups[group].moveTo(entries);
    entries.sort(firsts[group + 1] - firsts[group]);
    return true;
  }

  /** Lets a reference show the term. */
  void read(BytesRef into) {
    terms.read(rank, into);
  }

  /** The papers of several terms, each as often as it has entries. */
  int[] papers() {
    return entries.papers();
  }

  /** The number of each entry. */
  int[] numbers() {
    return entries.numbers();
  }

  /** Where the term's entries begin. */
  int from() {
    return entries.from(rank - firsts[group]);
  }

  /** Where they end. */
  int to() {
    return entries.to(rank - firsts[group]);
  }
}
