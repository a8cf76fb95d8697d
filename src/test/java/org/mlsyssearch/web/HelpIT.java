package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Help: what the box understands, with examples that run. */
class HelpIT extends BrowserFixture {

  private Locator help() {
    open("");
    page.locator("#help").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).isVisible();
    return dialog;
  }

  @Test
  void everyExampleRunsAndFindsPapers() {
    List<String> examples =
        help().locator("dt a").all().stream().map(a -> a.getAttribute("href")).toList();
    assertTrue(examples.size() > 5);
    for (String example : examples) {
      assertTrue(api(example).at("/meta/count").asInt() > 0, example);
    }
  }

  @Test
  void exampleClosesHelpAndSearches() {
    Locator example = help().locator("dt a").first();
    String query = example.textContent();
    example.click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(box()).hasValue(query);
    assertThat(total()).not().hasText("0 papers");
  }

  @Test
  void namesFieldsKeysAndFilters() {
    Locator dialog = help();
    for (String word : new String[] {"title:", "system:", "author:", "venue:", "topic:", "Esc"}) {
      assertThat(dialog).containsText(word);
    }
  }
}
