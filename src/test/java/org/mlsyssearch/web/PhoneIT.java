package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on a phone. */
class PhoneIT extends BrowserFixture {

  @Override
  protected Browser.NewContextOptions options() {
    return super.options().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 320})
  void nothingScrollsSideways(int width) {
    use(options().setViewportSize(width, 700));
    for (String query :
        List.of(
            "",
            "?q=vllm",
            "?q=serving&venue=osdi&venue=sosp&venue=!arxiv&year=2019-2024&sort=year:desc",
            "?q=zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz&typo=off",
            "?saved")) {
      open(query);
      assertEquals(
          width,
          ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(),
          query);
    }
  }

  @Test
  void noKeyboardComesUpAtLoad() {
    open("");
    assertThat(box()).not().isFocused();
  }

  @Test
  void boxHasTheWholeWidth() {
    open("?q=serving");
    assertTrue(box().boundingBox().width > 350, "" + box().boundingBox().width);
  }

  @Test
  void filtersAreADialogThatSaysHowManyPapersItShows() {
    open("?q=serving");
    assertThat(page.locator("#side")).isHidden();
    Locator button =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filters").setExact(true));
    button.click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).isVisible();
    value("venue", "OSDI").check();
    int count = api("?q=serving&venue=osdi").at("/meta/count").asInt();
    Locator show =
        dialog.getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show " + papers(count)));
    show.click();
    assertThat(dialog).isHidden();
    assertThat(page.locator("#open-filters")).isFocused();
    assertThat(page.locator("#filter-count")).hasText("1");
    assertPapers("?q=serving&venue=osdi");
  }

  @Test
  void dialogClosesWithEscapeAndKeepsTheFilters() {
    open("?q=serving&venue=osdi");
    page.locator("#open-filters").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.locator("#open-filters")).isFocused();
    assertAddress("?q=serving&venue=osdi");
  }

  @Test
  void filtersMoveBackWhenTheWindowGrows() {
    open("?q=serving");
    page.locator("#open-filters").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.setViewportSize(1280, 800);
    assertThat(page.locator("#side .facet").first()).isVisible();
  }

  @Test
  void exclusionIsSeenWithoutHover() {
    open("?q=serving");
    page.locator("#open-filters").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    Locator not = row("venue", "OSDI").getByRole(AriaRole.BUTTON);
    assertEquals("1", not.evaluate("button => getComputedStyle(button).opacity"));
    assertTrue(not.boundingBox().height >= 24, "large enough to touch");
  }
}
