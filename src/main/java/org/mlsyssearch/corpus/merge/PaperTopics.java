package org.mlsyssearch.corpus.merge;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.TopicPath;

/** The topics of a paper: those of all its drafts, in the order of their keys. */
final class PaperTopics {

  private PaperTopics() {}

  static List<TopicPath> of(List<Draft> sorted) {
    List<TopicPath> first = sorted.getFirst().topics();
    if (sorted.size() == 1 && areInOrder(first)) {
      return first;
    }
    TreeMap<String, TopicPath> topics = new TreeMap<>();
    for (Draft draft : sorted) {
      draft.topics().forEach(topic -> topics.putIfAbsent(topic.key(), topic));
    }
    // A topic above another one of the same paper says nothing more.
    Set<String> above = new TreeSet<>();
    for (TopicPath topic : topics.values()) {
      List<TopicPath> path = topic.withAncestors();
      path.subList(0, path.size() - 1).forEach(ancestor -> above.add(ancestor.key()));
    }
    topics.keySet().removeAll(above);
    return List.copyOf(topics.values());
  }

  /** Whether topics are in the order of their keys and none is above another, or it again. */
  private static boolean areInOrder(List<TopicPath> topics) {
    for (int i = 1; i < topics.size(); i++) {
      String key = topics.get(i).key();
      if (topics.get(i - 1).key().compareTo(key) >= 0) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        if (topics.get(i).isAtOrUnder(topics.get(j).key())) {
          return false;
        }
      }
    }
    return true;
  }
}
