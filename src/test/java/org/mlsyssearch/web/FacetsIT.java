package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.MouseButton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import tools.jackson.databind.JsonNode;

/** The panel of filters: what its clicks do, what it counts, and that it keeps still. */
class FacetsIT extends BrowserFixture {

  private @Nullable BundledSite own;

  /** The bundled corpus, or a test's own. */
  @Override
  protected BundledSite site() {
    return own == null ? super.site() : own;
  }

  /** The label of the n-th venue of a search, most papers first. */
  private String label(String query, int n) {
    return api(query).at("/facets/venue/values/" + n + "/label").asString();
  }

  /** The value of the n-th venue of a search. */
  private String id(String query, int n) {
    return api(query).at("/facets/venue/values/" + n + "/value").asString();
  }

  @Test
  void valuesOfOneFacetWidenAndFacetsNarrow() {
    open("?q=training");
    String one = "?q=training&venue=" + id("?q=training", 1);
    String two = one + "&venue=" + id("?q=training", 2);
    value("venue", label("?q=training", 1)).check();
    assertPapers(one);
    value("venue", label("?q=training", 2)).check();
    assertAddress(two);
    assertPapers(two);
    page.getByLabel("From year").fill("2023");
    page.getByLabel("From year").press("Enter");
    assertAddress(two + "&year=2023-");
    assertPapers(two + "&year=2023-");
  }

  @ParameterizedTest
  @CsvSource({
    "'?q=training', venue",
    "'?q=training&venue=osdi&venue=!nsdi&year=2020-', venue",
    "'?q=training&page=2&sort=year:desc', topic",
    "'?topic=systems-for-machine-learning', topic"
  })
  void valueIsALinkToWhatAClickOnItGives(String query, String name) {
    open(query);
    int rows = Math.min(4, facet(name).locator(".row:visible").count());
    for (int i = 0; i < rows; i++) {
      open(query);
      Locator value = facet(name).locator(".row:visible").nth(i);
      String address = value.locator("a.name").getAttribute("href").replace("./", "");
      Page other = context.waitForPage(() -> clickInAnotherTab(value.locator("a.name")));
      assertThat(other).hasURL(site().base() + "/" + address);
      other.close();
      assertEquals(site().base() + "/" + query, page.url());
      value.locator("a.name").click();
      assertAddress(address);
      settle();
      open(query);
      value.getByRole(AriaRole.CHECKBOX).click();
      assertAddress(address);
    }
  }

  private void clickInAnotherTab(Locator link) {
    link.click(new Locator.ClickOptions().setButton(MouseButton.MIDDLE));
  }

  @Test
  void yearIsALinkToWhatAClickOnItGives() {
    open("?q=training&venue=osdi");
    Locator year = facet("year").locator("a.slot").last();
    String address = year.getAttribute("href");
    Page other = context.waitForPage(() -> clickInAnotherTab(year));
    assertThat(other).hasURL(site().base() + "/" + address);
    year.click();
    assertAddress(address);
    settle();
    facet("year").locator("a.slot").last().click();
    assertAddress("?q=training&venue=osdi");
  }

  @Test
  void excludedValueLeavesTheResults() {
    open("?q=serving");
    row("venue", "OSDI").hover();
    row("venue", "OSDI").getByRole(AriaRole.BUTTON).click();
    assertAddress("?q=serving&venue=!osdi");
    assertPapers("?q=serving&venue=!osdi");
    assertThat(page.locator("#chips .chip.not")).hasText("not VenueOSDI");
    row("venue", "OSDI").getByRole(AriaRole.BUTTON).click();
    assertAddress("?q=serving");
  }

  @Test
  void exclusionIsReachedWithTheKeyboard() {
    open("?q=serving");
    value("venue", "OSDI").focus();
    page.keyboard().press("Tab");
    Locator not = row("venue", "OSDI").getByRole(AriaRole.BUTTON);
    assertThat(not).isFocused();
    assertThat(not).hasAccessibleName("Exclude OSDI");
    page.keyboard().press("Enter");
    assertPapers("?q=serving&venue=!osdi");
    assertThat(not).isFocused();
  }

  @Test
  void countsAreThoseOfTheServerAfterEveryClickAndEveryChipRemoved() {
    open("?q=training");
    assertCounts("?q=training");
    value("venue", label("?q=training", 1)).check();
    String one = "?q=training&venue=" + id("?q=training", 1);
    assertPapers(one);
    assertCounts(one);
    page.locator("#chips .chip").first().click();
    assertAddress("?q=training");
    assertPapers("?q=training");
    assertCounts("?q=training");
    assertThat(page.locator("#chips .chip")).hasCount(0);
  }

  /** What a value's count says is what its click gives. */
  @Test
  void aCountIsWhatTheClickGives() {
    open("?q=training");
    Locator row = facet("venue").locator(".row").nth(1);
    String count = row.locator(".count").textContent();
    row.getByRole(AriaRole.CHECKBOX).check();
    assertThat(total()).hasText(papers(Integer.parseInt(count.replace(",", ""))));
  }

  private void assertCounts(String query) {
    for (JsonNode value : api(query).at("/facets/venue/values").values()) {
      Locator row = row("venue", value.get("label").asString());
      if (row.count() == 1) {
        assertThat(row.locator(".count")).hasText("%,d".formatted(value.get("count").asInt()));
      }
    }
  }

  @Test
  void severalTopicsInDifferentBranchesAreChosenAtOnceWithPartialMarksAbove() {
    open("?sort=year:desc");
    JsonNode roots = api("?sort=year:desc").at("/facets/topic/values");
    JsonNode first = roots.at("/0/children/0");
    JsonNode second = roots.at("/0/children/1");
    JsonNode other = roots.at("/1");
    value("topic", first.get("label").asString()).check();
    assertPapers("?topic=" + first.get("value").asString());
    value("topic", second.get("label").asString()).check();
    value("topic", other.get("label").asString()).check();
    assertPapers(
        "?topic=%s&topic=%s&topic=%s"
            .formatted(
                first.get("value").asString(),
                second.get("value").asString(),
                other.get("value").asString()));
    Locator root = value("topic", roots.at("/0/label").asString());
    assertEquals(true, root.evaluate("box => box.indeterminate"));
    assertThat(root).not().isChecked();
    assertThat(page.locator("#chips .chip")).hasCount(3);
  }

  @Test
  void subtopicTakesThePlaceOfItsChosenTopic() {
    open("?sort=year:desc");
    JsonNode root = api("").at("/facets/topic/values/0");
    value("topic", root.get("label").asString()).check();
    assertPapers("?topic=" + root.get("value").asString());
    JsonNode child = root.at("/children/0");
    value("topic", child.get("label").asString()).check();
    assertPapers("?topic=" + child.get("value").asString());
    assertThat(page.locator("#chips .chip")).hasCount(1);
  }

  @Test
  void longFacetShowsMoreOnRequest() {
    open("?q=training");
    Locator venues = facet("venue").locator(".row");
    assertThat(venues).hasCount(6);
    facet("venue").getByText("more").click();
    int all = site().json("/api/v1/facets/venue?q=training&limit=100").get("values").size();
    assertThat(venues).hasCount(all);
    facet("venue").getByText("Show fewer").click();
    assertThat(venues).hasCount(6);
  }

  @Test
  void filterBoxFindsValuesThatAreNotShown() {
    open("?sort=year:desc");
    facet("system").locator("summary").click();
    facet("system").locator(".facet-query").fill("oobleck");
    assertThat(facet("system").locator(".row")).hasCount(1);
    value("system", "Oobleck").check();
    assertAddress("?system=Oobleck&sort=year:desc");
    assertPapers("?system=Oobleck");
    facet("system").locator(".facet-query").fill("");
    assertThat(value("system", "Oobleck")).isChecked();
  }

  @Test
  void filterBoxSaysWhenNothingIsCalledSo() {
    open("?sort=year:desc");
    facet("venue").locator(".facet-query").fill("zzzz");
    assertThat(facet("venue").locator(".none")).containsText("No venue is called “zzzz”");
  }

  @Test
  void chosenValueStaysListedWhenNothingHasIt() {
    open("?q=oobleck&venue=nsdi");
    assertThat(total()).hasText("0 papers");
    assertThat(value("venue", "NSDI")).isChecked();
    assertThat(row("venue", "NSDI").locator(".count")).hasText("0");
  }

  @Test
  void valueStaysUnderThePointer() {
    open("?q=serving");
    for (int i : List.of(2, 4)) {
      Locator row = facet("venue").locator(".row").nth(i);
      row.scrollIntoViewIfNeeded();
      String name = row.locator(".name").textContent();
      BoundingBox before = row.getByRole(AriaRole.CHECKBOX).boundingBox();
      double x = before.x + before.width / 2;
      double y = before.y + before.height / 2;
      page.mouse().click(x, y, new Mouse.ClickOptions());
      assertThat(value("venue", name)).isChecked();
      settle();
      BoundingBox after = value("venue", name).boundingBox();
      assertTrue(
          Math.abs(before.y - after.y) < 2, name + " moved from " + before.y + " to " + after.y);
      page.mouse().click(x, y, new Mouse.ClickOptions());
      assertThat(value("venue", name)).not().isChecked();
      settle();
    }
  }

  @Test
  void twoQuickClicksTakeEachOtherBack() {
    open("?q=serving");
    Locator second = value("venue", label("?q=serving", 1));
    second.dblclick();
    assertPapers("?q=serving");
    assertThat(second).not().isChecked();
    value("venue", label("?q=serving", 0)).click();
    second.click();
    assertPapers("?q=serving&venue=" + id("?q=serving", 0) + "&venue=" + id("?q=serving", 1));
  }

  @Test
  void focusStaysOnTheBoxThatWasTicked() {
    open("?q=training");
    Locator second = value("venue", label("?q=training", 1));
    second.focus();
    page.keyboard().press("Space");
    assertPapers("?q=training&venue=" + id("?q=training", 1));
    assertThat(second).isFocused();
  }

  @Test
  void facetKnownForFewPapersSaysSoAndStandsLast() {
    List<Paper> papers =
        List.of(Papers.VLLM, nameless("a-osdi23", Papers.OSDI), nameless("b-sosp23", Papers.SOSP));
    try (BundledSite few = BundledSite.over(NaiveSearchIndex.of(papers, Papers.corpus()))) {
      own = few;
      open("?q=paper&typo=off");
      assertThat(page.locator("#filters > :last-child")).hasAttribute("data-facet", "author");
      assertThat(facet("author").locator(".coverage")).hasText("Authors known for 1 of 3 papers");
      assertThat(facet("venue").locator(".coverage:visible")).hasCount(0);
    }
  }

  /** A paper of which all is known but the authors. */
  private static Paper nameless(String id, Venue venue) {
    return Papers.paper(id, "A Paper").at(venue, 2023).topic(Papers.SERVING).line(1).build();
  }

  @Test
  void clearAllTakesEveryFilterAwayAndKeepsTheQuery() {
    open("?q=serving&venue=osdi&venue=sosp&year=2023");
    page.getByText("Clear all").first().click();
    assertAddress("?q=serving");
    assertPapers("?q=serving");
  }
}
