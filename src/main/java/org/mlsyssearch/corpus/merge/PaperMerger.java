package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlsyssearch.corpus.DiagnosticCode;
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

  /** Of more drafts than this under one title, such as "Editorial", none are compared. */
  private static final int MOST_ALIKE = 200;

  private static final Comparator<Member> MEMBER_ORDER =
      Comparator.comparing(
              (Member member) -> member.draft().year(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(member -> member.draft().title())
          .thenComparing(member -> String.valueOf(member.draft().doi()))
          .thenComparing(member -> String.valueOf(member.draft().arxivId()))
          .thenComparing(member -> String.valueOf(member.draft().venue()))
          .thenComparing(member -> String.join("\n", member.draft().authors()))
          .thenComparing(member -> member.draft().source().file())
          .thenComparingInt(member -> member.draft().source().line());

  private record Member(int number, Draft draft) {}

  private final DraftStore drafts;
  private final Diagnostics diagnostics;
  private final MergeKeys keys = new MergeKeys();
  private int[] parents = new int[1024];

  /** For each draft the next one of the same paper, around in a ring. */
  private int[] ring = new int[1024];

  /** Of each draft the hash of the id that it gives a paper of its own. */
  private long[] bases = new long[1024];

  /** The first drafts of those that are too many to be compared. */
  private final Set<Integer> crowds = new HashSet<>();

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
      int more = number + (number >> 1);
      parents = Arrays.copyOf(parents, more);
      ring = Arrays.copyOf(ring, more);
      bases = Arrays.copyOf(bases, more);
    }
    parents[number] = number;
    ring[number] = number;
    String base = PaperIds.base(draft);
    bases[number] = base == null ? base(List.of(draft)) : MergeKeys.hash(base);
    keys.add(number, draft);
  }

  /** Passes each paper on, in the order of its first draft. Call once, after the last draft. */
  public void forEach(PaperSink sink) throws IOException {
    keys.forEachRun(this::unite);
    long[] ids = new long[drafts.size()];
    papers = 0;
    for (int first = 0; first < drafts.size(); first++) {
      if (find(first) == first) {
        ids[papers++] = ring[first] == first ? bases[first] : base(group(first));
      }
    }
    Set<Long> taken = repeated(Arrays.copyOf(ids, papers));
    Set<String> extended = new HashSet<>();
    for (int first = 0; first < drafts.size(); first++) {
      if (find(first) == first) {
        Paper paper = PaperComposer.compose(group(first), diagnostics);
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

  private static long base(List<Draft> group) {
    return MergeKeys.hash(PaperIds.base(PaperComposer.compose(group, null)));
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

  /** The drafts of a paper, in the order in which they came. */
  private List<Draft> group(int first) throws IOException {
    if (ring[first] == first) {
      return List.of(drafts.get(first));
    }
    List<Draft> group = new ArrayList<>();
    for (int number : members(first)) {
      group.add(drafts.get(number));
    }
    return group;
  }

  /** The numbers of the drafts that are one paper with a draft, ascending. */
  private int[] members(int number) {
    int count = 1;
    for (int i = ring[number]; i != number; i = ring[i]) {
      count++;
    }
    int[] members = new int[count];
    int at = number;
    for (int i = 0; i < count; i++) {
      members[i] = at;
      at = ring[at];
    }
    Arrays.sort(members);
    return members;
  }

  private void unite(int[] run) throws IOException {
    if (run.length > MOST_ALIKE) {
      if (!crowds.add(run[0])) {
        return; // They share more than one key and are reported already.
      }
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
    int[] ones = members(first);
    int[] others = members(second);
    if (ones.length > 1 || others.length > 1) {
      for (int one : ones) {
        for (int other : others) {
          if (SamePaper.contradict(drafts.get(one), drafts.get(other))) {
            return false;
          }
        }
      }
    }
    int next = ring[first];
    ring[first] = ring[second];
    ring[second] = next;
    parents[second] = first;
    return true;
  }
}
