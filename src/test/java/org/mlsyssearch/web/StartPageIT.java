package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page before anything is asked. */
class StartPageIT extends BrowserFixture {

  private Locator start() {
    open("");
    return page.locator("#start");
  }

  @Test
  void hintsBelowTheBoxAreSearchesThatFindSomething() {
    open("");
    Locator hints = page.locator("#hint a");
    assertThat(hints).hasCount(5);
    for (int i = 0; i < 5; i++) {
      open("");
      String query = hints.nth(i).textContent();
      hints.nth(i).click();
      assertThat(box()).hasValue(query);
      assertThat(hits().first().locator(".title")).isVisible();
    }
  }

  @Test
  void saysWhoseCorpusThisIsAndHowLarge() {
    JsonNode index = site().json("/api/v1/index");
    assertThat(start().locator(".lead")).containsText(papers(index.get("papers").asInt()));
    assertThat(page.locator("h1")).hasText(index.get("title").asString());
    assertThat(page).hasTitle(index.get("title").asString());
  }

  @Test
  void mapsTheTopicsWithTheirCounts() {
    JsonNode first = api("").at("/facets/topic/values/0/children/0");
    Locator link = start().locator(".map").getByText(first.get("label").asString()).first();
    assertThat(link).containsText("%,d".formatted(first.get("count").asInt()));
    link.click();
    assertAddress("?topic=" + first.get("value").asString());
    assertPapers("?topic=" + first.get("value").asString());
  }

  @Test
  void picturesTheYearsWithALinkEach() {
    JsonNode buckets = api("").at("/facets/year/buckets");
    JsonNode bucket = buckets.get(buckets.size() - 1);
    int year = bucket.get("value").asInt();
    Locator bar = start().locator(".year-chart a").last();
    int count = bucket.get("count").asInt();
    assertThat(bar)
        .hasAccessibleName("%d %s in %d".formatted(count, count == 1 ? "paper" : "papers", year));
    bar.click();
    assertAddress("?year=" + year);
    assertPapers("?year=" + year);
  }

  @Test
  void oldYearsShareTheFirstBar() {
    Locator bar = start().locator(".year-chart a").first();
    String query = bar.getAttribute("href");
    assertThat(bar.locator(".n")).hasText(Integer.toString(api(query).at("/meta/count").asInt()));
    bar.click();
    assertPapers(query);
  }

  @Test
  void listsTheNewestPapers() {
    assertEquals(
        api("?sort=year:desc").at("/hits/0/title").asString(),
        start().locator(".newest .title").first().textContent());
  }

  @Test
  void everyExampleFindsSomething() {
    for (String href :
        start().locator(".examples a").all().stream().map(a -> a.getAttribute("href")).toList()) {
      assertTrue(api(href).at("/meta/count").asInt() > 0, href);
    }
  }

  @Test
  void leadsToTheIndexOfVenuesTopicsAndSystems() {
    start().getByText("All venues, topics and systems").click();
    page.waitForURL("**/browse");
    for (String name : new String[] {"SOSP", "Acceleration", "Oobleck"}) {
      assertThat(page.locator("main").getByText(name).first()).isVisible();
    }
  }

  @Test
  void typingLeavesItAndClearingComesBack() {
    start();
    box().fill("vllm");
    assertThat(page.locator("#start")).isHidden();
    page.getByLabel("Clear the search").click();
    assertAddress("");
    assertThat(page.locator("#start")).isVisible();
    assertThat(box()).isFocused();
  }
}
