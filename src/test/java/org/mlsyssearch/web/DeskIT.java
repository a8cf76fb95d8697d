package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The desk: what can be done with papers that are saved in the browser. */
class DeskIT extends BrowserFixture {

  @TempDir private Path folder;

  /** The ids of the first papers that a search has. */
  private List<String> ids(String query, int count) {
    List<String> ids = new ArrayList<>();
    for (int page = 1; ids.size() < count; page++) {
      JsonNode hits = api("?per_page=100&facets=none&page=" + page + query).get("hits");
      hits.forEach(hit -> ids.add(hit.get("id").asString()));
    }
    return ids.subList(0, count);
  }

  private void keep(List<String> ids) {
    open("");
    page.evaluate("ids => localStorage.setItem('mlsys.saved', JSON.stringify(ids))", ids);
  }

  private String kept(String key) {
    return String.valueOf(page.evaluate("key => localStorage.getItem('mlsys.' + key)", key));
  }

  private Locator list() {
    return page.locator("#list .hit");
  }

  private Locator note(int paper) {
    return list().nth(paper).locator("p.note");
  }

  private void write(int paper, String text) {
    list().nth(paper).getByText("note").last().click();
    list().nth(paper).locator(".note-text").fill(text);
    list().nth(paper).getByText("Done").click();
    assertThat(note(paper)).hasText(text);
  }

  private List<String> titles(Locator hits) {
    return hits.locator(".title").allTextContents();
  }

  private void save(String entry) {
    page.locator("#keep summary").click();
    page.locator("#keep ul").getByText(entry).click();
    assertThat(page.locator(".kept")).isVisible();
  }

  @Test
  void allPapersOfAResultAreSavedAndTakenBack() {
    open("?q=oobleck");
    hits().first().locator(".star").click();
    open("?venue=arxiv");
    int count = api("?venue=arxiv").at("/meta/count").asInt();
    assertTrue(count > 100, "more than one answer: " + count);
    save("All");
    assertThat(page.locator(".kept")).containsText(papers(count) + " saved");
    assertThat(page.locator("#saved-count")).hasText(String.valueOf(count + 1));
    page.locator(".kept").getByText("Undo").click();
    assertThat(page.locator("#saved-count")).hasText("1");
    save("All");
    page.locator(".kept").getByText("See saved papers").click();
    assertAddress("?saved");
    assertThat(page.locator("#list .took")).hasText(papers(count + 1));
  }

  @Test
  void papersSavedBeforeAreNotSavedTwice() {
    open("?q=oobleck&match=words");
    hits().first().locator(".star").click();
    save("All");
    assertThat(page.locator(".kept")).containsText("1 were saved before");
    assertEquals(
        api("?q=oobleck&match=words").at("/meta/count").asInt(),
        Integer.parseInt(page.locator("#saved-count").textContent()));
  }

  @Test
  void aDeskHoldsTwoThousandPapersAndSaysSo() {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 1_990; i++) {
      many.add("paper-" + i);
    }
    keep(many);
    open("?venue=nsdi");
    save("All");
    assertThat(page.locator(".kept")).containsText("10 papers saved; the other ");
    assertThat(page.locator(".kept")).containsText("a desk holds 2,000 papers");
    open("?q=oobleck");
    Locator star = hits().first().locator(".star");
    star.click();
    assertThat(page.locator(".no-room")).containsText("A desk holds 2,000 papers.");
    assertThat(star).hasAttribute("aria-pressed", "false");
    page.locator(".no-room").getByText("Close").click();
    assertThat(page.locator(".no-room")).hasCount(0);
  }

  @Test
  void aFullStorageIsToldAndNothingIsLost() {
    keep(List.of("vllm-sosp23"));
    open("?saved");
    page.evaluate(
        "() => { for (let n = 4194304, i = 0; n >= 1; i++) try { localStorage.setItem('x' + i,"
            + " 'x'.repeat(n)); } catch { n = Math.floor(n / 2); } }");
    list().first().getByText("Add note").click();
    page.locator(".note-text").fill("A note that has no room any more ".repeat(9));
    list().first().getByText("Done").click();
    assertThat(page.locator(".no-room")).containsText("its storage is full or switched off");
    assertThat(page.locator(".note-text")).hasValue("A note that has no room any more ".repeat(9));
    open("?q=oobleck");
    hits().first().locator(".star").click();
    assertThat(page.locator(".no-room")).containsText("Nothing that was saved before is lost");
    assertThat(hits().first().locator(".star")).hasAttribute("aria-pressed", "false");
    assertEquals("[\"vllm-sosp23\"]", kept("saved"));
  }

  @Test
  void notesAreKeptAndComeBackWithTheStar() {
    keep(List.of("vllm-sosp23", "oobleck-sosp23"));
    open("?saved");
    write(0, "Blocks as pages / compare\nsecond line?");
    page.reload();
    settle();
    assertThat(note(0)).hasText("Blocks as pages / compare\nsecond line?");
    assertThat(note(1)).isHidden();
    list().first().locator(".star").click();
    open("?saved");
    assertThat(list()).hasCount(1);
    open("?q=vllm");
    hits().first().locator(".star").click();
    open("?saved");
    assertThat(note(1)).containsText("second line?");
  }

  @Test
  void keysOfThePageAreLettersInANoteAndEscEndsIt() {
    keep(List.of("vllm-sosp23", "oobleck-sosp23"));
    open("?saved");
    list().first().getByText("Add note").click();
    page.keyboard().type("a/b? ");
    page.keyboard().press("ArrowDown");
    assertThat(page.locator(".note-text")).isFocused();
    page.keyboard().press("Escape");
    assertThat(note(0)).hasText("a/b? ");
    assertThat(list().first().getByText("Edit note")).isFocused();
    assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)).hasCount(0);
  }

  @Test
  void aNoteBeingWrittenIsKeptWhenThePageIsLeft() {
    keep(List.of("vllm-sosp23"));
    open("?saved");
    list().first().getByText("Add note").click();
    page.locator(".note-text").fill("half a thou");
    page.locator("#brand").click();
    open("?saved");
    assertThat(note(0)).hasText("half a thou");
  }

  @Test
  void filterFindsWordsOfPapersAndNotesAndSurvivesAReload() {
    keep(List.of("vllm-sosp23", "oobleck-sosp23", "ray-osdi18"));
    open("?saved");
    write(2, "Ácteurs");
    Locator filter = page.getByLabel("Filter these papers");
    filter.fill("sosp 2023 resilient");
    assertThat(list()).hasCount(1);
    assertThat(page.locator("#list .took")).hasText("1 of 3 papers");
    assertAddress("?saved=sosp+2023+resilient");
    page.reload();
    settle();
    assertThat(filter).hasValue("sosp 2023 resilient");
    assertThat(list()).hasCount(1);
    filter.fill("acteurs");
    assertThat(list()).hasCount(1);
    filter.fill("no such words");
    assertThat(page.locator("#list .empty")).containsText("No saved paper and no note");
  }

  @Test
  void ordersAreAsSavedByYearByTitleAndByHand() {
    keep(List.of("vllm-sosp23", "ray-osdi18", "oobleck-sosp23"));
    open("?saved");
    Locator order = page.locator("#list select");
    assertEquals(List.of("2023", "2018", "2023"), list().locator(".year").allTextContents());
    order.selectOption("year");
    assertEquals(List.of("2023", "2023", "2018"), list().locator(".year").allTextContents());
    order.selectOption("title");
    List<String> titles = titles(list());
    assertTrue(titles.get(0).startsWith("Efficient Memory"), titles.toString());
    assertTrue(titles.get(2).startsWith("Ray"), titles.toString());
    order.selectOption("hand");
    page.getByLabel("Move up: " + titles(list()).get(2)).click();
    assertTrue(titles(list()).get(1).startsWith("Oobleck"), titles(list()).toString());
    assertThat(page.locator("#status")).hasText("Place 2 of 3");
    assertThat(page.getByLabel("Move up: Oobleck")).isFocused();
    list().nth(1).locator(".place input").fill("1");
    list().nth(1).locator(".place input").press("Enter");
    assertTrue(titles(list()).get(0).startsWith("Oobleck"), titles(list()).toString());
    List<String> byHand = titles(list());
    page.reload();
    settle();
    assertThat(order).hasValue("hand");
    assertEquals(byHand, titles(list()));
  }

  @Test
  void everyFormatExportsWhatIsShownInItsOrder() {
    keep(List.of("vllm-sosp23", "ray-osdi18", "oobleck-sosp23"));
    open("?saved=sosp");
    page.locator("#list select").selectOption("title");
    page.locator("#list .menu summary").click();
    Locator links = page.locator("#list .menu a");
    assertThat(links).hasCount(site().json("/api/v1/index").get("formats").size());
    for (Locator link : links.all()) {
      String body = page.request().get(site().base() + "/" + link.getAttribute("href")).text();
      int vllm = body.indexOf("PagedAttention");
      int oobleck = body.indexOf("Resilient Distributed Training");
      assertTrue(vllm > 0 && oobleck > vllm, body);
      assertTrue(!body.contains("Emerging AI Applications"), body);
    }
  }

  @Test
  void notesAreExportedAsMarkdown() throws IOException {
    keep(List.of("vllm-sosp23", "ray-osdi18"));
    open("?saved");
    write(1, "Actors *and* tasks\nfutures");
    page.locator("#list .menu summary").click();
    Download file = page.waitForDownload(() -> page.getByText("Notes as Markdown").click());
    String text = Files.readString(file.path());
    assertTrue(text.contains("  > Actors *and* tasks\n  > futures\n"), text);
    assertEquals(2, text.lines().filter(line -> line.startsWith("- ")).count(), text);
  }

  @Test
  void anotherTabIsFollowedAndWhatIsWrittenHereStays() {
    keep(List.of("vllm-sosp23"));
    open("?saved");
    list().first().getByText("Add note").click();
    page.locator(".note-text").fill("mine");
    Page other = context.newPage();
    other.navigate(site().base() + "/?q=oobleck");
    other.locator("#hits .star").first().click();
    assertThat(list()).hasCount(2);
    assertThat(page.locator(".note-text")).hasValue("mine");
    assertThat(page.locator("#saved-count")).hasText("2");
    other.locator("#saved-link").click();
    other.locator("#list .hit").nth(1).getByText("Add note").click();
    other.locator(".note-text").fill("theirs");
    assertThat(note(1)).hasText("theirs");
  }

  @Test
  void theDeskAsAFileBringsAllBackInAnotherBrowser() throws IOException {
    keep(List.of("vllm-sosp23", "ray-osdi18"));
    open("?q=serving&venue=osdi");
    save("This search");
    open("?saved");
    write(0, "pages");
    page.locator("#list select").selectOption("hand");
    page.getByLabel("Move down: ").first().click();
    Download download = page.waitForDownload(() -> page.getByText("Save as a file").click());
    Path file = folder.resolve("desk.json");
    Files.copy(download.path(), file);
    use(options());
    keep(List.of("oobleck-sosp23", "vllm-sosp23"));
    page.evaluate("localStorage.setItem('mlsys.notes', '{\"vllm-sosp23\":\"mine\"}')");
    open("?saved");
    page.locator("input[type=file]").setInputFiles(file);
    assertThat(page.locator("#list .notes").first())
        .hasText("Added from desk.json: 1 paper, 1 note and 1 search that were not here.");
    assertThat(list()).hasCount(3);
    assertThat(page.locator(".searches li")).containsText("serving · OSDI");
    assertThat(note(1)).hasText("mine\npages");
    page.locator("#list select").selectOption("hand");
    assertTrue(titles(list()).getFirst().startsWith("Ray"), titles(list()).toString());
    page.locator("input[type=file]").setInputFiles(file);
    assertThat(page.locator("#list .notes").first()).containsText("0 papers, 0 notes and 0 search");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "refs.bib | @article{a, title={B}} | refs.bib is no JSON",
        "other.json | {\"format\": \"x\"} | other.json is no desk",
        "null.json | null | null.json is no desk",
        "later.json | {\"format\": \"mlsys-search desk\", \"version\": 2} | is of version 2",
        "odd.json | {\"format\": \"mlsys-search desk\", \"version\": 1, \"papers\": 7,"
            + " \"searches\": [3, null], \"by_hand\": \"x\"} | 0 papers, 0 notes and 0 searches"
      })
  void aFileThatIsNoDeskIsToldAndNothingChanges(String name, String text, String sentence) {
    keep(List.of("vllm-sosp23"));
    open("?saved");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(name, "application/json", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator("#list .notes").first()).containsText(sentence);
    assertEquals("[\"vllm-sosp23\"]", kept("saved"));
    assertThat(list()).hasCount(1);
  }

  @Test
  void hundredsOfPapersAreShownInParts() {
    keep(ids("", 260));
    open("?saved");
    assertThat(list()).hasCount(100);
    assertThat(page.locator("#list .took")).hasText("260 papers");
    page.getByText("Show 100 more").click();
    assertThat(list()).hasCount(200);
    page.getByText("Show 60 more").click();
    assertThat(list()).hasCount(260);
  }

  @Test
  void aLinkToFiveHundredPapersIsShortAndShowsThemInTheirOrder() {
    List<String> ids = ids("", 500);
    keep(ids.reversed());
    open("?saved");
    page.locator("#list").getByText("Copy link").click();
    assertThat(page.locator("#status")).hasText("Link to 500 papers copied");
    String link = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(link.length() < 2_048, link.length() + " characters");
    JsonNode answer = site().json("/api/v1/papers" + link.substring(link.indexOf('?')));
    assertEquals(
        ids.reversed(),
        answer.get("hits").valueStream().map(hit -> hit.get("id").asString()).toList());
    use(options());
    page.navigate(link);
    settle();
    assertThat(page.locator("#list .took")).hasText("500 papers");
    assertThat(page.locator("#list h2")).hasText("Shared papers");
  }

  @Test
  void tooManyPapersForALinkAreToldWithWhatToDo() {
    keep(ids("", 520));
    open("?saved");
    page.locator("#list").getByText("Copy link").click();
    Locator told = page.locator("#list .notes").first();
    assertThat(told).containsText("A link names at most 50");
    assertThat(told).containsText("520 are shown. Filter the list and share its parts");
    page.getByLabel("Filter these papers").fill("serving");
    page.locator("#list").getByText("Copy link").click();
    assertThat(page.locator("#status")).containsText("copied");
  }

  @Test
  void aLinkThatWasCutShortIsTold() {
    expectTrouble(FAILED_REQUEST);
    open("?code=DlSKnnDD");
    assertThat(page.locator("#problem")).containsText("cut short");
  }
}
