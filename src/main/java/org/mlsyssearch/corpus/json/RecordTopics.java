package org.mlsyssearch.corpus.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.authority.Topics;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.TopicPath;

/**
 * Finds the topics that records state, and remembers them: most records share theirs with others.
 * Not thread-safe.
 */
final class RecordTopics {

  private final Topics known;
  private final Map<List<String>, TopicPath> met = new HashMap<>();

  RecordTopics(Topics known) {
    this.known = known;
  }

  /**
   * The topic of some labels, from the root down.
   *
   * @param unsound takes labels that have no letter and no digit and so are left out
   * @return null if nothing is left
   */
  @Nullable TopicPath find(List<String> labels, Consumer<String> unsound) {
    TopicPath path = met.get(labels);
    if (path != null) {
      return path;
    }
    boolean isSound = true;
    for (String label : labels) {
      if (Slug.of(label).isEmpty()) {
        unsound.accept(label);
        isSound = false;
      } else {
        path = known.find(path, label.strip());
      }
    }
    if (path != null && isSound) {
      met.put(List.copyOf(labels), path);
    }
    return path;
  }
}
