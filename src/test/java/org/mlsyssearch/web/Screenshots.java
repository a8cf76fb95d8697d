package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Makes the pictures of the documentation; run by docs/screenshots.sh, not with the tests. */
class Screenshots extends BrowserFixture {

  private static final Path FOLDER =
      Path.of(System.getProperty("project.root", "."), "docs", "screenshots");
  private static final int MAX_BYTES = 300_000;

  private Browser.NewContextOptions window(int width, int height, ColorScheme scheme) {
    return options()
        .setViewportSize(width, height)
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  /** Opens a page as one that has been looked at before. */
  @Override
  protected void open(String query) {
    super.open(query);
    page.reload();
    settle();
  }

  private void take(String name) throws IOException {
    settle();
    Path file = FOLDER.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
    long size = Files.size(file);
    assertTrue(size < MAX_BYTES, file + " has " + size + " bytes");
  }

  @Test
  void start() throws IOException {
    use(window(1440, 900, ColorScheme.LIGHT));
    open("");
    take("start");
  }

  @Test
  void results() throws IOException {
    use(window(1440, 900, ColorScheme.LIGHT));
    open("?q=kv+cache&year=2023-2026");
    take("results");
  }

  @Test
  void facetsOpen() throws IOException {
    use(window(1280, 960, ColorScheme.LIGHT));
    open("?q=training&venue=osdi&venue=sosp&venue=nsdi&venue=!arxiv&year=2020-2026");
    facet("topic").locator(".twist[aria-expanded=false]:visible").first().click();
    facet("venue").getByText("more").click();
    assertThat(facet("venue").locator(".row").nth(8)).isVisible();
    take("facets");
  }

  @Test
  void dark() throws IOException {
    use(window(1440, 900, ColorScheme.DARK));
    open("?q=vllm");
    hits().first().getByText("Similar").click();
    assertThat(hits().first().locator(".similar")).isVisible();
    take("dark");
  }

  @Test
  void phone() throws IOException {
    use(window(390, 844, ColorScheme.LIGHT).setDeviceScaleFactor(2).setIsMobile(true));
    open("?q=serving&venue=osdi&venue=sosp");
    take("phone");
  }
}
