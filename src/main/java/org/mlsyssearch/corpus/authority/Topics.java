package org.mlsyssearch.corpus.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.TopicPath;

/**
 * The topic tree of {@code topics.yaml}, in which the headings of lists are looked up.
 *
 * <p>A heading is looked up below the heading it stands under, then in the whole tree; one that
 * nothing here knows becomes a topic of its own, below the one it stands under. Immutable.
 */
public final class Topics {

  private static final Set<String> FIELDS = Set.of("label", "aliases", "topics");

  private final Map<String, TopicPath> byName = new HashMap<>();

  private Topics() {}

  /** Reads the file's text; mistakes are reported under the file's name. */
  static Topics parse(String file, String text, Diagnostics diagnostics) {
    Topics topics = new Topics();
    for (YamlRecords.Entry entry : new YamlRecords(file, diagnostics).read(text, FIELDS)) {
      topics.add(entry, null);
    }
    return topics;
  }

  private void add(YamlRecords.Entry entry, @Nullable TopicPath parent) {
    String label = entry.required("label");
    if (label == null) {
      return;
    }
    if (Slug.of(label).isEmpty() || label.contains(">")) {
      entry.error(
          entry.line(),
          "The label '" + label + "' needs a letter or digit and must not contain '>'.");
      return;
    }
    TopicPath path = child(parent, label);
    List<String> names = new ArrayList<>(entry.texts("aliases"));
    names.add(label);
    for (String name : names) {
      TopicPath other = byName.putIfAbsent(Titles.key(name), path);
      if (other != null && !other.equals(path)) {
        entry.error(
            entry.line(),
            "'" + name + "' names both '" + other + "' and '" + path + "'; leave it to one.");
      }
    }
    entry.entries("topics").forEach(child -> add(child, path));
  }

  /** The topic that a heading below another one means. */
  public TopicPath find(@Nullable TopicPath parent, String heading) {
    TopicPath known = byName.get(Titles.key(heading));
    if (known == null) {
      return child(parent, heading);
    }
    // A list that has its own topic above a known one keeps the known one's place in the tree.
    return known;
  }

  /** Whether the tree has a heading as label or alias. */
  public boolean knows(String heading) {
    return byName.containsKey(Titles.key(heading));
  }

  private static TopicPath child(@Nullable TopicPath parent, String label) {
    List<String> labels = new ArrayList<>(parent == null ? List.of() : parent.labels());
    labels.add(label);
    return new TopicPath(labels);
  }
}
