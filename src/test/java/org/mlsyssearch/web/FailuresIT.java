package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails says so, never looks as if it had worked, and works when the server is back. */
class FailuresIT extends BrowserFixture {

  private Locator alert() {
    return page.getByRole(AriaRole.ALERT);
  }

  private Locator button(String name) {
    return page.locator("#problem")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private void offline(boolean off) {
    expectTrouble(FAILED_REQUEST);
    context.setOffline(off);
  }

  private String inkOfTheFirstTitle() {
    return (String)
        hits().first().locator(".title").evaluate("title => getComputedStyle(title).color");
  }

  @Test
  void oldPapersUnderNewWordsAreDimAndNamedAsOld() {
    open("?q=vllm");
    String ink = inkOfTheFirstTitle();
    failSearches(500);
    box().fill("oobleck");
    assertThat(alert()).containsText("Below are still the papers for “vllm”.");
    assertNotEquals(ink, inkOfTheFirstTitle());
    page.unroute("**/api/v1/search?**");
    button("Retry").click();
    assertPapers("?q=oobleck");
    assertThat(alert()).hasCount(0);
    assertEquals(ink, inkOfTheFirstTitle());
  }

  @Test
  void nothingOldIsNamedWhereNothingWasShown() {
    failSearches(500);
    open("?q=oobleck");
    assertThat(alert()).containsText("Something broke");
    assertThat(alert()).not().containsText("Below");
    assertThat(hits()).hasCount(0);
  }

  @Test
  void failedSearchIsTriedAgainWhenTheConnectionIsBack() {
    open("?q=vllm");
    offline(true);
    box().fill("oobleck");
    assertThat(alert()).containsText("cannot be reached");
    offline(false);
    assertPapers("?q=oobleck");
    assertThat(alert()).hasCount(0);
    assertThat(box()).isFocused();
  }

  @Test
  void failedSearchIsTriedAgainAfterAPause() {
    open("?q=vllm");
    failSearches(503);
    box().fill("oobleck");
    assertThat(alert()).containsText("tries again by itself");
    page.unroute("**/api/v1/search?**");
    assertPapers("?q=oobleck");
  }

  @Test
  void focusStaysOnRetryUntilItHelps() {
    open("?q=vllm");
    failSearches(500);
    box().fill("oobleck");
    button("Retry").focus();
    for (int i = 0; i < 2; i++) {
      page.waitForResponse("**/search?**", () -> page.keyboard().press("Enter"));
      settle();
      assertThat(button("Retry")).isFocused();
    }
    page.unroute("**/api/v1/search?**");
    page.keyboard().press("Enter");
    assertPapers("?q=oobleck");
    assertThat(total()).isFocused();
  }

  @Test
  void sameFailureIsAnnouncedOnce() {
    open("?q=vllm");
    failSearches(500);
    box().fill("oobleck");
    assertThat(alert()).isVisible();
    page.evaluate(
        "window.told = 0; new MutationObserver(() =>"
            + " told++).observe(document.querySelector('[role=alert]'), {childList: true,"
            + " characterData: true, subtree: true})");
    page.waitForResponse("**/search?**", () -> button("Retry").click());
    settle();
    assertEquals(0, page.evaluate("told"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"BibTeX", "Similar", "in 1 list", "in 2 lists", "Help", "Export"})
  void whatAButtonCannotDoIsToldAndDoneWithRetry(String name) {
    open("?q=serving");
    offline(true);
    Locator pressed =
        page.locator("button, summary")
            .filter(new Locator.FilterOptions().setHasText(name))
            .first();
    pressed.click();
    assertThat(alert()).containsText("failed. The server cannot be reached.");
    offline(false);
    button("Retry").click();
    assertThat(alert()).hasCount(0);
    switch (name) {
      case "BibTeX" -> assertThat(page.locator("#status")).hasText("BibTeX copied");
      case "Help" -> assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
      case "Export" -> assertThat(page.locator("#export li").first()).isVisible();
      default -> assertThat(page.locator(".more-of li").first()).isVisible();
    }
  }

  @Test
  void failedActIsClosedByEscape() {
    open("?q=serving");
    page.waitForResponse("**/keys.js", () -> page.mouse().move(600, 300));
    offline(true);
    page.locator("#help").click();
    assertThat(alert()).isVisible();
    button("Close").focus();
    page.keyboard().press("Escape");
    assertThat(alert()).hasCount(0);
    assertThat(box()).hasValue("serving");
  }

  @Test
  void whatWentWrongStaysInSight() {
    open("?q=serving");
    hits().last().scrollIntoViewIfNeeded();
    offline(true);
    hits().last().getByText("BibTeX").click();
    assertThat(alert()).isInViewport();
  }

  @Test
  void badParameterInALinkIsToldWithAWayOut() {
    expectTrouble(FAILED_REQUEST);
    open("?q=vllm&sort=oldest");
    assertThat(alert()).containsText("oldest");
    assertThat(button("Retry")).isHidden();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Start over")).click();
    assertAddress("");
    assertThat(page.locator("#start")).isVisible();
    assertThat(alert()).hasCount(0);
  }

  @Test
  void overLongQueryInALinkIsToldWithWaysOut() {
    expectTrouble(FAILED_REQUEST);
    open("?q=" + "serving+".repeat(190));
    assertThat(alert()).containsText("1,520 characters");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search for its beginning"))
        .click();
    assertThat(hits().first()).isVisible();
    assertThat(alert()).hasCount(0);
    assertEquals(999, box().inputValue().length());
  }

  @Test
  void laterAnswerOfAFailedSearchIsNotShownUnderNewerWords() {
    open("?q=vllm");
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    failSearches(503);
    box().fill("oobleck");
    assertThat(alert()).isVisible();
    page.unroute("**/api/v1/search?**");
    page.onRequest(request -> {
      if (request.url().contains("/search?")) {
        asked.add(request.url());
      }
    });
    box().fill("ray");
    assertPapers("?q=ray");
    page.waitForTimeout(3_500); // longer than the pause after which the failed one would be tried
    assertEquals(1, asked.size(), asked.toString());
    assertThat(box()).hasValue("ray");
    assertPapers("?q=ray");
  }
}
