package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pasted list: from the box to the page that tells what of it is here, and back. */
class MatchIT extends BrowserFixture {

  private static final String LIST =
      "Efficient Memory Management for Large Language Model Serving with PagedAttention\n"
          + "https://arxiv.org/abs/2205.14135\n"
          + "Distributed Framework for Emerging AI Applications\n"
          + "Homing of Salmon in Warm Rivers and Seas\n";

  /** Pastes as a person does, with the keyboard. */
  private void paste(String text) {
    page.evaluate("text => navigator.clipboard.writeText(text)", text);
    box().focus();
    page.keyboard().press("Control+V");
  }

  private Locator answers() {
    return page.locator(".answers > .answer");
  }

  @Test
  void severalPastedLinesOpenThePageAndBackBringsTheQueryAgain() {
    open("?q=vllm");
    paste(LIST);
    page.waitForURL("**/match");
    assertThat(page.locator("#answers")).hasText("4 items: 2 here, 1 perhaps, 1 not here");
    assertEquals(
        List.of("Here", "Here", "Perhaps", "Not here"),
        answers().locator(".verdict").allTextContents());
    assertThat(answers().nth(0).locator(".title")).containsText("PagedAttention");
    assertThat(answers().nth(1).locator(".why")).hasText("line 2, the same identifier or link");
    page.goBack();
    settle();
    assertAddress("?q=vllm");
    assertThat(box()).hasValue("vllm");
  }

  @Test
  void twoLinesAreSearchedAndOfferedAsAList() {
    open("");
    paste("Ray: A Distributed Framework for\nEmerging AI Applications");
    assertThat(hits().first()).containsText("Ray");
    Locator offer = page.locator("#paste-offer");
    assertThat(offer).hasText("Look for these 2 lines one by one");
    offer.press("Enter");
    page.waitForURL("**/match");
    assertThat(page.locator("#answers")).containsText("1 here");
  }

  @Test
  void isUsedWithTheKeyboardAloneAndKeepsPapers() {
    page.navigate(site().base() + "/match");
    assertThat(page.locator("#list")).isFocused();
    page.keyboard().insertText(LIST);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.locator("#answers")).hasText("4 items: 2 here, 1 perhaps, 1 not here");
    page.getByText("Save all that are here").press("Enter");
    assertThat(answers().nth(0).locator(".star")).hasAttribute("aria-pressed", "true");
    assertThat(answers().nth(2).locator(".star")).hasAttribute("aria-pressed", "false");
    page.navigate(site().base() + "/?saved");
    settle();
    assertThat(page.locator("#list .hit")).hasCount(2);
  }

  @Test
  void whatIsHereIsExported() {
    page.navigate(site().base() + "/match");
    page.locator("#list").fill(LIST);
    page.getByText("See what is here").click();
    String href = page.locator(".exports a").first().getAttribute("href");
    assertTrue(href.contains("vllm-sosp23,flashattention-neurips22"), href);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void fitsAPhoneAndHasNoFaultThatAxeFinds(ColorScheme scheme) {
    use(new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(scheme));
    page.navigate(site().base() + "/match");
    page.locator("#list").fill(LIST);
    page.getByText("See what is here").click();
    assertThat(answers()).hasCount(4);
    assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations());
  }
}
