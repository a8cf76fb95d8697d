package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;

/** Light, dark, print, less motion, forced colours, large text. */
class AppearanceIT extends BrowserFixture {

  private String background() {
    return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
  }

  @Test
  void themeFollowsTheSystemUntilOneIsChosen() {
    use(options().setColorScheme(ColorScheme.DARK));
    open("");
    String dark = background();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    String light = background();
    assertNotEquals(dark, light);

    page.locator("#theme").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
    page.locator("#theme").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertEquals(dark, background());
    assertThat(page.locator("#theme")).hasAccessibleName("Theme: dark");
    page.reload();
    settle();
    assertEquals(dark, background());
    page.locator("#theme").click();
    assertEquals(light, background());
  }

  @Test
  void printHoldsPapersWithoutControls() {
    open("?q=vllm");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("#side")).isHidden();
    assertThat(page.locator(".controls").first()).isHidden();
    assertThat(hits().first().locator(".title")).isVisible();
    String address =
        (String)
            hits()
                .first()
                .locator(".title")
                .evaluate("title => getComputedStyle(title, '::after').content");
    assertTrue(address.contains("http"), address);
  }

  @Test
  void reducedMotionMovesNothing() {
    use(options().setReducedMotion(ReducedMotion.REDUCE));
    open("?q=vllm");
    page.evaluate("document.getElementById('main').setAttribute('aria-busy', 'true')");
    assertEquals(
        "none",
        page.evaluate(
            "getComputedStyle(document.getElementById('main'), '::before').animationName"));
  }

  @Test
  void forcedColoursKeepTheChoiceOfYearsVisible() {
    use(options().setForcedColors(ForcedColors.ACTIVE));
    open("?q=training&year=2021-2022");
    String on = fill(".column.on");
    String off = fill(".column:not(.on)");
    assertNotEquals(on, off);
  }

  private String fill(String selector) {
    return (String)
        page.locator(".years " + selector).first().evaluate("bar => getComputedStyle(bar).fill");
  }

  /** 200 % on a screen of 1280 points is a layout of 640. */
  @Test
  void twiceTheSizeLosesNothing() {
    use(options().setViewportSize(640, 400).setDeviceScaleFactor(2));
    open("?q=serving&venue=osdi");
    assertEquals(640, page.evaluate("document.documentElement.scrollWidth"));
    assertThat(page.locator("#open-filters")).isVisible();
    assertThat(hits().first().locator(".title")).isVisible();
    assertThat(page.locator("#sort")).isVisible();
  }

  @Test
  void largerTextOfTheBrowserIsFollowed() {
    open("?q=serving");
    double before = hits().first().boundingBox().height;
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')");
    assertTrue(hits().first().boundingBox().height > before * 1.5);
    assertEquals(1280, page.evaluate("document.documentElement.scrollWidth"));
  }
}
