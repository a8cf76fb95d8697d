package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The URL is the only state: links, reload, Back and Forward. */
class UrlIsTheStateIT extends BrowserFixture {

  private static final String DEEP =
      "?q=serving&venue=osdi&venue=sosp&year=2018-2025&sort=year:desc";

  @Test
  void deepLinkRestoresBoxFiltersChipsSortAndTotal() {
    open(DEEP);
    assertDeep();
  }

  @Test
  void reloadKeepsEverything() {
    open(DEEP);
    page.reload();
    settle();
    assertDeep();
  }

  private void assertDeep() {
    assertPapers(DEEP);
    assertThat(box()).hasValue("serving");
    assertThat(value("venue", "OSDI")).isChecked();
    assertThat(value("venue", "SOSP")).isChecked();
    assertThat(page.locator("#chips .chip")).hasCount(3);
    assertThat(page.locator("#sort")).hasValue("year:desc");
    assertThat(page.getByLabel("From year")).hasValue("2018");
    assertThat(page.getByLabel("To year")).hasValue("2025");
    assertAddress(DEEP);
  }

  @Test
  void backAndForwardWalkTheStatesOneAtATime() {
    open("?q=training");
    row("venue", "NSDI").scrollIntoViewIfNeeded();
    value("venue", "NSDI").check();
    assertAddress("?q=training&venue=nsdi");
    page.locator("#sort").selectOption("title:asc");
    assertAddress("?q=training&venue=nsdi&sort=title:asc");
    assertPapers("?q=training&venue=nsdi");

    page.goBack();
    assertAddress("?q=training&venue=nsdi");
    assertThat(page.locator("#sort")).hasValue("relevance");
    page.goBack();
    assertAddress("?q=training");
    assertPapers("?q=training");
    assertThat(value("venue", "NSDI")).not().isChecked();
    page.goForward();
    assertPapers("?q=training&venue=nsdi");
    assertThat(value("venue", "NSDI")).isChecked();
  }

  @Test
  void backRestoresTheBoxEvenWhileItHasFocus() {
    open("?q=training");
    box().fill("serving");
    assertAddress("?q=serving");
    assertPapers("?q=serving");
    assertThat(box()).isFocused();
    page.goBack();
    assertAddress("?q=training");
    assertThat(box()).hasValue("training");
    assertPapers("?q=training");
  }

  @Test
  void pageOfADeepLinkIsShownAndMarked() {
    open("?q=&sort=title:asc&page=2");
    Locator current =
        page.locator("#pager").getByRole(AriaRole.LINK).and(page.locator("[aria-current]"));
    assertThat(current).hasText("2");
    assertEquals(api("?sort=title:asc&page=2").at("/hits/0/title").asString(), titles().getFirst());
  }

  @Test
  void titleOfTheWindowNamesTheSearchAndTheCorpus() {
    open("?q=serving");
    assertThat(page).hasTitle("serving · " + site().json("/api/v1/index").get("title").asString());
  }
}
