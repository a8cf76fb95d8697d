package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The years: dragging and typing are the same, and the picture has words. */
class YearsIT extends BrowserFixture {

  private static final String QUERY = "?q=training";

  private Locator picture() {
    return facet("year").locator("svg.years");
  }

  /** The middle of a year's bar. */
  private double middleOf(int year) {
    List<String> slots = picture().locator(".slot title").allTextContents();
    int at = -1;
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).startsWith(year + ":")) {
        at = i;
      }
    }
    BoundingBox box = picture().boundingBox();
    return box.x + box.width * (at + 0.5) / slots.size();
  }

  private void drag(int from, int to) {
    picture().scrollIntoViewIfNeeded();
    BoundingBox box = picture().boundingBox();
    double y = box.y + box.height / 2;
    page.mouse().move(middleOf(from), y);
    assertThat(picture()).hasClass("years drags");
    page.mouse().down();
    page.mouse().move(middleOf(to), y);
    page.mouse().up();
  }

  @Test
  void draggingGivesTheSameAddressAsTyping() {
    open(QUERY);
    drag(2021, 2023);
    assertAddress(QUERY + "&year=2021-2023");
    assertPapers(QUERY + "&year=2021-2023");
    assertThat(page.getByLabel("From year")).hasValue("2021");
    assertThat(page.getByLabel("To year")).hasValue("2023");

    open(QUERY);
    page.getByLabel("From year").fill("2021");
    page.getByLabel("From year").press("Tab");
    assertAddress(QUERY + "&year=2021-");
    page.getByLabel("To year").fill("2023");
    page.getByLabel("To year").press("Enter");
    assertAddress(QUERY + "&year=2021-2023");
  }

  @Test
  void draggingBackwardsIsTheSameRange() {
    open(QUERY);
    drag(2023, 2021);
    assertAddress(QUERY + "&year=2021-2023");
  }

  @Test
  void clickOnABarIsOneYearAndAgainIsAll() {
    open(QUERY);
    drag(2023, 2023);
    assertAddress(QUERY + "&year=2023");
    assertPapers(QUERY + "&year=2023");
    drag(2023, 2023);
    assertAddress(QUERY);
  }

  @Test
  void barsIgnoreTheirOwnFilter() {
    open(QUERY);
    List<String> before = picture().locator(".slot title").allTextContents();
    drag(2021, 2022);
    assertPapers(QUERY + "&year=2021-2022");
    assertEquals(before, picture().locator(".slot title").allTextContents());
  }

  @Test
  void barsSayTheCountsOfTheServer() {
    open(QUERY);
    List<String> expected = new ArrayList<>();
    for (JsonNode bucket : api(QUERY).at("/facets/year/buckets").values()) {
      int count = bucket.get("count").asInt();
      expected.add(bucket.get("value").asInt() + ": " + papers(count));
    }
    List<String> shown = picture().locator(".slot title").allTextContents();
    assertTrue(shown.containsAll(expected), shown + " holds " + expected);
  }

  /** What is chosen is filled and underlined, the rest is an outline. */
  @Test
  void choiceIsReadableWithoutColour() {
    open(QUERY + "&year=2021-2022");
    assertThat(picture().locator(".mark")).hasCount(2);
    assertThat(picture().locator(".column.on")).hasCount(2);
    assertThat(picture())
        .hasAccessibleName(java.util.regex.Pattern.compile("most in \\d{4}: \\d+"));
  }

  @Test
  void turnedRoundYearsAreSorted() {
    open(QUERY + "&year=2023-");
    page.getByLabel("To year").fill("2021");
    page.getByLabel("To year").press("Enter");
    assertAddress(QUERY + "&year=2021-2023");
  }
}
