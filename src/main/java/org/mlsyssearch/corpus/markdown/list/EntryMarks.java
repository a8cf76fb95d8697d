package org.mlsyssearch.corpus.markdown.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the emoji before entries say: where most entries behind one are papers by their links, those
 * behind another of which hardly any is are something else. For one file; not thread-safe.
 */
public final class EntryMarks {

  /** So many entries at least behind a mark tell what it says. */
  private static final int ENOUGH = 4;

  private static final double MOST = 0.5;
  private static final double HARDLY_ANY = 0.1;

  private final Map<Integer, List<Boolean>> papers = new HashMap<>();

  /** Learns of an entry whether its links or venue say that it is a paper. */
  public void learn(String text, boolean paper) {
    if (!text.isEmpty() && isMark(text.codePointAt(0))) {
      papers.computeIfAbsent(text.codePointAt(0), mark -> new ArrayList<>()).add(paper);
    }
  }

  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.OTHER_SYMBOL;
  }

  /** Whether the mark before an entry says that it is no paper. */
  public boolean isOther(String text) {
    List<Boolean> own = text.isEmpty() ? null : papers.get(text.codePointAt(0));
    return own != null
        && share(own) <= HARDLY_ANY
        && own.size() >= ENOUGH
        && papers.values().stream().anyMatch(each -> each.size() >= ENOUGH && share(each) >= MOST);
  }

  private static double share(List<Boolean> votes) {
    return (double) votes.stream().filter(vote -> vote).count() / votes.size();
  }
}
