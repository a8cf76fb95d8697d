package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Papers kept in the browser: starred, listed, removed, shared. */
class SavedPapersIT extends BrowserFixture {

  private void save(String query) {
    open("?q=" + query);
    hits().first().locator(".star").click();
    assertThat(hits().first().locator(".star")).hasAttribute("aria-pressed", "true");
  }

  private Locator list() {
    return page.locator("#list .hit .title");
  }

  @Test
  void starredPapersAreListedAndSurviveAReload() {
    save("vllm");
    save("oobleck");
    assertThat(page.locator("#saved-count")).hasText("2");
    page.locator("#saved-link").click();
    assertAddress("?saved");
    assertThat(list()).hasCount(2);
    page.reload();
    settle();
    assertThat(list().first()).containsText("PagedAttention");
    assertThat(list().nth(1)).containsText("Oobleck");
  }

  @Test
  void starIsShownWhereverThePaperIs() {
    save("vllm");
    open("?q=PagedAttention");
    assertThat(hits().first().locator(".star")).hasAttribute("aria-pressed", "true");
    hits().first().locator(".star").click();
    assertThat(page.locator("#saved-count")).isHidden();
  }

  @Test
  void starFollowsInASecondTab() {
    open("?q=vllm");
    Page second = context.newPage();
    second.navigate(page.url());
    Locator there = second.locator("#hits .star").first();
    assertThat(there).hasAttribute("aria-pressed", "false");
    hits().first().locator(".star").click();
    assertThat(there).hasAttribute("aria-pressed", "true");
    there.click();
    assertThat(hits().first().locator(".star")).hasAttribute("aria-pressed", "false");
    page.locator("#theme").click();
    String theme = page.locator("#theme").getAttribute("title");
    assertThat(second.locator("#theme")).hasAttribute("title", theme);
  }

  @Test
  void papersThatTheVersionBeforeSavedAreTakenOver() {
    open("");
    page.evaluate("localStorage.setItem('mlsys.saved', '[\"oobleck-sosp23\",\"vllm-sosp23\"]')");
    open("?saved");
    assertThat(list()).hasCount(2);
    assertThat(list().first()).containsText("Oobleck");
    assertThat(page.locator("#saved-count")).hasText("2");
  }

  @Test
  void linkOfTheSelectionShowsItInAnotherBrowser() {
    save("vllm");
    save("oobleck");
    open("?saved");
    page.locator("#list .controls").getByText("Copy link").click();
    assertThat(page.locator("#status")).hasText("Link to 2 papers copied");
    String link = (String) page.evaluate("navigator.clipboard.readText()");
    use(options());
    page.navigate(link);
    settle();
    assertThat(list()).hasCount(2);
    assertThat(page.locator("#saved-count")).isHidden();
    page.getByText("Save all").click();
    assertAddress("?saved");
    assertThat(page.locator("#saved-count")).hasText("2");
  }

  @Test
  void paperThatIsGoneFromTheIndexIsNamed() {
    open("?id=no-such-paper");
    assertThat(page.locator("#list")).containsText("not in this index: no-such-paper");
  }

  @Test
  void savedPaperThatIsGoneFromTheIndexIsNamedAndCanBeRemoved() {
    save("vllm");
    page.evaluate("localStorage.setItem('mlsys.saved', '[\"gone-sosp99\",\"vllm-sosp23\"]')");
    open("?saved");
    assertThat(list()).hasCount(1);
    assertThat(page.locator("#list .notes").nth(1)).containsText("not in this index: gone-sosp99");
    page.getByText("Remove it").click();
    assertThat(page.locator("#saved-count")).hasText("1");
    assertThat(page.locator("#list")).not().containsText("not in this index");
  }

  @Test
  void removingAllCanBeUndoneWithTheNotes() {
    save("vllm");
    open("?saved");
    page.locator("#list").getByText("Add note").click();
    page.locator(".note-text").fill("Read it again");
    page.locator("#list").getByText("Done").click();
    page.getByText("Remove all papers").click();
    assertThat(list()).hasCount(0);
    assertEquals("{}", page.evaluate("localStorage.getItem('mlsys.notes')"));
    page.getByText("Undo").click();
    assertThat(list()).hasCount(1);
    assertThat(page.locator("p.note")).hasText("Read it again");
  }

  @Test
  void emptyListSaysHowToFillIt() {
    open("?saved");
    assertThat(page.locator("#list")).containsText("Press the star");
  }

  @Test
  void searchLeavesTheList() {
    save("vllm");
    open("?saved");
    box().fill("oobleck");
    assertAddress("?q=oobleck");
    assertPapers("?q=oobleck");
    page.goBack();
    assertThat(list()).hasCount(1);
  }

  @Test
  void papersSavedUnderAnIdOfAFormerVersionAreKeptUnderTheOneTheyHaveNow() {
    open("");
    page.evaluate("localStorage.setItem('mlsys.saved', '[\"echolm-arxiv25\", \"ray-osdi18\"]')");
    open("?saved");
    assertThat(list()).hasCount(2);
    assertThat(list().first()).containsText("In-context Caching");
    assertThat(page.locator("#list .star").first()).hasAttribute("aria-pressed", "true");
    assertEquals(
        "[\"ic-cache-sosp25\",\"ray-osdi18\"]",
        page.evaluate("localStorage.getItem('mlsys.saved')"));
  }
}
