package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
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
    "LIGHT,390,docs",
    "DARK,1280,docs",
    "LIGHT,1280,papers/no-such-paper",
    "LIGHT,1280,report",
    "DARK,390,report?severity=note"
  })
  void axeFindsNothing(ColorScheme scheme, int width, String address) {
    if (address.endsWith("no-such-paper")) {
      expectTrouble(FAILED_REQUEST);
    }
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

  private void visit(String address) {
    page.navigate(site().base() + "/" + address);
    assertThat(page.locator("#theme")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "papers/vllm-sosp23",
        "papers/no-such-paper",
        "browse",
        "browse?q=serving",
        "docs",
        "match",
        "report"
      })
  void savedHelpThemeAndKeysAreThoseOfTheSearchPage(String address) {
    if (address.endsWith("no-such-paper")) {
      expectTrouble(FAILED_REQUEST);
    }
    open("");
    page.evaluate("localStorage.setItem('mlsys.saved', '[\"vllm-sosp23\"]')");
    visit(address);
    assertThat(page.locator("#saved-count")).hasText("1");
    page.locator("#theme").click();
    assertEquals("light", page.evaluate("document.documentElement.dataset.theme"));
    page.locator("h1").first().click();
    page.keyboard().press("/");
    assertThat(page.locator("#q")).isFocused();
    page.locator("h1").first().click();
    page.keyboard().press("?");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).isVisible();
    assertEquals(List.of(), new AxeBuilder(page).include("dialog").analyze().getViolations());
    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    page.locator("#help").click();
    dialog.locator("dt a").first().click();
    settle();
    assertThat(hits().first()).isVisible();
    page.goBack();
    page.locator("#saved-link").click();
    settle();
    assertThat(page.locator("#list .hit")).hasCount(1);
  }

  @Test
  void aPaperIsSavedFromItsPageAndAnotherTabIsFollowed() {
    visit("papers/vllm-sosp23");
    Locator save = page.locator(".paper > .go").getByText("Save");
    save.click();
    assertThat(save).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#saved-count")).hasText("1");
    Page other = context.newPage();
    other.navigate(site().base() + "/papers/vllm-sosp23");
    assertThat(other.locator(".paper > .go .keep")).hasAttribute("aria-pressed", "true");
    other.locator(".paper > .go .keep").click();
    assertThat(save).hasAttribute("aria-pressed", "false");
    assertThat(page.locator("#saved-count")).isHidden();
  }

  @Test
  void hitsHaveAStarAndCopyTheirBibtex() {
    visit("browse?q=oobleck");
    Locator hit = page.locator(".hit").first();
    hit.locator(".star").click();
    assertThat(hit.locator(".star")).hasAttribute("aria-pressed", "true");
    hit.getByText("BibTeX").click();
    assertThat(page.locator("#status")).hasText("BibTeX copied");
    String bibtex = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(bibtex.startsWith("@inproceedings{oobleck-sosp23"), bibtex);
    visit("papers/vllm-sosp23");
    page.locator(".paper").getByText("Copy").click();
    assertThat(page.locator("#status")).hasText("BibTeX copied");
    bibtex = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(bibtex.contains("vllm-sosp23"), bibtex);
    assertThat(page.locator("#similar .star").first()).isVisible();
  }

  @Test
  void arrowsGoThroughThePapersAndBackToTheBox() {
    visit("browse?q=serving");
    page.locator("#q").focus();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".hit .title").first()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".hit .title").nth(1)).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#q")).isFocused();
  }

  @Test
  void theBoxLeadsToTheLiveSearchButFromPlainResults() {
    visit("docs");
    page.locator("#q").fill("oobleck");
    page.locator("#q").press("Enter");
    assertPapers("?q=oobleck");
    visit("browse");
    page.locator("#q").fill("oobleck");
    page.locator("#q").press("Enter");
    page.waitForURL("**/browse?q=oobleck");
  }

  @ParameterizedTest
  @ValueSource(strings = {"papers/vllm-sosp23", "browse?q=serving", "docs", "match"})
  void withoutJavaScriptThereAreLinksAndNoDeadButton(String address) {
    use(options().setJavaScriptEnabled(false));
    page.navigate(site().base() + "/" + address);
    assertThat(page.locator("#theme")).isHidden();
    assertThat(page.locator(".star")).hasCount(0);
    for (Locator button : page.locator("button:visible").all()) {
      assertThat(button.locator("xpath=ancestor::form")).hasCount(1);
    }
    page.locator("#help").click();
    assertThat(page.locator("h1")).hasText("API");
    assertThat(page.locator(":target")).hasText("GET /api/v1/search");
  }

  @Test
  void iconsAreThoseOfTheSearchPage() throws IOException {
    Path file = Path.of(System.getProperty("project.root", "."), "web", "index.html");
    var icons = Jsoup.parse(Files.readString(file));
    var made = Jsoup.parse(page.request().get(site().base() + "/browse").text());
    assertTrue(made.select("symbol").size() > 4);
    made.select("symbol")
        .forEach(icon ->
            assertEquals(
                icons.getElementById(icon.id()).html().replaceAll("\\s", ""),
                icon.html().replaceAll("></(circle|path)>", "/>").replaceAll("\\s", "")));
  }
}
