package org.mlsyssearch.query.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Selection;

class FacetViewTest {

  /** Counts that lie in a map; a value is known where it stands there, even with no paper. */
  private record Values(Facet facet, Map<String, Integer> counts, int empty)
      implements CountedValues {

    @Override
    public List<Counted> present() {
      return counts.entrySet().stream()
          .filter(entry -> entry.getValue() > 0)
          .map(entry -> new Counted(entry.getKey(), entry.getValue()))
          .toList();
    }

    @Override
    public int count(String value) {
      return counts.getOrDefault(value, 0);
    }

    @Override
    public int distinct() {
      return present().size();
    }

    @Override
    public String label(String value) {
      return counts.containsKey(value) ? value.toUpperCase(Locale.ROOT) : value;
    }

    @Override
    public boolean isKnown(String value) {
      return counts.containsKey(value);
    }
  }

  private static Values values(Facet facet, Object... countsByValue) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < countsByValue.length; i += 2) {
      counts.put((String) countsByValue[i], (Integer) countsByValue[i + 1]);
    }
    return new Values(facet, counts, 4);
  }

  private static Selection chosen(List<String> include, List<String> exclude) {
    return new Selection(new LinkedHashSet<>(include), new LinkedHashSet<>(exclude));
  }

  private static String told(FacetCounts.Count count) {
    return count.label()
        + " "
        + count.count()
        + (count.selected() ? " selected" : "")
        + (count.excluded() ? " excluded" : "");
  }

  private static List<String> told(List<FacetCounts.Count> counts) {
    return counts.stream().map(FacetViewTest::told).toList();
  }

  private static String told(FacetCounts.Node node) {
    return told(node.count())
        + (node.children().isEmpty()
            ? ""
            : " " + node.children().stream().map(FacetViewTest::told).toList());
  }

  private static FacetCounts.Terms terms(Values values, Selection selection, int limit)
      throws IOException {
    return (FacetCounts.Terms) new FacetView(values, selection).counts(limit);
  }

  @Test
  void theValuesOfMostPapersStandFirstAndEqualOnesByLabel() throws IOException {
    Values authors = values(Facet.AUTHOR, "b", 2, "a", 2, "c", 3, "d", 1, "gone", 0);
    FacetCounts.Terms all = terms(authors, Selection.NONE, 9);
    assertEquals(List.of("C 3", "A 2", "B 2", "D 1"), told(all.values()));
    assertEquals(4, all.distinct());
    assertEquals(4, all.missing());
    assertEquals(List.of("C 3", "A 2"), told(terms(authors, Selection.NONE, 2).values()));
  }

  @Test
  void whatIsChosenIsListedBeyondTheLimitAndWithoutAPaper() throws IOException {
    Values authors = values(Facet.AUTHOR, "a", 5, "b", 2, "c", 3, "gone", 0);
    assertEquals(
        List.of("A 5 selected", "B 2 excluded", "GONE 0 selected"),
        told(terms(authors, chosen(List.of("gone", "a"), List.of("b")), 1).values()));
  }

  @Test
  void papersWithoutAValueAreCountedWhereTheirLackIsAValueOfItsOwn() throws IOException {
    FacetCounts.Terms venues =
        terms(values(Facet.VENUE, "osdi", 2, Facet.UNKNOWN, 3), Selection.NONE, 9);
    assertEquals(1, venues.distinct());
    assertEquals(3, venues.missing());
    FacetCounts.Terms kinds =
        terms(values(Facet.KIND, "journal", 2, Facet.UNKNOWN, 0), Selection.NONE, 9);
    assertEquals(1, kinds.distinct());
    assertEquals(0, kinds.missing());
    assertEquals(4, terms(values(Facet.SYSTEM, "ray", 2), Selection.NONE, 9).missing());
  }

  private static FacetCounts.Years years(Values values, Selection selection) throws IOException {
    return (FacetCounts.Years) new FacetView(values, selection).counts(0);
  }

  @Test
  void yearsGoFromTheOldestToTheNewestAndChosenRangesCoverThem() throws IOException {
    Values values =
        values(Facet.YEAR, "2021", 1, "2018", 3, "2019", 0, "2020", 2, Facet.UNKNOWN, 5);
    FacetCounts.Years years =
        years(values, chosen(List.of("2020-", Facet.UNKNOWN), List.of("2018")));
    assertEquals(
        List.of("2018 3 excluded", "2020 2 selected", "2021 1 selected"), told(years.buckets()));
    assertEquals(2018, years.min());
    assertEquals(2021, years.max());
    assertEquals(5, years.missing());
  }

  @Test
  void yearsOfNoPaperHaveNoEnds() throws IOException {
    FacetCounts.Years none = years(values(Facet.YEAR, Facet.UNKNOWN, 2), Selection.NONE);
    assertNull(none.min());
    assertNull(none.max());
  }

  private static List<String> tree(Values values, Selection selection) throws IOException {
    FacetCounts.Tree tree = (FacetCounts.Tree) new FacetView(values, selection).counts(0);
    assertEquals(4, tree.missing());
    return tree.roots().stream().map(FacetViewTest::told).toList();
  }

  @Test
  void topicsStandUnderTheirParentsThoseOfMostPapersFirst() throws IOException {
    assertEquals(
        List.of("B 4", "A 3 [A/Y 2, A/X 1 [A/X/Z 1]]"),
        tree(values(Facet.TOPIC, "a", 3, "a/x", 1, "a/x/z", 1, "a/y", 2, "b", 4), Selection.NONE));
  }

  @Test
  void aChosenTopicOfNoPaperStandsInTheTreeByTheLastPartOfItsKey() throws IOException {
    assertEquals(
        List.of("A 3", "new 0 [side 0 [topic 0 selected]]"),
        tree(values(Facet.TOPIC, "a", 3), chosen(List.of("new/side/topic"), List.of())));
    assertEquals(
        List.of("A 3 [A/X 0 excluded]"),
        tree(values(Facet.TOPIC, "a", 3, "a/x", 0), chosen(List.of(), List.of("a/x"))));
  }

  private static FacetCounts.Terms look(
      Values values,
      Selection selection,
      String text,
      @Nullable String parent,
      boolean byLabel,
      int limit)
      throws IOException {
    SearchRequest search = SearchRequest.of(ParsedQuery.ALL);
    return new FacetView(values, selection)
        .look(new FacetRequest(search, values.facet(), text, parent, byLabel, limit));
  }

  @Test
  void aLookFindsLabelsByTheirWordsAndCountsThoseItCuts() throws IOException {
    Values authors = values(Facet.AUTHOR, "ann lee", 1, "lea ann", 4, "bo lee", 3, "ann gone", 0);
    FacetCounts.Terms byCount = look(authors, Selection.NONE, "le", null, false, 2);
    assertEquals(List.of("LEA ANN 4", "BO LEE 3"), told(byCount.values()));
    assertEquals(3, byCount.distinct());
    assertEquals(
        List.of("ANN LEE 1", "BO LEE 3"),
        told(look(authors, Selection.NONE, "lee", null, true, 9).values()));
  }

  @Test
  void aLookListsWhatIsChosenThoughNoPaperHasIt() throws IOException {
    Values authors = values(Facet.AUTHOR, "ann", 1, "ann gone", 0, "bo gone", 0);
    FacetCounts.Terms found =
        look(
            authors,
            chosen(List.of("ann gone", "bo gone", "ann"), List.of()),
            "ann",
            null,
            false,
            9);
    assertEquals(List.of("ANN 1 selected", "ANN GONE 0 selected"), told(found.values()));
    assertEquals(1, found.distinct());
  }

  @Test
  void aLookIntoATopicFindsItsChildrenAlone() throws IOException {
    Values topics = values(Facet.TOPIC, "a", 3, "a/x", 1, "a/x/z", 1, "a/y", 2, "b", 4);
    assertEquals(
        List.of("A/Y 2", "A/X 1"), told(look(topics, Selection.NONE, "", "a", false, 9).values()));
    assertEquals(
        List.of("B 4", "A 3"), told(look(topics, Selection.NONE, "", "", false, 9).values()));
  }

  @Test
  void theLackOfAValueIsNoValueOfALook() throws IOException {
    FacetCounts.Terms venues =
        look(values(Facet.VENUE, "osdi", 2, Facet.UNKNOWN, 3), Selection.NONE, "", null, true, 9);
    assertEquals(1, venues.distinct());
  }
}
