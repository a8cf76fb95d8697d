package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.found.Pattern;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.search.Query.Words;

/** Puts the plans of a query's runs together to the readings of the whole query. */
final class Readings {

  private final Query query;
  private final Map<Words, WordsPlan> typed;
  private final Answers answers;
  private final MeaningPlan meaning;
  private final List<Plan.Maker> readings = new ArrayList<>();

  /**
   * @param typed the plan of each run as it was typed
   */
  Readings(Query query, Map<Words, WordsPlan> typed, Answers answers) {
    this.query = query;
    this.typed = typed;
    this.answers = answers;
    this.meaning = MeaningPlan.of(query);
  }

  /** Adds the query as typed: with all words, with half of them, with any. */
  void addTyped() {
    add(Level.ALL, typed, List.of());
    add(Level.HALF, typed, List.of());
    add(Level.ANY, typed, List.of());
  }

  /** Adds the query with some runs corrected; the other words must agree, half of them at least. */
  void addCorrected(Level level, Map<Words, WordsPlan> plans, List<Correction> corrections) {
    add(level, plans, corrections);
  }

  /** Adds the reading as an identifier of ours, before all others. */
  void addIdentified(String term) {
    readings.addFirst(
        () -> new Reading(identified(List.of(term)), List.of(), List.of(), null, List.of()));
  }

  private static Clause identified(List<String> terms) {
    return Clause.best(
        terms.stream().<Clause>map(term -> new Clause.Term(IndexField.IDENTIFIER, term)).toList());
  }

  Plan plan() {
    return new Plan(readings, this::nothing, scores(query));
  }

  private Reading nothing() throws IOException {
    return new Reading(
        new Clause.Nothing(),
        List.of(),
        List.of(),
        meant(Level.ANY, typed),
        notes(Level.ALL, typed, true));
  }

  private void add(Level level, Map<Words, WordsPlan> plans, List<Correction> corrections) {
    readings.add(() -> reading(level, plans, corrections));
  }

  private Reading reading(Level level, Map<Words, WordsPlan> plans, List<Correction> corrections)
      throws IOException {
    Set<Pattern> patterns = new LinkedHashSet<>();
    Clause clause = clause(query, level, plans, patterns);
    return new Reading(
        clause,
        List.copyOf(patterns),
        corrections,
        meant(level, plans),
        notes(level, plans, false));
  }

  private @Nullable Meant meant(Level level, Map<Words, WordsPlan> plans) throws IOException {
    if (meaning.plain().isEmpty()) {
      return null;
    }
    Clause within =
        meaning.others().isEmpty()
            ? new Clause.Everything()
            : and(new Query.And(meaning.others()), Level.ALL, plans, new LinkedHashSet<>());
    return meaning.meant(level, plans, within);
  }

  private List<String> notes(Level level, Map<Words, WordsPlan> plans, boolean nothing) {
    List<String> notes = new ArrayList<>();
    List<String> unknown =
        plans.values().stream().flatMap(plan -> plan.unknown().stream()).distinct().toList();
    if (!unknown.isEmpty()) {
      notes.add(
          "No paper has "
              + String.join(", ", unknown.stream().map(word -> "'" + word + "'").toList())
              + ".");
    }
    if (nothing) {
      if (query instanceof Query.Identifier identifier) {
        notes.add(
            "No paper here has the identifier or link '"
                + identifier.typed()
                + "'; search for words of its title.");
      }
      return notes;
    }
    switch (level) {
      case ALL -> {
        if (notes.isEmpty() && plans.values().stream().anyMatch(WordsPlan::isQuestion)) {
          notes.add("Read as a question: papers need most of its words, not all.");
        }
      }
      case HALF -> notes.add("No paper has all of this; these papers have most of it.");
      case ANY -> notes.add("No paper has all of this; these papers have some of it.");
    }
    return notes;
  }

  private static boolean scores(Query query) {
    return switch (query) {
      case Words words -> true;
      case Query.Phrase phrase -> true;
      case Query.And and -> and.parts().stream().anyMatch(Readings::scores);
      case Query.Or or -> or.parts().stream().anyMatch(Readings::scores);
      case Query.Identifier identifier -> false;
      case Query.All all -> false;
      case Query.Years years -> false;
      case Query.VenueYear venue -> false;
      case Query.Not not -> false;
    };
  }

  private Clause clause(Query part, Level level, Map<Words, WordsPlan> plans, Set<Pattern> patterns)
      throws IOException {
    return switch (part) {
      case Query.All all -> new Clause.Everything();
      case Words words -> {
        WordsPlan plan = Objects.requireNonNull(plans.get(words));
        patterns.addAll(plan.patterns());
        yield plan.clause(level);
      }
      case Query.Phrase phrase -> new PhrasePlan(phrase).clause(answers, patterns);
      case Query.Identifier identifier -> unscored(identified(identifier.terms()));
      case Query.Years years -> unscored(new Clause.Years(years.range()));
      case Query.VenueYear venue -> unscored(venueYear(venue));
      case Query.And and -> and(and, level, plans, patterns);
      case Query.Or or -> {
        List<Clause> parts = new ArrayList<>();
        for (Query one : or.parts()) {
          parts.add(clause(one, level, plans, patterns));
        }
        yield parts.isEmpty() ? new Clause.Nothing() : new Clause.AtLeast(1, parts);
      }
      case Query.Not not -> and(new Query.And(List.of(not)), level, plans, patterns);
    };
  }

  private Clause and(Query.And and, Level level, Map<Words, WordsPlan> plans, Set<Pattern> patterns)
      throws IOException {
    List<Clause> must = new ArrayList<>();
    List<Clause> adds = new ArrayList<>();
    List<Clause> never = new ArrayList<>();
    for (Query part : and.parts()) {
      if (part instanceof Query.Not not) {
        // What is excluded is excluded as typed.
        never.add(clause(not.part(), Level.ALL, typed, new LinkedHashSet<>()));
      } else if (part instanceof Query.VenueYear venue
          && level != Level.ALL
          && and.parts().size() > 1) {
        adds.add(new Clause.Constant(venueYear(venue), Weights.VENUE_YEAR));
      } else {
        must.add(clause(part, level, plans, patterns));
      }
    }
    return new Clause.All(must, adds, never);
  }

  private static Clause venueYear(Query.VenueYear venue) {
    Clause where = new Clause.Value(Facet.VENUE, venue.venueId());
    Integer year = venue.year();
    return year == null
        ? where
        : new Clause.All(
            List.of(where, new Clause.Value(Facet.YEAR, year.toString())), List.of(), List.of());
  }

  private static Clause unscored(Clause clause) {
    return new Clause.Constant(clause, 0f);
  }
}
