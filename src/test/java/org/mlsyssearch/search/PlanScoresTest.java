package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.language.QueryLanguage;
import org.mlsyssearch.query.language.VenueLookup;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Planner;
import org.mlsyssearch.query.plan.Reading;
import org.mlsyssearch.query.plan.SimilarPlan;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.query.plan.Wordbook;
import org.mlsyssearch.query.terms.Marks;

/** What counts for how much, told by papers that differ in one thing. */
class PlanScoresTest {

  /** Makes words of the other papers rare. */
  private static final List<Paper> MANY = new ArrayList<>();

  static {
    for (int i = 0; i < 40; i++) {
      MANY.add(Papers.paper("other" + i, "Nothing of the Kind " + i).build());
    }
  }

  private static List<Reading> readings(String text, List<Paper> papers) throws IOException {
    VenueLookup venues = new VenueLookup(Papers.corpus().venues());
    Wordbook words =
        new Wordbook(new Synonyms(Papers.corpus().synonyms()), venues, "while"::equals);
    return new Planner(new NaiveClauses(papers).dictionary(), words)
        .plan(new QueryLanguage(venues).parse(text).query(), true)
        .readings();
  }

  /** What each paper scores, beside many others, in the first reading that any of them matches. */
  private static Map<String, Double> scores(String text, Paper... papers) throws IOException {
    List<Paper> all = new ArrayList<>(MANY);
    all.addAll(List.of(papers));
    NaiveClauses naive = new NaiveClauses(all);
    for (Reading reading : readings(text, all)) {
      Map<String, Double> scores = new LinkedHashMap<>();
      for (Paper paper : papers) {
        Double score = naive.score(reading.clause(), paper);
        if (score != null) {
          scores.put(paper.id().value(), score);
        }
      }
      if (!scores.isEmpty()) {
        return scores;
      }
    }
    return Map.of();
  }

  /** How much more the first of two papers scores. */
  private static double more(String text, Paper first, Paper second) throws IOException {
    Map<String, Double> scores = scores(text, first, second);
    return scores.get(first.id().value()) - scores.get(second.id().value());
  }

  private static Papers.Maker paper(String title) {
    return Papers.paper(title.toLowerCase(Locale.ROOT).replace(' ', '-'), title);
  }

  private static void addFactors(Clause clause, float factor, Map<String, Float> factors) {
    switch (clause) {
      case Clause.Term term -> factors.merge(term.term(), factor, Math::max);
      case Clause.Phrase phrase -> factors.merge(phrase.terms().toString(), factor, Math::max);
      case Clause.Prefix prefix -> factors.merge(prefix.beginning() + "*", factor, Math::max);
      case Clause.Scaled scaled -> addFactors(scaled.part(), factor * scaled.factor(), factors);
      case Clause.Best best -> best.parts().forEach(part -> addFactors(part, factor, factors));
      case Clause.AtLeast some -> some.parts().forEach(part -> addFactors(part, factor, factors));
      case Clause.All all -> all.must().forEach(part -> addFactors(part, factor, factors));
      default -> {}
    }
  }

  private static Map<String, Float> factors(String text, String... titles) throws IOException {
    List<Paper> papers = new ArrayList<>(MANY);
    for (String title : titles) {
      papers.add(paper(title).build());
    }
    Map<String, Float> factors = new LinkedHashMap<>();
    addFactors(readings(text, papers).getFirst().clause(), 1, factors);
    return factors;
  }

  @Test
  void theFartherAFormIsFromWhatWasTypedTheLessItCounts() throws IOException {
    Map<String, Float> llm =
        factors("llm ", "LLM Serving", "A Large Language Model", "LLMs", "Flash Attention");
    String synonym =
        List.of(Marks.stem("large"), Marks.stem("language"), Marks.stem("model")).toString();
    assertEquals(1f, llm.get("llm"));
    assertTrue(llm.get(Marks.stem("llm")) < 1f);
    assertTrue(llm.get(synonym) < llm.get(Marks.stem("llm")), llm.toString());
    Map<String, Float> split = factors("flashattention ", "Flash Attention");
    assertTrue(split.get("[flash, attention]") < 1f, split.toString());
    Map<String, Float> begun = factors("att", "Flash Attention");
    assertTrue(begun.get("attention") < 1f, begun.toString());
    assertTrue(begun.get("att*") < 1f, begun.toString());
  }

  @Test
  void theMoreOfAWordIsTypedTheMoreItsCompletionCounts() throws IOException {
    assertTrue(
        factors("atten", "Flash Attention").get("attention")
            > factors("att", "Flash Attention").get("attention"));
  }

  @Test
  void aQueryThatIsANameFindsItsPaperFarAboveAllOthers() throws IOException {
    for (String text : List.of("ray tracing", "raytracing ", "Ray-Tracing")) {
      double more =
          more(
              text,
              paper("Some Thing").system("Ray Tracing").build(),
              paper("Ray Tracing Ray Tracing Raytracing").build());
      assertTrue(more > 50, text + " " + more);
    }
  }

  @Test
  void aNameWithinAQueryCountsMoreThanTheSameWords() throws IOException {
    Paper named = paper("Fast Tracing").system("Ray").build();
    Paper other = paper("Fast Ray Tracing Now").build();
    double within = more("fast ray tracing ", named, other);
    assertTrue(within > 3 && within < 50, "" + within);
  }

  @Test
  void aNameOfSeveralWordsWithinAQueryCounts() throws IOException {
    Paper named = paper("Fast Tracing").system("Ray Caster").build();
    Paper other = paper("Fast Ray Caster Tracing Now").build();
    double within = more("fast ray caster tracing ", named, other);
    assertTrue(within > 3 && within < 50, "" + within);
  }

  @Test
  void aStopWordThatIsANameCountsAsNoneBesideOtherWords() throws IOException {
    Paper named = paper("Fast Tracing Now").system("The").build();
    Paper other = paper("Fast Tracing the Other").build();
    assertTrue(more("the ", named, other) > 50);
    assertTrue(more("the fast tracing ", named, other) < 4);
  }

  @Test
  void theMoreOfANameIsTypedTheMoreItCounts() throws IOException {
    Paper shorter = paper("Oracle Now").system("Oracle").build();
    Paper longer = paper("Oraculous Now").system("Oraculous").build();
    assertTrue(more("orac", shorter, longer) > 1);
    assertTrue(
        scores("oraculo", longer).get("oraculous-now")
            > scores("orac", longer).get("oraculous-now"));
  }

  @Test
  void aNameThatIsNotTypedToItsEndCountsOnlyWhereTheWordIsOpen() throws IOException {
    Paper named = paper("Some Thing").system("Oracle").build();
    assertTrue(scores("orac", named).get("some-thing") > 10);
    assertEquals(Map.of(), scores("orac ", named));
  }

  @Test
  void aBegunNameWithWhichTheTitleBeginsComesFirst() throws IOException {
    Paper first = paper("Oracle Fast").system("Oracle").build();
    Paper later = paper("Fast Oracle").system("Oracle").build();
    assertTrue(more("orac", first, later) > 1);
  }

  @Test
  void whereTheLastOfSeveralWordsIsWholeItHardlyBeginsAName() throws IOException {
    Paper named = paper("Fast Ray Tracing").system("Rayon").build();
    Paper other = paper("Fast Ray Tracer").build();
    double open = more("fast ray", named, other);
    assertTrue(open < 2, "" + open);
    Paper begun = paper("Fast Rayon Tracing").system("Rayon").build();
    Paper plain = paper("Fast Rayonnant Tracer").build();
    assertTrue(more("fast rayo", begun, plain) > 2);
  }

  @Test
  void aNameWrittenAsTypedComesBeforeTheSameInOtherCase() throws IOException {
    Paper upper = paper("Some Thing").system("GEMINI").build();
    Paper lower = paper("Some Things").system("Gemini").build();
    assertTrue(more("GEMINI", upper, lower) > 5);
    assertTrue(more("Gemini", lower, upper) > 5);
  }

  @Test
  void neighboursThatStandNearEachOtherInATitleCountMore() throws IOException {
    Paper near = paper("Paged Attention in Very Big Models").build();
    Paper far = paper("Paged Models in Very Big Attention").build();
    assertTrue(more("paged attention ", near, far) > 0.5);
    assertEquals(0, more("attention of models ", near, far), 1e-6);
  }

  @Test
  void quotedWordsAreFoundWrittenAsOne() throws IOException {
    Paper one = paper("Flashattention Now").build();
    assertEquals(1, scores("\"flash attention\"", one).size());
    assertTrue(
        more(
                "\"flash attention\"",
                paper("Thing").system("Flash Attention").build(),
                paper("Flash Attention Things").build())
            > 50);
    assertTrue(scores("title:\"flash attention\"", one).get("flashattention-now") < 50);
  }

  @Test
  void aStopWordAddsLittle() throws IOException {
    Paper with = paper("Paged with Attention").build();
    Paper without = paper("Paged now Attention").build();
    double more = more("with attention paged ", with, without);
    assertTrue(more > 0 && more < 3, "" + more);
  }

  @Test
  void aVenueWithItsYearComesFirstWhereItCannotBeRequired() throws IOException {
    Paper there = paper("Paged Attention").at(Papers.OSDI, 2023).build();
    Paper elsewhere = paper("Paged Kernels Attention").at(Papers.SOSP, 2023).build();
    assertTrue(more("osdi23 paged attention kernels models ", there, elsewhere) > 0);
  }

  @Test
  void wherePapersNeedNotHaveAllWordsEachMoreCounts() throws IOException {
    Paper three = paper("Alpha Beta Gamma").build();
    Paper two = paper("Alpha Beta Other").build();
    Paper last = paper("Delta").build();
    Map<String, Double> scores = scores("alpha beta gamma delta ", three, two, last);
    assertTrue(scores.get("alpha-beta-gamma") > scores.get("alpha-beta-other") + 1);
    assertEquals(2, scores.size());
  }

  @Test
  void whatIsSimilarSharesTopicsAuthorsAndVenue() throws IOException {
    Paper one = paper("Alpha").topic(Papers.SERVING).authors("Ann").at(Papers.OSDI, 2020).build();
    Paper topic = paper("Beta").topic(Papers.SERVING).build();
    Paper near = paper("Gamma").topic(Papers.TRAINING).build();
    Paper author = paper("Delta").authors("Ann").build();
    Paper venue = paper("Epsilon").at(Papers.OSDI, 2021).build();
    Paper word = paper("Alphas").build();
    Paper nothing = paper("Zeta").authors("Bo").at(Papers.SOSP, 2020).build();
    List<Paper> all = new ArrayList<>(MANY);
    all.addAll(List.of(one, topic, near, author, venue, word, nothing));
    NaiveClauses naive = new NaiveClauses(all);
    Clause like = SimilarPlan.like(one, naive.dictionary());
    assertTrue(naive.score(like, topic) > naive.score(like, near));
    assertTrue(naive.score(like, near) > naive.score(like, author));
    assertTrue(naive.score(like, author) > naive.score(like, venue));
    assertTrue(naive.score(like, word) > naive.score(like, venue));
    assertNull(naive.score(like, nothing));
  }

  @Test
  void stopWordsAndPartsOfCharactersMakeNoPapersSimilar() throws IOException {
    Paper one = paper("Alpha of the Beta \u8BA4\u8BC1").build();
    Paper stop = paper("Gamma of the Kind").build();
    Paper pair = paper("Gamma \u8BA4\u8BC1").build();
    Paper half = paper("Gamma \u8BA4").build();
    List<Paper> all = new ArrayList<>(MANY);
    all.addAll(List.of(one, stop, pair, half));
    NaiveClauses naive = new NaiveClauses(all);
    Clause like = SimilarPlan.like(one, naive.dictionary());
    assertNull(naive.score(like, stop));
    assertNull(naive.score(like, half));
    assertTrue(naive.score(like, pair) > 0);
  }
}
