package org.mlsyssearch.corpus.markdown.list;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.corpus.markdown.entry.Claim;
import org.mlsyssearch.corpus.markdown.entry.Neighbours;
import org.mlsyssearch.corpus.markdown.entry.Prior;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.entry.Slots;

/**
 * The form that the entries of one list share: what each place of theirs holds, by vote. What
 * stands in a place that holds titles in most entries is a title in the others too. Not
 * thread-safe.
 */
public final class ListForm implements Prior {

  /** So many entries at least have a vote. */
  private static final int ENOUGH = 4;

  private static final double MAJORITY = 0.6;
  private static final double MANY = 0.4;
  private static final double SOME = 0.2;

  /** So many entries are no chance. */
  private static final int FEW = 3;

  /** What a short text in title case, which topics are too, counts among titles. */
  private static final double SHORT = 0.5;

  private static final double NEARLY_ALL = 0.85;

  private final Map<String, Map<Claim.Kind, Integer>> votes = new HashMap<>();
  private final Map<String, Integer> guesses = new HashMap<>();
  private final Map<String, Integer> persons = new HashMap<>();
  private final Map<String, Map<Claim.Kind, Double>> bonuses = new HashMap<>();
  private final int entries;
  private final double strong;
  private final double titled;

  private ListForm(List<Reading> siblings) {
    int sure = 0;
    double titles = 0;
    for (Reading reading : siblings) {
      Slots.of(reading)
          .forEach(filled -> {
            vote(filled.slot(), filled);
            if (!Slots.wider(filled.slot()).equals(filled.slot())) {
              vote(Slots.wider(filled.slot()), filled);
            }
          });
      sure += reading.isSure() && reading.words() >= 3 ? 1 : 0;
      titles += reading.looksLikeTitle() ? 1 : reading.mayBeTitle() ? SHORT : 0;
    }
    entries = siblings.size();
    strong = siblings.isEmpty() ? 0 : (double) sure / siblings.size();
    titled = siblings.isEmpty() ? 0 : titles / siblings.size();
  }

  private void vote(String slot, Slots.Filled filled) {
    votes
        .computeIfAbsent(slot, each -> new EnumMap<>(Claim.Kind.class))
        .merge(filled.kind(), 1, Integer::sum);
    guesses.merge(slot, filled.sure() ? 0 : 1, Integer::sum);
    if (filled.kind() == Claim.Kind.PERSONS && filled.sure()) {
      persons.merge(slot, 1, Integer::sum);
    }
  }

  /** The form of entries that stand in one list. */
  public static ListForm of(List<Reading> siblings) {
    return new ListForm(siblings);
  }

  /** What most of the entries are; unknown where they are few. */
  public Neighbours neighbours() {
    if (!teaches()) {
      return Neighbours.UNKNOWN;
    }
    return strong >= MAJORITY
        ? Neighbours.PAPERS
        : titled >= MAJORITY ? Neighbours.TITLES : Neighbours.UNKNOWN;
  }

  /** Whether many of the entries are papers by their own evidence. */
  public boolean areManySure() {
    return teaches() && strong >= MANY;
  }

  /** Whether there are enough entries to learn from. */
  public boolean teaches() {
    return entries >= ENOUGH;
  }

  @Override
  public double bonus(Claim.Kind kind, String slot) {
    return bonuses.computeIfAbsent(slot, this::bonuses).getOrDefault(kind, 0.0);
  }

  private Map<Claim.Kind, Double> bonuses(String slot) {
    Map<Claim.Kind, Double> bonus = new EnumMap<>(Claim.Kind.class);
    Map<Claim.Kind, Integer> kinds = votes.getOrDefault(slot, Map.of());
    int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
    if (all < ENOUGH) {
      String wider = Slots.wider(slot);
      return wider.equals(slot) ? bonus : bonuses(wider);
    }
    boolean settled = kinds.values().stream().anyMatch(count -> count >= NEARLY_ALL * all);
    for (Claim.Kind kind : Claim.Kind.values()) {
      double share = share(kinds, kind, all, slot);
      boolean some = Slots.isTelling(slot) && share >= SOME && kinds.getOrDefault(kind, 0) >= FEW;
      if (share >= MAJORITY || some) {
        bonus.put(
            kind,
            switch (kind) {
              case TITLE, VENUE, PERSONS -> 4 * share;
              default -> share;
            });
      } else if (settled) {
        bonus.put(kind, -1.5);
      }
    }
    return bonus;
  }

  /**
   * Of venues only some have names that anybody knows: beside them guesses have no vote, unless
   * persons stand in such places as surely.
   */
  private double share(Map<Claim.Kind, Integer> kinds, Claim.Kind kind, int all, String slot) {
    int count = kinds.getOrDefault(kind, 0);
    boolean someKnown =
        kind == Claim.Kind.VENUE
            && count >= 2
            && count >= SOME * all
            && persons.getOrDefault(slot, 0) < SOME * all;
    return (double) count / (someKnown ? all - guesses.getOrDefault(slot, 0) : all);
  }
}
