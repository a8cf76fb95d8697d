package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything with the keyboard, and focus that is always seen. */
class KeyboardIT extends BrowserFixture {

  @Test
  void slashGoesToTheBoxAndSelectsItsText() {
    open("?q=serving");
    page.keyboard().press("/");
    assertThat(box()).isFocused();
    assertEquals("serving", page.evaluate("getSelection().toString()"));
    page.keyboard().press("/");
    assertThat(box()).hasValue("/");
  }

  @Test
  void focusIsInTheBoxOfTheStartPageAndNowhereElse() {
    open("");
    assertThat(box()).isFocused();
    page.keyboard().type("vllm");
    assertPapers("?q=vllm");
    open("?q=serving");
    assertThat(box()).not().isFocused();
  }

  @Test
  void firstKeyBringsSuggestions() {
    open("");
    page.keyboard().type("se");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
  }

  @Test
  void whatWasTypedBeforeTheSuggestionsWereLoadedBringsThemToo() {
    List<Route> held = new ArrayList<>();
    page.route("**/suggest.js", held::add);
    open("");
    page.keyboard().type("se");
    assertAddress("?q=se");
    settle();
    held.forEach(Route::resume);
    assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
  }

  @Test
  void keysPressedBeforeTheirCodeIsLoadedActInTheOrderTheyWerePressed() {
    List<Route> held = new ArrayList<>();
    page.route("**/keys.js", held::add);
    open("?q=serving");
    box().focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");
    held.forEach(Route::resume);
    assertThat(box()).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(hits().nth(0).locator(".title")).isFocused();
    assertThat(box()).hasValue("serving");
  }

  @Test
  void downAndUpWalkThePapersAndBackToTheBox() {
    open("?q=serving");
    box().focus();
    page.keyboard().press("ArrowDown");
    assertThat(hits().nth(0).locator(".title")).isFocused();
    page.keyboard().press("ArrowDown");
    assertThat(hits().nth(1).locator(".title")).isFocused();
    page.keyboard().press("ArrowUp");
    page.keyboard().press("ArrowUp");
    assertThat(box()).isFocused();
  }

  @Test
  void enterOpensThePaperThatHasFocus() {
    open("?q=oobleck");
    String href = hits().first().locator(".title").getAttribute("href");
    // The paper lies on another host, which this test must not ask.
    page.route(href + "**", route -> route.abort());
    page.evaluate(
        "document.addEventListener('click', e => { e.preventDefault();"
            + " document.body.dataset.opened = e.target.closest('a').href; })");
    box().focus();
    page.keyboard().press("ArrowDown");
    assertThat(hits().first().locator(".title")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("body")).hasAttribute("data-opened", href);
  }

  @Test
  void escapeGoesFromAPaperToTheBoxAndThenClearsIt() {
    open("?q=serving");
    box().focus();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Escape");
    assertThat(box()).isFocused();
    page.keyboard().press("Escape");
    assertThat(box()).hasValue("");
    assertAddress("");
  }

  @Test
  void escapeClosesWhatIsOpenBeforeItLeavesOrClears() {
    open("?q=serving");
    Locator hit = hits().first();
    hit.getByText("Similar").click();
    assertThat(hit.locator(".similar")).isVisible();
    hit.locator("[data-act=places]").click();
    assertThat(hit.locator(".places")).isVisible();
    page.keyboard().press("Escape");
    assertThat(hit.locator(".places")).hasCount(0);
    assertThat(hit.locator("[data-act=places]")).isFocused();
    assertThat(hit.locator("[data-act=places]")).hasAttribute("aria-expanded", "false");
    page.keyboard().press("Escape");
    assertThat(hit.locator(".similar")).hasCount(0);

    Locator menu = page.locator("#export summary");
    menu.click();
    assertThat(page.locator("#export li").first()).isVisible();
    page.keyboard().press("Tab");
    page.keyboard().press("Escape");
    assertThat(page.locator("#export li").first()).isHidden();
    assertThat(menu).isFocused();
    menu.click();
    box().focus();
    page.keyboard().press("Escape");
    assertThat(page.locator("#export li").first()).isHidden();
    assertThat(box()).hasValue("serving");
    page.keyboard().press("Escape");
    assertThat(box()).hasValue("");
  }

  @Test
  void starIsOneTabFromTheTitle() {
    open("?q=serving");
    for (int i = 0; i < 3; i++) {
      hits().nth(i).locator(".title").focus();
      page.keyboard().press("Tab");
      assertThat(hits().nth(i).locator(".star")).isFocused();
    }
  }

  @Test
  void lettersWalkThePapersSaveAndCopy() {
    open("?q=serving");
    page.keyboard().press("j");
    assertThat(hits().nth(0).locator(".title")).isFocused();
    page.keyboard().press("j");
    assertThat(hits().nth(1).locator(".title")).isFocused();
    page.keyboard().press("s");
    assertThat(hits().nth(1).locator(".star")).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#status")).hasText("Saved");
    page.keyboard().press("s");
    assertThat(hits().nth(1).locator(".star")).hasAttribute("aria-pressed", "false");
    page.keyboard().press("c");
    assertThat(page.locator("#status")).hasText("BibTeX copied");
    String bibtex = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(bibtex.startsWith("@"), bibtex);
    page.keyboard().press("k");
    assertThat(hits().nth(0).locator(".title")).isFocused();
    page.keyboard().press("k");
    assertThat(box()).isFocused();
    page.keyboard().type("jks");
    assertThat(box()).hasValue("servingjks");
  }

  @Test
  void lettersCanBeSwitchedOff() {
    open("?q=serving");
    page.keyboard().press("?");
    Locator help = page.getByRole(AriaRole.DIALOG);
    for (String key : List.of("j", "s", "c", "/", "?")) {
      assertThat(help.locator(".keys dt").filter(new Locator.FilterOptions().setHasText(key)))
          .not()
          .hasCount(0);
    }
    help.getByLabel("Keys of one character").uncheck();
    page.keyboard().press("Escape");
    page.reload();
    settle();
    for (String key : List.of("j", "/", "?")) {
      page.keyboard().press(key);
    }
    assertThat(help).isHidden();
    assertThat(box()).not().isFocused();
    assertThat(page.locator(".hit :focus")).hasCount(0);
    assertThat(box()).hasValue("serving");
  }

  @Test
  void questionMarkOpensHelpAndEscapeGivesFocusBack() {
    open("?q=serving");
    page.locator("[data-act=share]").focus();
    page.keyboard().press("?");
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.locator("[data-act=share]")).isFocused();
  }

  @Test
  void firstTabSkipsToThePapers() {
    open("?q=serving");
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to the papers")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void focusIsSeenOnEveryControlOfTheFirstScreen() {
    open("?q=serving");
    for (int i = 0; i < 40; i++) {
      page.keyboard().press("Tab");
      Object seen =
          page.evaluate(
              "(() => { const e = document.activeElement; const s = getComputedStyle(e);"
                  + " return e === document.body || (s.outlineStyle !== 'none' &&"
                  + " parseFloat(s.outlineWidth) > 0) })()");
      assertEquals(true, seen, () -> (String) page.evaluate("document.activeElement.outerHTML"));
    }
  }

  @Test
  void statusIsToldPolitely() {
    open("?q=oobleck");
    assertThat(page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions()))
        .hasText(papers(api("?q=oobleck").at("/meta/count").asInt()));
  }
}
