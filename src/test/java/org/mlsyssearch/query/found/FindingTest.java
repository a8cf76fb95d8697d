package org.mlsyssearch.query.found;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.found.Pattern.How;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.Hit.Span;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchField;

class FindingTest {

  private static final Paper PAPER =
      Papers.paper("p", "Serving Paged Attention for Serving Models")
          .system("vLLM")
          .alsoKnownAs("Kite")
          .authors("Ada Stoica", "Paged Author")
          .build();

  private static Pattern pattern(How how, String typed, String... terms) {
    return new Pattern(List.of(terms), how, typed, null);
  }

  private static List<String> why(Pattern... patterns) {
    return new Finding(PAPER, List.of(patterns)).explanation(true, true, null);
  }

  private static Map<String, List<Span>> marked(Pattern... patterns) {
    return new Finding(PAPER, List.of(patterns)).highlights();
  }

  @Test
  void eachPartOfThePaperIsMarkedWhereItHasTheWord() {
    assertEquals(
        Map.of("title", List.of(new Span(8, 5)), "authors", List.of(new Span(11, 5))),
        marked(pattern(How.EXACT, "paged", "paged")));
  }

  @Test
  void aWordIsMarkedWhereverItStands() {
    assertEquals(
        Map.of("title", List.of(new Span(0, 7), new Span(28, 7))),
        marked(pattern(How.EXACT, "serving", "serving")));
  }

  @Test
  void aPhraseIsMarkedFromItsFirstWordToItsLastOne() {
    assertEquals(
        Map.of("title", List.of(new Span(8, 15))),
        marked(pattern(How.EXACT, "\"paged attention\"", "paged", "attention")));
    assertEquals(Map.of(), marked(pattern(How.EXACT, "\"paged serving\"", "paged", "serving")));
  }

  @Test
  void marksThatOverlapOrTouchAreOne() {
    assertEquals(
        Map.of("title", List.of(new Span(0, 23))),
        marked(
            pattern(How.EXACT, "x", "serving", "paged"),
            pattern(How.EXACT, "y", "paged", "attention")));
    assertEquals(
        List.of(new Span(2, 6)),
        PatternFinder.spans(
            List.of(
                new PatternFinder.Found(pattern(How.EXACT, "x", "x"), new Span(2, 6)),
                new PatternFinder.Found(pattern(How.EXACT, "y", "y"), new Span(3, 1)),
                new PatternFinder.Found(pattern(How.EXACT, "z", "z"), new Span(6, 2)))));
  }

  @Test
  void wordsOfAFieldAreMarkedInThatFieldAlone() {
    Pattern author = new Pattern(List.of("paged"), How.EXACT, "paged", SearchField.AUTHOR);
    assertEquals(Map.of("authors", List.of(new Span(11, 5))), marked(author));
  }

  @Test
  void aBeginningMarksTheWholeWordAndAStemItsOtherForms() {
    assertEquals(
        Map.of("title", List.of(new Span(14, 9))), marked(pattern(How.BEGINNING, "att", "att")));
    assertEquals(
        Map.of("title", List.of(new Span(14, 9))),
        marked(pattern(How.STEM, "attentions", Marks.stem("attentions"))));
    assertEquals(Map.of(), marked(pattern(How.EXACT, "att", "att")));
  }

  @Test
  void onlyTheLastWordOfABeginningMayGoOn() {
    assertEquals(
        Map.of("title", List.of(new Span(8, 15))),
        marked(pattern(How.BEGINNING, "paged att", "paged", "att")));
    assertEquals(Map.of(), marked(pattern(How.BEGINNING, "pag attention", "pag", "attention")));
  }

  @Test
  void saysInWhichPartAndInWhatFormEachWordStands() {
    assertEquals(
        List.of("'attention' stands in the title as typed."),
        why(pattern(How.EXACT, "attention", "attention")));
    assertEquals(
        List.of("'attention', 'models' stand in the title as typed."),
        why(pattern(How.EXACT, "attention", "attention"), pattern(How.EXACT, "models", "models")));
    assertEquals(
        List.of("'att' begins a word of the title."), why(pattern(How.BEGINNING, "att", "att")));
    assertEquals(
        List.of("'model' stands in the title in another form."),
        why(pattern(How.STEM, "model", Marks.stem("model"))));
    assertEquals(
        List.of("'net' stands in the title in other words."),
        why(pattern(How.SYNONYM, "net", Marks.stem("models"))));
    assertEquals(
        List.of("'modles' is close to a word of the title."),
        why(pattern(How.CORRECTION, "modles", "models")));
    assertEquals(
        List.of("'xatt' stands in the title in parts."),
        why(pattern(How.PART, "xatt", "attention")));
  }

  @Test
  void whatIsToldOfOnePartIsNotToldAgainOfTheNext() {
    assertEquals(
        List.of("'paged' stands in the title as typed."),
        why(pattern(How.EXACT, "paged", "paged")));
  }

  @Test
  void theBestFormOfAWordIsTold() {
    assertEquals(
        List.of("'attention' stands in the title as typed."),
        why(
            pattern(How.STEM, "attention", Marks.stem("attention")),
            pattern(How.EXACT, "attention", "attention")));
  }

  @Test
  void aNameIsToldFirstAndOnce() {
    List<String> why =
        why(pattern(How.EXACT, "models", "models"), pattern(How.EXACT, "vllm", "vllm"));
    assertEquals("The system's name vLLM is what was typed: 'vllm'.", why.getFirst());
    assertEquals(1, why.stream().filter(line -> line.contains("'s name vLLM")).count());
    assertEquals(
        "The other name Kite is close to what was typed: 'kitte'.",
        why(pattern(How.CORRECTION, "kitte", "kite")).getFirst());
    assertEquals(
        "The other name Kite means the same as 'dragon'.",
        why(pattern(How.SYNONYM, "dragon", "kite")).getFirst());
  }

  @Test
  void partsOfARunCountOnlyWhereNoPartOfThePaperHasTheRun() {
    Pattern whole = pattern(How.EXACT, "run", "attention");
    Pattern part = pattern(How.PART, "run", "paged");
    assertEquals(Map.of("title", List.of(new Span(14, 9))), marked(whole, part));
    assertEquals(
        Map.of("title", List.of(new Span(8, 5)), "authors", List.of(new Span(11, 5))),
        marked(pattern(How.EXACT, "run", "nowhere"), part));
  }

  @Test
  void whatHasNoWordsToTellOfIsExplainedToo() {
    Finding none = new Finding(PAPER, List.of());
    assertEquals(Map.of(), none.highlights());
    assertEquals(
        List.of("It matches the query's venue, year or other filters."),
        none.explanation(true, true, null));
    assertEquals(
        List.of("The query has no words to rank by, so newer papers come first."),
        none.explanation(false, true, null));
  }

  @Test
  void nearnessInMeaningIsToldLastAndAloneWhereTheWordsAreLacking() {
    Finding found = new Finding(PAPER, List.of(pattern(How.EXACT, "attention", "attention")));
    String near = "Its meaning is near to the query's: 0.51, where 1 is the same.";
    assertEquals(
        List.of("'attention' stands in the title as typed.", near),
        found.explanation(true, true, 0.51f));
    assertEquals(
        List.of("It was found by its meaning; it does not have the words that are needed.", near),
        found.explanation(true, false, 0.51f));
  }

  private static List<String> notes(
      Match match, @Nullable String encoder, boolean meant, int alone) {
    return MeaningNotes.of(match, encoder, meant, alone);
  }

  @Test
  void anAnswerSaysWhereMeaningWasAskedForInVain() {
    Match meaning = Match.MEANING;
    assertEquals(
        List.of("This index knows words alone; papers were not searched by meaning."),
        notes(meaning, null, true, 0));
    assertEquals(
        List.of(
            "Only plain words have a meaning to search by, and this query has none; papers were"
                + " searched by what it has."),
        notes(meaning, "encoder", false, 0));
    assertEquals(List.of(), notes(meaning, "encoder", true, 3));
  }

  @Test
  void anAnswerSaysHowManyPapersMeaningAloneFound() {
    Match auto = Match.AUTO;
    assertEquals(List.of(), notes(auto, null, false, 0));
    assertEquals(
        List.of("One of these is related in meaning only."), notes(auto, "encoder", true, 1));
    assertEquals(
        List.of("2 of these are related in meaning only."), notes(auto, "encoder", true, 2));
  }
}
