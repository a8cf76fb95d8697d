package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.lucene.LuceneIndex;

/** The page over somebody's list of another field. */
class OwnersListIT extends BrowserFixture {

  private static BundledSite fish;

  @BeforeAll
  static void serve() throws IOException {
    Path list =
        Path.of(
            System.getProperty("project.root", "."), "src/test/resources/owners/foreign-fish.md");
    fish = BundledSite.over(LuceneIndex.open(BundledIndex.of(list)));
  }

  @AfterAll
  static void stop() {
    fish.close();
  }

  @Override
  protected BundledSite site() {
    return fish;
  }

  @Test
  void isHeadedByTheListAndMapsItsHeadings() {
    open("");
    assertThat(page).hasTitle("Awesome Fish Ecology");
    assertThat(page.locator("h1")).hasText("Awesome Fish Ecology");
    assertThat(box()).hasAttribute("placeholder", "Title, system, author, venue, year, topic");
    assertThat(page.locator(".map")).containsText("Migration");
    assertThat(page.locator(".map")).containsText("Eels");
    assertThat(page.locator(".map")).containsText("Machine Learning");
    assertThat(page.locator("#hint")).containsText("author:");
  }

  @Test
  void whatItOffersToTryFindsPapers() {
    open("");
    int examples = page.locator(".examples a").count();
    assertTrue(examples >= 3, page.locator(".examples").textContent());
    for (int i = 0; i < examples; i++) {
      open("");
      Locator example = page.locator(".examples a").nth(i);
      String query = example.textContent();
      example.click();
      assertThat(box()).hasValue(query);
      assertThat(hits().first()).isVisible();
    }
  }

  @Test
  void helpShowsQueriesOfThisList() {
    open("");
    page.locator("#help").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    for (String href :
        dialog.locator("dt a").all().stream().map(a -> a.getAttribute("href")).toList()) {
      assertTrue(api(href).at("/meta/count").asInt() > 0, href);
    }
    assertThat(dialog).not().containsText("osdi");
    assertThat(dialog).containsText("author:");
  }

  @Test
  void topicsOfTheListNarrowASearch() {
    open("?q=fish");
    assertTrue(api("?q=fish").at("/meta/count").asInt() > 1);
    value("topic", "Training").click();
    assertThat(total()).hasText("1 paper");
    assertEquals(List.of("Hatchery Fish Learn to Avoid Predators"), titles());
  }
}
