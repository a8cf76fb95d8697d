package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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
  void placeIsKeptWhenThePageIsLoadedAnewOrComeBackTo() {
    open("?q=training");
    page.mouse().move(700, 400);
    page.mouse().wheel(0, 900);
    assertPlace(900);
    page.waitForTimeout(200); // a scroll counts once it rests
    page.reload();
    settle();
    assertPlace(900);
    hits().last().getByText("Details").click();
    assertThat(page.locator(".paper")).isVisible();
    page.goBack();
    settle();
    assertTrue(((Number) page.evaluate("scrollY")).intValue() >= 900);
  }

  private void assertPlace(int y) {
    assertThat(page.locator("html")).hasJSProperty("scrollTop", y);
  }

  @Test
  void pageBehindTheLastSaysSoAndLeadsToTheLast() {
    for (String beyond : List.of("99", "501", "123456789")) {
      open("?q=training&page=" + beyond);
      assertThat(page.locator(".empty")).containsText("but none on page");
      page.getByText("last page").click();
      assertThat(hits().first().locator(".title")).isVisible();
      assertThat(page.locator("#pager [aria-current]").last()).isVisible();
      int last = (api("?q=training").at("/meta/count").asInt() + 19) / 20;
      assertAddress("?q=training&page=" + last);
    }
  }

  @Test
  void whatCannotBeSeenInAnAddressDoesNotReachThePage() {
    open("?q=%00%1B%5B31mserving%E2%80%AE%07&author=%01stoica%E2%81%A6&sort=relevance");
    String shown =
        (String)
            page.evaluate(
                "document.title + document.getElementById('q').value"
                    + " + document.getElementById('chips').textContent");
    assertTrue(shown.codePoints().noneMatch(c -> unseen(c)), shown);
    assertThat(page.locator("#chips")).containsText("stoica");
  }

  @Test
  void whatCannotBeSeenInAPasteDoesNotReachThePage() {
    open("");
    box().focus();
    page.evaluate("navigator.clipboard.writeText('kv\u0007\u202e cache\ud800\u200b')");
    box().press("Control+v");
    assertThat(hits().first()).isVisible();
    assertTrue(box().inputValue().codePoints().noneMatch(c -> unseen(c)), box().inputValue());
    assertTrue(page.url().contains("kv++cache"), page.url());
  }

  private static boolean unseen(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
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
