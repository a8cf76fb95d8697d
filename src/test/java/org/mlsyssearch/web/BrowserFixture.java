package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/**
 * A fresh browser window on the real server for every test, which must end without a console error,
 * a report against the content security policy or a request to another host.
 *
 * <p>Without a browser tests are skipped, or fail where {@code -Dbrowser.required=true}.
 */
abstract class BrowserFixture {

  /** What failed requests write to the console; allowed only where a test makes them fail. */
  static final String FAILED_REQUEST = "Failed to load resource";

  protected BrowserContext context;
  protected Page page;
  private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());
  private final List<String> expected = new ArrayList<>();

  /** The server under test. */
  protected BundledSite site() {
    return BundledSite.shared();
  }

  /** How the window is made; for tests of other sizes and settings. */
  protected Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(1280, 800)
        .setPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  @BeforeEach
  void openWindow() {
    Chromium.missing()
        .ifPresent(reason -> {
          String sentence = "Browser tests need what is not here: " + reason;
          if (Boolean.getBoolean("browser.required")) {
            Assertions.fail(sentence);
          }
          System.out.println("SKIPPED " + getClass().getSimpleName() + ": " + sentence);
          Assumptions.abort(sentence);
        });
    use(options());
  }

  /** Replaces the window by one with other settings. */
  protected void use(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = Chromium.browser().newContext(options);
    context.setDefaultTimeout(10_000);
    context.exposeBinding(
        "reportPolicy", (source, arguments) -> trouble.add("policy: " + arguments[0]));
    context.addInitScript(
        "addEventListener('securitypolicyviolation',"
            + " e => reportPolicy(e.violatedDirective + ' ' + e.blockedURI))");
    context.onConsoleMessage(message -> {
      if (message.type().equals("error") || message.type().equals("warning")) {
        trouble.add("console: " + message.text());
      }
    });
    context.onWebError(error -> trouble.add("error: " + error.error()));
    context.onRequest(request -> {
      if (!request.url().startsWith(site().base()) && !request.url().startsWith("data:")) {
        trouble.add("request: " + request.url());
      }
    });
    page = context.newPage();
  }

  @AfterEach
  void closeWindow() {
    if (context == null) {
      return;
    }
    context.close();
    context = null;
    trouble.removeIf(line -> expected.stream().anyMatch(line::contains));
    assertEquals(List.of(), trouble, "what the browser complained about");
  }

  /** Allows complaints that hold a text, because the test provokes them. */
  protected void expectTrouble(String text) {
    expected.add(text);
  }

  /** Opens the page under a query string and waits for its first answer. */
  protected void open(String query) {
    page.navigate(site().base() + "/" + query);
    settle();
  }

  /** Waits until no answer is outstanding. */
  protected void settle() {
    assertThat(page.locator("#main")).hasAttribute("aria-busy", "false");
  }

  protected Locator box() {
    return page.locator("#q");
  }

  /** Focuses the box for the first time and waits for the suggestions, which are loaded then. */
  protected void focusBox() {
    page.waitForResponse("**/suggest.js", () -> box().press("Shift"));
  }

  protected Locator total() {
    return page.locator("#total");
  }

  protected Locator hits() {
    return page.locator("#hits > .hit");
  }

  /** The titles on the page, in their order. */
  protected List<String> titles() {
    return page.locator("#hits .title").allTextContents();
  }

  /** The part of the panel of one facet. */
  protected Locator facet(String name) {
    return page.locator("[data-facet=" + name + "]");
  }

  /** The checkbox of a value, by its whole label. */
  protected Locator value(String facet, String label) {
    return row(facet, label).getByRole(AriaRole.CHECKBOX);
  }

  /** The row of a value, by its whole label. */
  protected Locator row(String facet, String label) {
    return facet(facet)
        .locator(".row")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(".name")
                        .and(page.getByText(label, new Page.GetByTextOptions().setExact(true)))));
  }

  /** Waits until the page says how many papers the API has for a query string. */
  protected void assertPapers(String query) {
    int count = api(query).at("/meta/count").asInt();
    assertThat(total()).hasText(papers(count));
  }

  /** The answer of the API to a query string. */
  protected JsonNode api(String query) {
    return site().json("/api/v1/search" + query);
  }

  static String papers(int count) {
    return "%,d paper%s".formatted(count, count == 1 ? "" : "s");
  }

  /** Waits until the address ends with a query string; empty for the start page. */
  protected void assertAddress(String query) {
    page.waitForURL(site().base() + "/" + query);
  }

  /** How many entries the window's history has. */
  protected int entries() {
    return (int) page.evaluate("history.length");
  }

  /** Lets every search fail with a status. */
  protected void failSearches(int status) {
    expectTrouble(FAILED_REQUEST);
    page.route(
        "**/api/v1/search?**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/problem+json")
                    .setBody("{\"title\":\"Something broke\",\"detail\":\"The disk is full.\"}")));
  }
}
