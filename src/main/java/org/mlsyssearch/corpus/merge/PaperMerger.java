package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Paper;

/**
 * Unites the drafts of one paper and hands on every paper once.
 *
 * <p>Assumes that drafts fit on disk but perhaps not in memory: kept are some bytes a draft, and
 * the drafts themselves are read again when needed. Not thread-safe.
 */
public final class PaperMerger {

  /** Of more drafts than this under one title, such as "Editorial", none are compared. */
  private static final int MOST_ALIKE = 200;

  private static final Comparator<Member> MEMBER_ORDER =
      Comparator.comparing(
              (Member member) -> member.draft().year(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(member -> member.draft().title())
          .thenComparing(member -> member.draft().source().file())
          .thenComparingInt(member -> member.draft().source().line());

  private record Member(int number, Draft draft) {}

  private final DraftStore drafts;
  private final Diagnostics diagnostics;
  private final MergeKeys keys = new MergeKeys();
  private final Map<Integer, List<Integer>> united = new HashMap<>();
  private int[] parents = new int[1024];
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
    if (number == parents.length) {
      parents = Arrays.copyOf(parents, number * 2);
    }
    parents[number] = number;
    keys.add(number, draft);
  }

  /** Hands on every paper, in the order of its first draft. Call once, after the last draft. */
  public void forEach(PaperSink sink) throws IOException {
    keys.forEachRun(this::unite);
    int[] next = chains();
    long[] ids = new long[drafts.size()];
    papers = 0;
    for (int first = 0; first < drafts.size(); first++) {
      if (find(first) == first) {
        ids[papers++] =
            MergeKeys.hash(PaperIds.base(PaperComposer.compose(group(first, next), null)));
      }
    }
    Set<Long> taken = repeated(Arrays.copyOf(ids, papers));
    Set<String> extended = new HashSet<>();
    for (int first = 0; first < drafts.size(); first++) {
      if (find(first) == first) {
        Paper paper = PaperComposer.compose(group(first, next), diagnostics);
        String id = PaperIds.base(paper);
        if (taken.contains(MergeKeys.hash(id))) {
          id = PaperIds.extended(paper);
          String unique = id;
          for (int i = 2; !extended.add(unique); i++) {
            unique = id + "-" + i;
          }
          id = unique;
        }
        sink.accept(PaperIds.with(paper, id));
      }
    }
  }

  /** How many papers there were. */
  public int papers() {
    return papers;
  }

  private static Set<Long> repeated(long[] ids) {
    Arrays.sort(ids);
    Set<Long> repeated = new HashSet<>();
    for (int i = 1; i < ids.length; i++) {
      if (ids[i] == ids[i - 1]) {
        repeated.add(ids[i]);
      }
    }
    return repeated;
  }

  /**
   * For each draft the next one of the same paper, -1 at the end; each chain begins at its root.
   */
  private int[] chains() {
    int[] next = new int[drafts.size()];
    int[] last = new int[drafts.size()];
    Arrays.fill(next, -1);
    for (int i = 0; i < drafts.size(); i++) {
      int root = find(i);
      if (root == i) {
        last[i] = i;
      } else {
        next[last[root]] = i;
        last[root] = i;
      }
    }
    return next;
  }

  private List<Draft> group(int first, int[] next) throws IOException {
    List<Draft> group = new ArrayList<>(1);
    for (int i = first; i >= 0; i = next[i]) {
      group.add(drafts.get(i));
    }
    return group;
  }

  private void unite(int[] run) throws IOException {
    if (run.length > MOST_ALIKE) {
      Draft draft = drafts.get(run[0]);
      diagnostics.add(
          draft.source().file(),
          draft.source().line(),
          draft.column(),
          DiagnosticCode.SAME_TITLE,
          run.length
              + " entries are called '"
              + draft.title()
              + "'; they are not compared with each other.");
      return;
    }
    List<Member> members = new ArrayList<>(run.length);
    for (int number : run) {
      members.add(new Member(number, drafts.get(number)));
    }
    // Whichever file comes first, a draft without a year meets the same other drafts.
    members.sort(MEMBER_ORDER);
    for (int i = 1; i < members.size(); i++) {
      Member newer = members.get(i);
      Member doubted = null;
      for (int j = 0; j < i; j++) {
        Member older = members.get(j);
        if (find(newer.number()) == find(older.number())) {
          continue;
        }
        SamePaper.Answer answer = SamePaper.compare(older.draft(), newer.draft());
        if (answer == SamePaper.Answer.YES && !union(older.number(), newer.number())) {
          answer = SamePaper.Answer.UNSURE;
        }
        if (answer == SamePaper.Answer.UNSURE && doubted == null) {
          doubted = older;
        }
      }
      if (doubted != null && find(doubted.number()) != find(newer.number())) {
        reportAlike(doubted.draft(), newer.draft());
      }
    }
  }

  private void reportAlike(Draft a, Draft b) {
    diagnostics.add(
        b.source().file(),
        b.source().line(),
        b.column(),
        DiagnosticCode.SAME_TITLE,
        "'"
            + b.title()
            + "' ("
            + (b.year() == null ? "no year" : b.year())
            + ") may be the paper at "
            + a.source().file()
            + ":"
            + a.source().line()
            + " ("
            + (a.year() == null ? "no year" : a.year())
            + "); both are kept. If it is, give both the same year or a DOI.");
  }

  private int find(int number) {
    int root = number;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** Unites two papers unless a draft of one contradicts a draft of the other; whether it did. */
  private boolean union(int a, int b) throws IOException {
    int first = Math.min(find(a), find(b));
    int second = Math.max(find(a), find(b));
    List<Integer> ones = united.getOrDefault(first, List.of(first));
    List<Integer> others = united.getOrDefault(second, List.of(second));
    if (ones.size() > 1 || others.size() > 1) {
      for (int one : ones) {
        for (int other : others) {
          if (SamePaper.contradict(drafts.get(one), drafts.get(other))) {
            return false;
          }
        }
      }
    }
    List<Integer> all = new ArrayList<>(ones);
    all.addAll(others);
    united.remove(second);
    united.put(first, all);
    parents[second] = first;
    return true;
  }
}
