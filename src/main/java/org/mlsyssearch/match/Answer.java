package org.mlsyssearch.match;

import java.util.List;
import java.util.Locale;
import org.mlsyssearch.model.Paper;

/**
 * Whether the paper that an item names is in an index.
 *
 * @param item what was asked
 * @param verdict the answer
 * @param reason what it rests on
 * @param papers the paper, or those that may be meant, likeliest first; empty where there is none
 */
public record Answer(Item item, Verdict verdict, Reason reason, List<Paper> papers) {

  /** Whether a paper is in the index. */
  public enum Verdict {
    HERE,
    PERHAPS,
    NOT_HERE;

    /** The name in the API. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a verdict rests on. */
  public enum Reason {
    IDENTIFIER("the same identifier or link"),
    TITLE("the same title"),
    TITLE_AND_AUTHORS("the same title and authors"),
    NEAR_TITLE("a similar title"),
    NEAR_TITLE_AND_AUTHORS("a similar title and the same authors"),
    NAME("the name of a system"),
    NOTHING("nothing like it");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    /** The name in the API. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public String label() {
      return label;
    }
  }

  public Answer {
    papers = List.copyOf(papers);
  }
}
