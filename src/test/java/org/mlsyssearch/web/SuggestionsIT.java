package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Suggestions: a combobox whose list stands in a row under the box and covers nothing. */
class SuggestionsIT extends BrowserFixture {

  private Locator options(String text) {
    open("");
    focusBox();
    box().pressSequentially(text);
    Locator list = page.getByRole(AriaRole.LISTBOX);
    assertThat(list).isVisible();
    return list.getByRole(AriaRole.OPTION);
  }

  @Test
  void areThoseOfTheServerWithTheirTypes() {
    Locator options = options("serv");
    JsonNode expected = site().json("/api/v1/suggest?q=serv&limit=6").get("suggestions");
    assertThat(options).hasCount(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      assertThat(options.nth(i).locator(".text")).hasText(expected.get(i).get("text").asString());
      assertThat(options.nth(i).locator(".type")).hasText(expected.get(i).get("type").asString());
    }
  }

  @Test
  void areAnnouncedAsACombobox() {
    Locator options = options("serv");
    assertThat(box()).hasRole(AriaRole.COMBOBOX);
    assertThat(box()).hasAttribute("aria-expanded", "true");
    box().press("ArrowDown");
    assertThat(options.first()).hasAttribute("aria-selected", "true");
    assertThat(box()).hasAttribute("aria-activedescendant", options.first().getAttribute("id"));
    assertThat(box()).isFocused();
    box().press("ArrowRight");
    assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
    box().press("ArrowUp");
    box().press("ArrowUp");
    assertThat(page.locator("[role=option][aria-selected=true]")).hasCount(0);
  }

  @Test
  void coverNoPaper() {
    options("serv");
    assertPapers("?q=serv");
    double bottom =
        page.locator("header.bar").boundingBox().y
            + page.locator("header.bar").boundingBox().height;
    assertEquals(true, page.locator("#suggestions").boundingBox().y < bottom);
    assertEquals(true, hits().first().boundingBox().y >= bottom);
  }

  @Test
  void enterTakesTheMarkedOne() {
    Locator options = options("sosp");
    Locator venue = options.filter(new Locator.FilterOptions().setHasText("venue")).first();
    while (!"true".equals(venue.getAttribute("aria-selected"))) {
      box().press("ArrowDown");
    }
    box().press("Enter");
    assertAddress("?venue=sosp");
    assertPapers("?venue=sosp");
    assertThat(box()).hasValue("");
  }

  @Test
  void enterWithoutAMarkSearchesWhatWasTyped() {
    options("vllm");
    box().press("Enter");
    assertAddress("?q=vllm");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    assertPapers("?q=vllm");
  }

  @Test
  void escapeClosesThemAndKeepsWhatWasTyped() {
    options("vllm");
    box().press("Escape");
    assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
    assertThat(box()).hasValue("vllm");
    assertThat(box()).hasAttribute("aria-expanded", "false");
  }

  @Test
  void clickTakesOne() {
    options("oobleck").filter(new Locator.FilterOptions().setHasText("system")).first().click();
    assertPapers("?system=Oobleck");
    assertThat(page.locator("#chips .chip")).hasText("SystemOobleck");
  }
}
