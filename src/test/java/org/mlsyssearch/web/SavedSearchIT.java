package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.Settings;

/** Searches kept in the browser, which tell what came into the index since they were looked at. */
class SavedSearchIT extends BrowserFixture {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir private Path dir;
  private SearchIndex index;
  private BundledSite site;

  @BeforeEach
  void serve() throws IOException {
    build(MONDAY, Papers.FEW.stream());
    index = LuceneIndex.open(dir);
    site = BundledSite.over(index, Settings.local().withPoll(Duration.ofMillis(20)));
  }

  @AfterEach
  void stop() throws IOException {
    closeWindow(); // before what it may still ask
    site.close();
    index.close();
  }

  @Override
  protected BundledSite site() {
    return site;
  }

  private void build(Instant builtAt, Stream<Paper> papers) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers.toList()) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus(builtAt));
    }
  }

  private void rebuildWith(String... titles) throws Exception {
    Stream<Paper> more =
        Stream.of(titles)
            .map(title ->
                Papers.paper(title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), title)
                    .build());
    build(TUESDAY, Stream.concat(Papers.FEW.stream(), more));
    while (site.json("/api/v1/index").get("papers").asInt() == Papers.FEW.size()) {
      Thread.sleep(20);
    }
  }

  private void save(String query) {
    open(query);
    page.locator("#keep summary").click();
    page.locator("#keep [data-act=keep-search]").click();
    assertThat(page.locator(".kept")).containsText("Search saved");
  }

  private Locator fresh(int search) {
    return page.locator(".searches li").nth(search).locator(".fresh");
  }

  @Test
  void tellsWhatCameInSinceAndShowsIt() throws Exception {
    save("?q=ray");
    save("?q=resilient");
    open("?saved");
    assertThat(fresh(0)).containsText("Nothing new since 23 Nov 2026");
    rebuildWith("Ray of Hope", "Ray in the Rain");
    open("?saved");
    assertThat(fresh(0)).hasText("2 new since 23 Nov 2026");
    assertThat(fresh(1)).containsText("Nothing new since 23 Nov 2026");
    fresh(0).locator("a").click();
    assertThat(total()).hasText("2 papers");
    assertThat(page.locator("#chips")).containsText("New since2026-11-23");
    assertEquals(List.of("Ray in the Rain", "Ray of Hope"), titles().stream().sorted().toList());
    page.getByLabel("Remove New since").click();
    assertThat(total()).hasText("3 papers");
    open("?saved");
    assertThat(fresh(0)).containsText("Nothing new since 24 Nov 2026");
    page.reload();
    settle();
    assertThat(fresh(0)).containsText("Nothing new since 24 Nov 2026");
  }

  @Test
  void aPageThatStayedOpenOverARebuildKnowsWhatWasLookedAt() throws Exception {
    save("?q=ray");
    page.locator("#saved-link").click();
    assertThat(fresh(0)).containsText("Nothing new");
    rebuildWith("Ray of Hope");
    page.locator("#brand").click();
    settle();
    page.locator("#saved-link").click();
    assertThat(fresh(0)).hasText("1 new since 23 Nov 2026");
    fresh(0).locator("a").click();
    assertThat(total()).hasText("1 paper");
    page.locator("#saved-link").click();
    assertThat(fresh(0)).containsText("Nothing new since 24 Nov 2026");
  }

  @Test
  void isNamedByItsWordsAndFiltersAndRemovedAndBroughtBack() {
    save("?q=systems&venue=osdi&venue=!sosp&year=2018-2020");
    open("?saved");
    Locator search = page.locator(".searches li");
    assertThat(search.locator("a").first()).hasText("systems · OSDI · not SOSP · 2018–2020");
    search.getByLabel("Remove the search").click();
    assertThat(search).hasCount(0);
    page.locator(".searches").getByText("Undo").click();
    assertThat(search).hasCount(1);
    search.locator("a").first().click();
    assertAddress("?q=systems&venue=osdi&venue=!sosp&year=2018-2020");
  }

  @Test
  void isSavedOnce() {
    save("?q=ray&page=1&sort=year:desc");
    open("?q=ray");
    page.locator("#keep summary").click();
    assertThat(page.locator("#keep ul")).containsText("This search is saved");
  }
}
