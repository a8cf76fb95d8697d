package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that the server makes: a paper's own, browsing and its results. */
class MadePagesIT extends BrowserFixture {

  @ParameterizedTest
  @CsvSource({
    "LIGHT,1280,papers/vllm-sosp23",
    "DARK,390,papers/vllm-sosp23",
    "LIGHT,390,browse",
    "DARK,1280,browse",
    "LIGHT,1280,browse?q=serving&venue=osdi",
    "DARK,390,browse?q=serving&venue=osdi",
    "LIGHT,1280,report",
    "DARK,390,report?severity=note"
  })
  void axeFindsNothing(ColorScheme scheme, int width, String address) {
    use(options().setColorScheme(scheme).setViewportSize(width, 900));
    page.navigate(site().base() + "/" + address);
    List<String> violations =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .toList();
    assertEquals(List.of(), violations);
    assertEquals(
        true, page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "no sideways");
  }

  @Test
  void addressOfASearchLeadsToItsResultsWithoutJavaScript() {
    use(options().setJavaScriptEnabled(false));
    String query = "?q=model+serving&venue=osdi&year=2020-2024&sort=year:desc";
    page.navigate(site().base() + "/" + query);
    page.waitForURL(site().base() + "/browse" + query);
    assertThat(page.locator("#q")).hasValue("model serving");
    assertThat(page.locator("main")).containsText(papers(api(query).at("/meta/count").asInt()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?saved", "?utm_source=x", "?q=%zz"})
  void addressWithoutASearchStaysWithoutJavaScript(String query) {
    use(options().setJavaScriptEnabled(false));
    page.navigate(site().base() + "/" + query);
    assertThat(page.locator(".banner")).containsText("browse the papers");
    assertEquals(site().base() + "/" + query, page.url());
  }

  @Test
  void withoutJavaScriptTheBoxAndTheFiltersStillWork() {
    use(options().setJavaScriptEnabled(false));
    page.navigate(site().base() + "/browse");
    page.locator("#q").fill("oobleck");
    page.locator("#q").press("Enter");
    assertThat(page.locator("h1")).containsText("for “oobleck”");
    assertThat(page.locator(".hits .title").first()).containsText("Oobleck");
    page.locator(".hits").getByText("Details").first().click();
    assertThat(page.locator("article h1")).containsText("Oobleck");
    page.locator(".facts a").first().click();
    assertThat(page.locator(".chip .name").first()).containsText("SOSP");
  }

  @Test
  void withJavaScriptAPapersLinksLeadToTheLiveSearch() {
    use(options());
    page.navigate(site().base() + "/papers/oobleck-sosp23");
    page.locator(".facts a").first().click();
    assertThat(page.locator("#hits .hit").first()).isVisible();
    assertTrue(page.url().endsWith("/?venue=sosp"), page.url());
  }
}
