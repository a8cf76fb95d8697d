package org.mlsyssearch.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.Query.Words;

class CorrectionsTest {

  private static final Words WORDS = new Words(List.of("pagde", "atention", "now"), null, false);

  private static List<String> ways(Misspelling... misspelt) {
    List<String> told = new ArrayList<>();
    for (Map<Words, CorrectedRun> way :
        CorrectedRun.ways(Map.of(WORDS, Run.of(WORDS)), Map.of(WORDS, List.of(misspelt)))) {
      told.add(way.get(WORDS).run().written());
    }
    return told;
  }

  @Test
  void allWordsAreCorrectedThenOneOfThemOtherwiseThenOneAlone() {
    assertEquals(
        List.of(
            "paged attention now",
            "pager attention now",
            "paged retention now",
            "paged atention now",
            "pagde attention now"),
        ways(
            new Misspelling(0, 1, "pagde", List.of("paged", "pager")),
            new Misspelling(1, 2, "atention", List.of("attention", "retention"))));
  }

  @Test
  void fewWaysAreTried() {
    List<String> near = List.of("a", "b", "c", "d", "e", "f", "g", "h");
    assertEquals(6, ways(new Misspelling(0, 1, "pagde", near)).size());
  }

  @Test
  void whatIsNotMisspeltIsNotCorrected() {
    assertEquals(List.of(), ways());
  }

  @Test
  void eachRunOfAQueryIsCorrected() {
    Words other = new Words(List.of("kwonn"), null, false);
    Map<Words, List<Misspelling>> misspelt = new LinkedHashMap<>();
    misspelt.put(WORDS, List.of(new Misspelling(0, 1, "pagde", List.of("paged"))));
    misspelt.put(other, List.of(new Misspelling(0, 1, "kwonn", List.of("kwon"))));
    Map<Words, CorrectedRun> first =
        CorrectedRun.ways(Map.of(WORDS, Run.of(WORDS), other, Run.of(other)), misspelt).getFirst();
    assertEquals(List.of(new Correction("pagde", "paged")), first.get(WORDS).corrections());
    assertEquals(List.of(new Correction("kwonn", "kwon")), first.get(other).corrections());
  }

  private static String corrected(String text, Correction... corrections) throws IOException {
    return CorrectedText.of(
        text,
        List.of(corrections),
        key ->
            key.equals("c++ai")
                ? Optional.of(
                    Papers.paper("p", "T").system("Other").alsoKnownAs("More", "C++ AI").build())
                : Optional.empty());
  }

  @Test
  void theTextStaysAsTypedButForTheMisspeltWords() throws IOException {
    assertEquals(
        "(Paged OR attention) -x",
        corrected("(Paged OR atention) -x", new Correction("atention", "attention")));
    assertEquals(
        "paged attention now",
        corrected("paged aten-tion now", new Correction("aten tion", "attention")));
    assertEquals("a$1 b", corrected("a.b b", new Correction("a.b", "a$1")));
  }

  @Test
  void aNameStandsAsItsPaperWritesIt() throws IOException {
    assertEquals("C++ AI now", corrected("c++aj now", new Correction("c++aj", "c++ai")));
  }
}
