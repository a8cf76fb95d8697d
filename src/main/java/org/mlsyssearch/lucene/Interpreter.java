package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Query.All;
import org.mlsyssearch.search.Query.And;
import org.mlsyssearch.search.Query.Not;
import org.mlsyssearch.search.Query.Or;
import org.mlsyssearch.search.Query.Phrase;
import org.mlsyssearch.search.Query.VenueYear;
import org.mlsyssearch.search.Query.Words;
import org.mlsyssearch.search.Query.Years;

/**
 * Finds out what a query means in one commit: which words exist, what is corrected, and how many
 * words a paper must have so that something is found.
 *
 * <p>The outcome depends on the query and the commit alone. One interpreter serves one query.
 */
final class Interpreter {

  private final Dictionary dictionary;
  private final Synonyms synonyms;
  private final VenueLookup venues;
  private final DocSets sets;
  private final boolean typos;
  private final Seeker seeker = new Seeker();
  private final Map<Words, WordsPlan> plans = new LinkedHashMap<>();
  private final Map<Words, List<Unit>> fieldUnits = new LinkedHashMap<>();
  private final List<Meaning.Replacement> corrections = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final FieldWords fieldWords;

  Interpreter(
      Dictionary dictionary, Synonyms synonyms, VenueLookup venues, DocSets sets, boolean typos) {
    this.dictionary = dictionary;
    this.synonyms = synonyms;
    this.venues = venues;
    this.sets = sets;
    this.typos = typos;
    this.fieldWords = new FieldWords(dictionary, typos, seeker, corrections);
  }

  Meaning interpret(org.mlsyssearch.search.Query query) throws IOException {
    if (query instanceof All) {
      return new Meaning(
          MatchAllDocsQuery.INSTANCE, null, sets.size(), false, List.of(), List.of(), seeker);
    }
    Query lucene = translate(query, Level.ALL);
    FixedBitSet papers = sets.matching(lucene);
    for (Level level : List.of(Level.HALF, Level.ANY)) {
      if (papers.scanIsEmpty()) {
        Query relaxed = translate(query, level);
        FixedBitSet found = sets.matching(relaxed);
        if (!found.scanIsEmpty()) {
          lucene = relaxed;
          papers = found;
          notes.add(
              level == Level.HALF
                  ? "No paper has all of this; these papers have most of it."
                  : "No paper has all of this; these papers have some of it.");
        }
      }
    }
    if (notes.isEmpty() && plans.values().stream().anyMatch(WordsPlan::isQuestion)) {
      notes.add("Read as a question: papers need most of its words, not all.");
    }
    addUnknown();
    return new Meaning(
        lucene, papers, papers.cardinality(), scores(query), corrections, notes, seeker);
  }

  private void addUnknown() {
    List<String> unknown =
        plans.values().stream().flatMap(plan -> plan.unknown().stream()).distinct().toList();
    if (!unknown.isEmpty()) {
      notes.addFirst("No paper has " + String.join(", ", quoted(unknown)) + ".");
    }
  }

  private static List<String> quoted(List<String> words) {
    return words.stream().map(word -> "'" + word + "'").toList();
  }

  private static boolean scores(org.mlsyssearch.search.Query query) {
    return switch (query) {
      case Words words -> true;
      case Phrase phrase -> true;
      case And and -> and.parts().stream().anyMatch(Interpreter::scores);
      case Or or -> or.parts().stream().anyMatch(Interpreter::scores);
      case All all -> false;
      case Years years -> false;
      case VenueYear venue -> false;
      case Not not -> false;
    };
  }

  private Query translate(org.mlsyssearch.search.Query query, Level level) throws IOException {
    return switch (query) {
      case All all -> MatchAllDocsQuery.INSTANCE;
      case Words words -> words(words, level);
      case Phrase phrase -> fieldWords.phrase(phrase);
      case Years years -> unscored(new DocSetQuery(sets.years(years.range())));
      case VenueYear venue -> unscored(venueYear(venue));
      case And and -> and(and, level);
      case Or or -> {
        if (or.parts().isEmpty()) {
          yield new MatchNoDocsQuery("nothing was asked for");
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (org.mlsyssearch.search.Query part : or.parts()) {
          any.add(translate(part, level), BooleanClause.Occur.SHOULD);
        }
        yield any.build();
      }
      case Not not -> and(new And(List.of(not)), level);
    };
  }

  private Query and(And and, Level level) throws IOException {
    BooleanQuery.Builder every = new BooleanQuery.Builder();
    boolean positive = false;
    for (org.mlsyssearch.search.Query part : and.parts()) {
      if (part instanceof Not not) {
        every.add(translate(not.part(), Level.ALL), BooleanClause.Occur.MUST_NOT);
      } else if (part instanceof VenueYear venue && level != Level.ALL && and.parts().size() > 1) {
        every.add(
            new BoostQuery(new ConstantScoreQuery(venueYear(venue)), Weights.VENUE_YEAR),
            BooleanClause.Occur.SHOULD);
      } else {
        every.add(translate(part, level), BooleanClause.Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      every.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
    }
    return every.build();
  }

  private Query words(Words words, Level level) throws IOException {
    var field = words.field();
    if (field != null) {
      List<Unit> units = fieldUnits.get(words);
      if (units == null) {
        units = fieldWords.units(words, field);
        fieldUnits.put(words, units);
      }
      return units.isEmpty()
          ? new MatchNoDocsQuery("no word")
          : Unit.atLeast(units, level.needed(units.size()));
    }
    WordsPlan plan = plans.get(words);
    if (plan == null) {
      plan = new WordsPlan(words, typos, dictionary, synonyms, venues, seeker, false);
      plans.put(words, plan);
      corrections.addAll(plan.corrections());
    }
    if (plan.corrections().isEmpty()) {
      return plan.query(level);
    }
    WordsPlan corrected =
        new WordsPlan(plan.correctedWords(), false, dictionary, synonyms, venues, seeker, true);
    return new DisjunctionMaxQuery(
        List.of(plan.query(level), new BoostQuery(corrected.query(level), Weights.CORRECTED)), 0f);
  }

  private static Query venueYear(VenueYear venue) {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(facet(Facet.VENUE, venue.venueId()), BooleanClause.Occur.FILTER);
    Integer year = venue.year();
    if (year != null) {
      both.add(facet(Facet.YEAR, year.toString()), BooleanClause.Occur.FILTER);
    }
    return both.build();
  }

  private static Query facet(Facet facet, String value) {
    return new TermQuery(new Term(Schema.facet(facet), value));
  }

  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0f);
  }
}
