package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Search as one types: few requests, one history entry, no late answer, one announcement. */
class TypingIT extends BrowserFixture {

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  private void countRequests() {
    page.onRequest(request -> {
      if (request.url().contains("/api/")) {
        requests.add(request.url());
      }
    });
  }

  @Test
  void burstOfTypingMakesAtMostTwoRequestsAndOneHistoryEntry() {
    open("?q=oobleck");
    int before = entries();
    focusBox();
    box().press("End");
    countRequests();
    box().fill("");
    box().pressSequentially("serving", new Locator.PressSequentiallyOptions().setDelay(10));
    assertAddress("?q=serving");
    assertPapers("?q=serving");
    settle();
    long searches = requests.stream().filter(url -> url.contains("/search?")).count();
    assertTrue(searches <= 2, requests.toString());
    assertEquals(before + 1, entries());
  }

  @Test
  void enterSearchesAtOnceWhatIsTyped() {
    open("");
    box().fill("vllm");
    box().press("Enter");
    assertAddress("?q=vllm");
    assertPapers("?q=vllm");
    assertThat(hits().first()).containsText("PagedAttention");
  }

  @Test
  void pastedTextIsSearched() {
    open("");
    box().focus();
    page.evaluate("navigator.clipboard.writeText('oobleck')");
    box().press("Control+v");
    assertPapers("?q=oobleck");
  }

  @Test
  void unfinishedCompositionIsNotSearched() {
    open("?q=vllm");
    countRequests();
    box()
        .evaluate(
            "box => { box.value = 'に'; box.dispatchEvent(new InputEvent('input', {isComposing:"
                + " true, bubbles: true})); }");
    box()
        .evaluate(
            "box => { box.value = 'oobleck';"
                + " box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true})); }");
    assertPapers("?q=oobleck");
    assertTrue(requests.stream().noneMatch(url -> url.contains("%E3%81%AB")), requests.toString());
  }

  @Test
  void lateAnswerNeverReplacesANewerOne() {
    open("?q=oobleck");
    List<Route> held = Collections.synchronizedList(new ArrayList<>());
    // The answer to "ray" is held back and given even after the newer one is shown.
    page.route("**/api/v1/search?q=ray**", held::add);
    box().fill("ray");
    page.waitForRequest("**/api/v1/search?q=ray**", () -> box().press("Enter"));
    box().fill("vllm");
    box().press("Enter");
    assertPapers("?q=vllm");
    String first = titles().getFirst();
    held.forEach(route -> {
      try {
        route.resume();
      } catch (com.microsoft.playwright.PlaywrightException aborted) {
        // The page gave the request up, which is as good.
      }
    });
    box().fill("vllm ");
    settle();
    assertEquals(first, titles().getFirst());
    assertAddress("?q=vllm");
  }

  @Test
  void slowAnswerKeepsOldResultsReadable() {
    open("?q=vllm");
    String old = titles().getFirst();
    List<Route> held = Collections.synchronizedList(new ArrayList<>());
    page.route("**/api/v1/search?q=oobleck**", held::add);
    page.waitForRequest("**/api/v1/search?q=oobleck**", () -> box().fill("oobleck"));
    assertThat(page.locator("#main")).hasAttribute("aria-busy", "true");
    assertEquals(old, titles().getFirst());
    assertThat(hits().first()).isVisible();
    held.forEach(Route::resume);
    assertPapers("?q=oobleck");
    settle();
  }

  @Test
  void typingIsAnnouncedOnceItRests() {
    open("");
    page.evaluate(
        "window.told = []; const status = document.getElementById('status');"
            + " new MutationObserver(() => told.push(status.textContent))"
            + ".observe(status, {childList: true})");
    box().pressSequentially("model serving", new Locator.PressSequentiallyOptions().setDelay(120));
    assertPapers("?q=model+serving");
    String found = papers(api("?q=model+serving").at("/meta/count").asInt());
    assertThat(page.locator("#status")).hasText(found);
    assertEquals(List.of(found), page.evaluate("told"));
  }
}
