package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;

/**
 * Unites those of some drafts with a key in common that are the same paper, and reports those that
 * may be. Not thread-safe.
 */
final class AlikeDrafts implements MergeKeys.RunConsumer {

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
  private final DraftGroups groups;
  private final Diagnostics diagnostics;

  /** The first drafts of those that are too many to be compared. */
  private final Set<Integer> crowds = new HashSet<>();

  AlikeDrafts(DraftStore drafts, DraftGroups groups, Diagnostics diagnostics) {
    this.drafts = drafts;
    this.groups = groups;
    this.diagnostics = diagnostics;
  }

  @Override
  public void accept(int[] run) throws IOException {
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
        if (groups.first(newer.number()) == groups.first(older.number())) {
          continue;
        }
        SamePaper.Answer answer = SamePaper.compare(older.draft(), newer.draft());
        if (answer == SamePaper.Answer.YES && !unite(older.number(), newer.number())) {
          answer = SamePaper.Answer.UNSURE;
        }
        if (answer == SamePaper.Answer.UNSURE && doubted == null) {
          doubted = older;
        }
      }
      if (doubted != null && groups.first(doubted.number()) != groups.first(newer.number())) {
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

  private boolean unite(int a, int b) throws IOException {
    return groups.unite(
        a, b, (one, other) -> SamePaper.contradict(drafts.get(one), drafts.get(other)));
  }
}
