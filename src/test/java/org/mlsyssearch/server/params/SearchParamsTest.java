package org.mlsyssearch.server.params;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.server.http.Problem;

class SearchParamsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "q=ray | q=ray",
        "q=+ray++x+ | q=ray++x",
        "page=1&per_page=20&sort=relevance&typo=auto&match=auto | ''",
        "match=words&q=x | q=x&match=words",
        "venue=SOSP&q=x | q=x&venue=sosp",
        "year=2019..2021 | year=2019-2021",
        "topic=Systems+for+ML+>+Serving | topic=systems-for-ml/serving",
        "topic=!a/b&topic=c | topic=c&topic=!a/b",
        "facets=year,venue | facets=venue,year",
        "facets=year&facets=venue | facets=venue,year",
        "fields=year,title | fields=title,year",
        "author=A%26B+%2B | author=A%26B+%2B",
        "venue=&year=&q= | ''",
        "since=2026-11-20T09:00:00%2B01:00&match=words | match=words&since=2026-11-20T08:00:00Z",
        "since=2026-11-20 | since=2026-11-20T00:00:00Z",
      })
  void haveOneShortestForm(String given, String canonical) {
    assertEquals(canonical, read(given.strip()).query());
  }

  @Test
  void areReadBackFromTheirQueryAsTheyWere() {
    long seed = new java.util.Random().nextLong();
    RandomPapers random = new RandomPapers(seed);
    for (int i = 0; i < 1_000; i++) {
      SearchParams params = read("q=" + random.text()).withFilters(random.filters());
      assertEquals(params, read(params.query()), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page=0",
        "page=x",
        "page=1.5",
        "page=99999999999",
        "per_page=101",
        "per_page=-1",
        "page=501&per_page=20",
        "sort=new",
        "typo=yes",
        "match=meanings",
        "explain=1",
        "facets=venues",
        "fields=titel",
        "facet_limit=1001",
        "year=soon",
        "year=2023-2019",
        "year=!x",
        "kind=poster",
        "topic=!",
        "topic=%3E",
        "venue=!",
        "page=2&cursor=x",
        "since=yesterday",
        "since=2026-13-01",
        "since=2026-11-20T08:00:00",
        "q=a&q=b",
        "unknown=1",
        "Q=x"
      })
  void refuseWhatCannotBeMeant(String query) {
    Problem problem = assertThrows(Problem.class, () -> read(query));
    assertEquals(Problem.Type.BAD_PARAMETER, problem.type());
    assertEquals(1, problem.errors().size(), problem.detail());
    assertTrue(problem.errors().getFirst().detail().matches("(?s).*[.?]"), problem.detail());
  }

  @Test
  void askForAllFacetsUnlessToldWhich() {
    assertEquals(Set.of(Facet.values()), read("").facets());
    assertEquals(Set.of(), read("facets=none").facets());
    assertEquals(Set.of(Facet.TOPIC), read("facets=topic").facets());
  }

  @Test
  void tellWhatWasMeantByAKind() {
    Problem problem = assertThrows(Problem.class, () -> read("kind=conferense"));
    assertEquals(
        List.of(
            new Problem.ParameterError(
                "kind",
                "There is no kind 'conferense'; choose from conference, journal, workshop,"
                    + " preprint, other, unknown.",
                "conference")),
        problem.errors());
  }

  private static SearchParams read(String query) {
    Params params = Params.parse(query.isEmpty() ? null : query.replace(" ", "+"));
    SearchParams search = SearchReader.read(params);
    params.check();
    return search;
  }
}
