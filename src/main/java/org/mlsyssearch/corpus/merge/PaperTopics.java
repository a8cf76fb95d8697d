package org.mlsyssearch.corpus.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.TopicPath;

/**
 * The topics of a paper: those of all its drafts, each once, in the order of their keys. A topic
 * above another one of them says nothing more and is left out.
 */
final class PaperTopics {

  private static final Comparator<TopicPath> BY_KEY = Comparator.comparing(TopicPath::key);

  private PaperTopics() {}

  static List<TopicPath> of(List<Draft> sorted) {
    List<TopicPath> all = sorted.getFirst().topics();
    if (sorted.size() == 1 && all.size() < 2) {
      return all;
    }
    all = new ArrayList<>();
    for (Draft draft : sorted) {
      all.addAll(draft.topics());
    }
    all.sort(BY_KEY); // Of equal keys the first one stays the first.
    List<TopicPath> topics = new ArrayList<>(all.size());
    for (int i = 0; i < all.size(); i++) {
      boolean again = i > 0 && all.get(i - 1).key().equals(all.get(i).key());
      if (!again && !isAboveAny(all.get(i), all, i + 1)) {
        topics.add(all.get(i));
      }
    }
    return topics;
  }

  /** Whether a topic is above one of those that follow it, as all below it do. */
  private static boolean isAboveAny(TopicPath topic, List<TopicPath> sorted, int from) {
    String key = topic.key();
    for (int i = from; i < sorted.size() && sorted.get(i).key().startsWith(key); i++) {
      if (sorted.get(i).key().length() > key.length() && sorted.get(i).isAtOrUnder(key)) {
        return true;
      }
    }
    return false;
  }
}
