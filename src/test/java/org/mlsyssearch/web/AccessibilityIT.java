package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** axe finds nothing to complain about in any state, light and dark. */
class AccessibilityIT extends BrowserFixture {

  /** WCAG 2.2 AA, the size of targets included, and what axe holds good practice. */
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private void look(ColorScheme scheme, int width) {
    use(options().setColorScheme(scheme).setViewportSize(width, 900));
  }

  private void assertClean(String state) {
    List<String> violations =
        new AxeBuilder(page)
            .withTags(TAGS).analyze().getViolations().stream()
                .map(AccessibilityIT::sentence)
                .toList();
    assertEquals(List.of(), violations, state);
  }

  private static String sentence(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml();
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void startAndResults(ColorScheme scheme) {
    look(scheme, 1280);
    open("");
    assertClean("start");
    open("?q=serving");
    assertClean("results");
    open("?q=serving&venue=osdi&venue=!arxiv&topic=systems-for-machine-learning&year=2020-2024");
    assertClean("filtered results");
    open("?q=training&page=2");
    assertClean("second page");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void everythingOpened(ColorScheme scheme) {
    look(scheme, 1280);
    open("?q=vllm");
    hits().first().getByText("Similar").click();
    assertThat(hits().first().locator(".similar")).isVisible();
    hits().first().locator("[data-act=places]").click();
    assertThat(hits().first().locator(".places")).isVisible();
    hits().first().locator(".star").click();
    page.locator("#export summary").click();
    for (String name : List.of("system", "kind", "source")) {
      facet(name).locator("summary").click();
    }
    assertClean("everything opened");
    page.locator("#help").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    assertClean("help");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void suggestionsEmptyErrorAndSaved(ColorScheme scheme) {
    look(scheme, 1280);
    open("");
    focusBox();
    box().pressSequentially("serv");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
    box().press("ArrowDown");
    assertClean("suggestions");
    open("?q=oobleck&venue=nsdi");
    assertThat(page.locator(".empty")).isVisible();
    assertClean("nothing found");
    open("?q=oobleck");
    hits().first().locator(".star").click();
    page.locator("#keep summary").click();
    page.locator("#keep [data-act=keep-search]").click();
    assertThat(page.locator(".kept")).isVisible();
    assertClean("search saved");
    openDesk();
    assertClean("saved papers");
    open("?q=vllm");
    failSearches(500);
    box().fill("oobleck");
    assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    assertClean("error");
  }

  /** The desk with a note, an editor, places and a menu. */
  private void openDesk() {
    open("?saved");
    page.locator("#list").getByText("Add note").first().click();
    page.locator(".note-text").fill("Read it again");
    page.locator("#list").getByText("Done").first().click();
    assertThat(page.locator("p.note")).isVisible();
    page.locator("#list").getByText("Edit note").first().click();
    page.locator("#list select").selectOption("hand");
    page.locator("#list .menu summary").click();
    assertThat(page.locator(".fresh").first()).containsText("since");
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void phone(ColorScheme scheme) {
    look(scheme, 390);
    open("");
    assertClean("start on a phone");
    open("?q=serving&venue=osdi");
    assertClean("results on a phone");
    page.locator("#open-filters").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    assertClean("filters on a phone");
    open("?q=oobleck");
    hits().first().locator(".star").click();
    page.locator("#keep summary").click();
    page.locator("#keep [data-act=keep-search]").click();
    assertThat(page.locator(".kept")).isVisible();
    openDesk();
    assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    assertClean("saved papers on a phone");
  }
}
