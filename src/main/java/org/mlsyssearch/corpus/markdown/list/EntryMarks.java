package org.mlsyssearch.corpus.markdown.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the emoji before entries say: where most entries behind one are papers by their links, those
 * behind another of which hardly any is are something else. For one file; not thread-safe.
 */
public final class EntryMarks {

  /** So many entries at least behind a mark tell what it says. */
  private static final int ENOUGH = 4;

  private static final double MOST = 0.5;
  private static final double HARDLY_ANY = 0.1;

  /** An emoji, or its name as GitHub writes it: ":page_facing_up:". */
  private static final Pattern MARK = Pattern.compile("\\p{So}|:[a-z][a-z\\d_+-]*:");

  private final Map<String, List<Boolean>> papers = new HashMap<>();

  /** Learns of an entry whether its links or venue say that it is a paper. */
  public void learn(String text, boolean paper) {
    Matcher mark = MARK.matcher(text);
    if (mark.lookingAt()) {
      papers.computeIfAbsent(mark.group(), each -> new ArrayList<>()).add(paper);
    }
  }

  /** Whether the mark before an entry says that it is no paper. */
  public boolean isOther(String text) {
    Matcher mark = MARK.matcher(text);
    List<Boolean> own = mark.lookingAt() ? papers.get(mark.group()) : null;
    return own != null
        && share(own) <= HARDLY_ANY
        && own.size() >= ENOUGH
        && papers.values().stream().anyMatch(each -> each.size() >= ENOUGH && share(each) >= MOST);
  }

  private static double share(List<Boolean> votes) {
    return (double) votes.stream().filter(vote -> vote).count() / votes.size();
  }
}
