package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Paper;

/**
 * Merges the drafts of one paper and passes each paper on once.
 *
 * <p>Assumes that drafts fit on disk but perhaps not in memory: kept are some bytes a draft, and
 * the drafts themselves are read again when needed. Not thread-safe.
 */
public final class PaperMerger {

  private final DraftStore drafts;
  private final Diagnostics diagnostics;
  private final MergeKeys keys = new MergeKeys();
  private final DraftGroups groups = new DraftGroups();

  /** Of each draft the hash of the id that it gives a paper of its own. */
  private long[] bases = new long[1024];

  private int papers;

  public PaperMerger(DraftStore drafts, Diagnostics diagnostics) {
    this.drafts = drafts;
    this.diagnostics = diagnostics;
  }

  /** Takes what papers become. */
  @FunctionalInterface
  public interface PaperSink {
    void accept(Paper paper) throws IOException;
  }

  /** Adds a draft. */
  public void add(Draft draft) throws IOException {
    int number = drafts.add(draft);
    groups.add(number);
    if (number == bases.length) {
      bases = Arrays.copyOf(bases, number + (number >> 1));
    }
    String base = PaperIds.base(draft);
    bases[number] = base == null ? base(List.of(draft)) : MergeKeys.hash(base);
    keys.add(number, draft);
  }

  /** Passes each paper on, in the order of its first draft. Call once, after the last draft. */
  public void forEach(PaperSink sink) throws IOException {
    keys.forEachRun(new AlikeDrafts(drafts, groups, diagnostics));
    Hashes taken = repeated(ids());
    Hashes extended = new Hashes();
    for (int first = 0; first < drafts.size(); first++) {
      if (groups.isFirst(first)) {
        Paper paper = PaperComposer.compose(group(first), diagnostics);
        String id = PaperIds.base(paper);
        if (taken.contains(MergeKeys.hash(id))) {
          id = PaperIds.extended(paper);
          String unique = id;
          for (int i = 2; !extended.add(MergeKeys.hash(unique)); i++) {
            unique = id + "-" + i;
          }
          id = unique;
        }
        sink.accept(PaperIds.with(paper, id));
      }
    }
  }

  /** The hash of each paper's id, in the order of papers; counts the papers. */
  private long[] ids() throws IOException {
    papers = 0;
    for (int first = 0; first < drafts.size(); first++) {
      if (groups.isFirst(first)) {
        // No draft before this one is looked at any more, so its place is free.
        bases[papers++] = groups.isAlone(first) ? bases[first] : base(group(first));
      }
    }
    long[] ids = bases;
    bases = new long[0];
    return ids;
  }

  private static long base(List<Draft> group) {
    return MergeKeys.hash(PaperIds.base(PaperComposer.compose(group, null)));
  }

  /** How many papers there were. */
  public int papers() {
    return papers;
  }

  private Hashes repeated(long[] ids) {
    Arrays.sort(ids, 0, papers);
    Hashes repeated = new Hashes();
    for (int i = 1; i < papers; i++) {
      if (ids[i] == ids[i - 1]) {
        repeated.add(ids[i]);
      }
    }
    return repeated;
  }

  /** The drafts of a paper, in the order in which they came. */
  private List<Draft> group(int first) throws IOException {
    if (groups.isAlone(first)) {
      return List.of(drafts.get(first));
    }
    List<Draft> group = new ArrayList<>();
    for (int number : groups.members(first)) {
      group.add(drafts.get(number));
    }
    return group;
  }
}
