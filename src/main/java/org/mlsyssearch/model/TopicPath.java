package org.mlsyssearch.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A topic with all that lies above it, such as Systems for Machine Learning &gt; Acceleration.
 *
 * <p>People read {@link #labels()}; URLs, filters and counts use {@link #key()}, in which each
 * label is a {@link Slug}: {@code systems-for-machine-learning/acceleration}. Two topics are the
 * same topic where their keys are equal. Key and topics above are remembered: many papers share a
 * topic. Thread-safe.
 */
public final class TopicPath {

  private final List<String> labels;

  // Whichever thread comes first: all make the same.
  private @Nullable String key;
  private @Nullable List<TopicPath> withAncestors;

  /**
   * A topic.
   *
   * @param labels from the root down; at least one, none without a letter or digit
   */
  public TopicPath(List<String> labels) {
    this.labels = Printable.of(labels);
    if (this.labels.isEmpty()) {
      throw new IllegalArgumentException("A topic path has at least one label");
    }
    for (String label : this.labels) {
      if (!hasPlainLetter(label) && Slug.of(label).isEmpty()) {
        throw new IllegalArgumentException("The topic '" + label + "' has no letter and no digit");
      }
    }
  }

  /** Whether no slug is needed to know that it is not empty. */
  private static boolean hasPlainLetter(String label) {
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        return true;
      }
    }
    return false;
  }

  public static TopicPath of(String... labels) {
    return new TopicPath(List.of(labels));
  }

  /** From the root down; at least one. */
  public List<String> labels() {
    return labels;
  }

  /** The slugs of the labels, joined by slashes. */
  public String key() {
    String known = key;
    if (known == null) {
      known = makeKey();
      key = known;
    }
    return known;
  }

  private String makeKey() {
    if (labels.size() == 1) {
      return Slug.of(labels.getFirst());
    }
    StringBuilder key = new StringBuilder();
    for (String label : labels) {
      key.append(key.isEmpty() ? "" : "/").append(Slug.of(label));
    }
    return key.toString();
  }

  /** The last label. */
  public String label() {
    return labels.getLast();
  }

  /** Every topic from the root down to this one. */
  public List<TopicPath> withAncestors() {
    List<TopicPath> known = withAncestors;
    if (known == null) {
      List<TopicPath> paths = new ArrayList<>(labels.size());
      for (int depth = 1; depth < labels.size(); depth++) {
        paths.add(new TopicPath(labels.subList(0, depth)));
      }
      paths.add(this);
      known = List.copyOf(paths);
      withAncestors = known;
    }
    return known;
  }

  /**
   * The key that a person's spelling of a path means: a key, or labels joined by {@code >}.
   *
   * @return the key, empty if the text names no topic
   */
  public static String keyOf(String text) {
    String separator = text.indexOf('>') >= 0 ? ">" : "/";
    return Arrays.stream(text.split(separator, -1))
        .map(Slug::of)
        .filter(slug -> !slug.isEmpty())
        .collect(Collectors.joining("/"));
  }

  /** Whether a key is this topic's or one above it. */
  public boolean isAtOrUnder(String key) {
    String own = key();
    return own.startsWith(key) && (own.length() == key.length() || own.charAt(key.length()) == '/');
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof TopicPath topic && labels.equals(topic.labels));
  }

  @Override
  public int hashCode() {
    return labels.hashCode();
  }

  @Override
  public String toString() {
    return String.join(" > ", labels);
  }
}
