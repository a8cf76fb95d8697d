package org.mlsyssearch.meaning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;

/** What of a paper is encoded. */
public final class PaperText {

  /** A name longer than this is another title, which says the same again. */
  private static final int LONGEST_NAME = 40;

  private PaperText() {}

  /** The title, short names that it does not hold, the last labels of the topics, the summary. */
  public static String of(Paper paper) {
    Set<String> parts = new LinkedHashSet<>();
    parts.add(paper.title());
    paper.systems().stream().filter(name -> isNew(name, paper)).forEach(parts::add);
    paper.alsoKnownAs().stream().filter(name -> isNew(name, paper)).forEach(parts::add);
    for (TopicPath topic : paper.topics()) {
      List<String> labels = topic.labels();
      parts.add(labels.getLast());
    }
    String summary = paper.summary();
    if (summary != null) {
      parts.add(summary);
    }
    return String.join(". ", parts);
  }

  private static boolean isNew(String name, Paper paper) {
    return name.length() <= LONGEST_NAME && !paper.title().contains(name);
  }
}
