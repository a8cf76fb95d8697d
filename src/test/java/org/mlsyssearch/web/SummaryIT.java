package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.lucene.LuceneIndex;

/** What a list's owner wrote of a paper is shown with it. */
class SummaryIT extends BrowserFixture {

  private static final String SUMMARY =
      "Counts salmon with cameras. ".repeat(12) + "Otoliths tell their age";

  @TempDir private static Path folder;
  private static BundledSite site;

  @BeforeAll
  static void serve() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("list.jsonl"),
            "{\"title\":\"Homing of Fish in Warm Rivers\",\"year\":2020,\"summary\":\"%s\"}%n{\"title\":\"Eels in Dark Nights and Cold Seas\",\"year\":2021}%n"
                .formatted(SUMMARY));
    site = BundledSite.over(LuceneIndex.open(BundledIndex.of(list)));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Override
  protected BundledSite site() {
    return site;
  }

  @Test
  void aHitHasTwoLinesOfItWithWhatMatched() {
    open("?q=otoliths");
    Locator summary = hits().first().locator(".summary");
    assertThat(summary.locator("mark")).hasText("Otoliths");
    assertThat(summary).containsText("\u2026 ");
    double height = summary.boundingBox().height;
    Object style = summary.evaluate("p => Number.parseFloat(getComputedStyle(p).lineHeight)");
    double line = ((Number) style).doubleValue();
    assertTrue(height < 2.2 * line, height + " px of lines of " + line + " px");
    double mark = summary.locator("mark").boundingBox().y;
    assertTrue(mark < summary.boundingBox().y + height, "the match is visible");
    open("?q=homing");
    assertThat(hits().first().locator(".summary")).containsText("Counts salmon");
  }

  @Test
  void aPaperWithoutOneHasNone() {
    open("?q=eels");
    assertThat(hits()).hasCount(1);
    assertThat(hits().first().locator(".summary")).hasCount(0);
  }

  @Test
  void theApiAndTheOtherPagesHaveItToo() {
    var hit = api("?q=otoliths").at("/hits/0");
    assertEquals(SUMMARY, hit.get("summary").asString());
    int start = hit.at("/highlights/summary/0/0").asInt();
    assertEquals(
        "Otoliths", SUMMARY.substring(start, start + hit.at("/highlights/summary/0/1").asInt()));
    page.navigate(site().base() + "/browse?q=otoliths");
    assertThat(page.locator(".hit .summary mark")).hasText("Otoliths");
    page.navigate(site().base() + "/papers/" + hit.get("id").asString());
    assertThat(page.locator(".paper .summary")).hasText(SUMMARY);
    List<Object> heights =
        List.of(
            page.locator(".paper .summary").evaluate("p => p.scrollHeight"),
            page.locator(".paper .summary").evaluate("p => p.clientHeight"));
    assertEquals(heights.get(0), heights.get(1), "the whole of it is seen");
  }
}
