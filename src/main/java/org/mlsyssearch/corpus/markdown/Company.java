package org.mlsyssearch.corpus.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.corpus.DraftBuilder;

/**
 * What the company of an entry says against it, which looks like a title and no more: a file whose
 * other papers mostly say that they are papers, a list none of whose entries says so beside lists
 * whose entries do, or entries of the same words that lead elsewhere each. For one file.
 */
final class Company {

  /** In a file where at least this share of the papers says so, a list of bare texts holds none. */
  private static final double USUALLY_SURE = 0.6;

  private static final double SELDOM_SURE = 0.4;

  /**
   * Where so large a share of the others says so, a list that says and names nothing holds none;
   * where so large a share has links, no more does one that has years alone.
   */
  private static final double NEARLY_ALL = 0.8;

  /** So many entries, and so large a share of a list, make it a list of papers. */
  private static final int ENOUGH = 5;

  private static final double MOSTLY_STRONG = 0.8;

  /** So many dated entries at least are a diary. */
  private static final int DIARY = 3;

  /** So many addresses below the same words make them a label, such as "All papers". */
  private static final int LABEL = 3;

  /** How many of some entries say what. */
  private static final class Share {
    private int size;
    private int sure;
    private int strong;
    private int named;
    private int linked;

    private void add(Found paper) {
      DraftBuilder facts = paper.reading().facts();
      size++;
      sure += paper.sure() ? 1 : 0;
      strong += paper.reading().isStrong() || paper.above().venue() != null ? 1 : 0;
      named += facts.systems.isEmpty() ? 0 : 1;
      linked += facts.links.isEmpty() && paper.reading().address().isEmpty() ? 0 : 1;
    }
  }

  private final Map<Integer, Share> lists = new HashMap<>();
  private final Share all = new Share();
  private final Map<String, Set<String>> addresses = new HashMap<>();
  private final boolean besidePapers;

  Company(List<Found> papers) {
    for (Found paper : papers) {
      lists.computeIfAbsent(paper.list(), list -> new Share()).add(paper);
      all.add(paper);
      if (!paper.reading().isStrong()) {
        addresses
            .computeIfAbsent(paper.reading().facts().title, title -> new HashSet<>())
            .add(paper.reading().address());
      }
    }
    besidePapers =
        lists.values().stream()
            .anyMatch(list -> list.size >= ENOUGH && list.strong >= MOSTLY_STRONG * list.size);
  }

  /** Whether it says that an entry is no paper. */
  boolean isAgainst(Found paper) {
    Share list = lists.getOrDefault(paper.list(), new Share());
    DraftBuilder facts = paper.reading().facts();
    if (addresses.getOrDefault(facts.title, Set.of()).size() >= LABEL || saysLess(list, paper)) {
      return true;
    }
    if (!facts.authors.isEmpty()) {
      return false;
    }
    if (facts.links.isEmpty()) {
      return !paper.sure()
          && all.size > ENOUGH
          && all.sure >= USUALLY_SURE * all.size
          && list.sure < SELDOM_SURE * list.size
          && !paper.reading().looksLikeTitle()
          && paper.above().year() == null;
    }
    boolean dated = paper.reading().isDiary() && list.size >= DIARY;
    return besidePapers && list.strong == 0 && (!paper.sure() || dated);
  }

  /** Whether nothing in a list says as much as nearly all entries of the other lists do. */
  private boolean saysLess(Share list, Found paper) {
    int others = all.size - list.size;
    if (others < ENOUGH) {
      return false;
    }
    if (!paper.sure()) {
      return list.sure == 0 && list.named == 0 && all.sure >= NEARLY_ALL * others;
    }
    boolean dated = !paper.reading().isStrong() && paper.reading().facts().authors.isEmpty();
    return dated && list.linked == 0 && all.linked >= NEARLY_ALL * others;
  }
}
