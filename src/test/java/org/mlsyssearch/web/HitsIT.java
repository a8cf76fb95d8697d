package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a paper of the results shows and does. */
class HitsIT extends BrowserFixture {

  private Locator vllm() {
    open("?q=vllm");
    return hits().first();
  }

  private JsonNode record() {
    return api("?q=vllm").at("/hits/0");
  }

  @Test
  void showsTitleSystemAuthorsVenueYearTopicsAndLinks() {
    Locator hit = vllm();
    JsonNode paper = record();
    assertThat(hit.locator(".title")).hasText(paper.get("title").asString());
    assertThat(hit.locator(".badge")).hasText("vLLM");
    assertThat(hit.locator(".venue")).hasText("SOSP");
    assertThat(hit.locator(".year")).hasText("2023");
    assertThat(hit.locator(".people")).containsText("Woosuk Kwon");
    assertThat(hit.locator(".topics a").first())
        .hasText(paper.at("/topics/0").get(paper.at("/topics/0").size() - 1).asString());
    assertThat(hit.locator(".links a")).hasCount(paper.get("links").size());
  }

  @Test
  void titleLeadsToThePaper() {
    assertEquals(
        record().at("/links/0/href").asString(), vllm().locator(".title").getAttribute("href"));
  }

  @Test
  void systemThatBeginsTheTitleIsSetOffInIt() {
    open("?q=oobleck");
    assertThat(hits().first().locator(".title .system")).hasText("Oobleck");
    assertThat(hits().first().locator(".badge")).hasCount(0);
  }

  @Test
  void matchesAreMarked() {
    open("?q=PagedAttention");
    assertThat(hits().first().locator("mark").first()).containsText("PagedAttention");
  }

  @Test
  void authorVenueYearAndTopicLinksFilter() {
    Locator hit = vllm();
    hit.getByText("Zhuohan Li").click();
    assertAddress("?author=Zhuohan+Li");
    assertPapers("?author=Zhuohan+Li");
    page.goBack();
    settle();
    hits().first().locator(".venue").click();
    assertAddress("?venue=sosp");
    page.goBack();
    settle();
    hits().first().locator(".year").click();
    assertAddress("?year=2023");
    page.goBack();
    settle();
    hits().first().locator(".topics a").first().click();
    assertPapers("?topic=" + record().at("/topic_values/0").asString());
  }

  @Test
  void manyAuthorsAreCountedAndAllNamedOnThePapersPage() {
    Locator hit = vllm();
    assertThat(hit.locator(".people")).not().containsText("Ion Stoica");
    hit.getByText("and 3 others").click();
    assertThat(page.locator(".paper > .people")).containsText("Ion Stoica");
  }

  @Test
  void authorWhoMatchedIsNamedHoweverFarBehind() {
    open("?q=vllm+stoica");
    assertThat(hits().first().locator(".people mark")).hasText("Stoica");
  }

  @Test
  void filterLinksAreRealLinks() {
    assertEquals("?venue=sosp", vllm().locator(".venue").getAttribute("href"));
  }

  @Test
  void bibtexIsCopied() {
    Locator hit = vllm();
    hit.getByText("BibTeX").click();
    assertThat(page.locator("#status")).hasText("BibTeX copied");
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    assertTrue(copied.startsWith("@inproceedings{"), copied);
    assertTrue(copied.contains("PagedAttention"), copied);
  }

  @Test
  void bibtexIsShownWhereTheClipboardIsClosed() {
    use(options().setPermissions(java.util.List.of()));
    page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('closed'))");
    Locator hit = vllm();
    hit.getByText("BibTeX").click();
    assertThat(hit.locator("pre")).containsText("@inproceedings{");
  }

  @Test
  void similarPapersOpenBelowAndCloseAgain() {
    Locator hit = vllm();
    Locator button = hit.getByText("Similar");
    button.click();
    Locator list = hit.getByRole(AriaRole.LIST, new Locator.GetByRoleOptions().setName("Similar"));
    assertThat(list.getByRole(AriaRole.LISTITEM).first()).isVisible();
    assertThat(button).hasAttribute("aria-expanded", "true");
    assertThat(list.getByText(record().get("title").asString())).hasCount(0);
    button.click();
    assertThat(list).hasCount(0);
  }

  @Test
  void placeInItsListIsShown() {
    Locator hit = vllm();
    JsonNode source = record().at("/sources/0");
    hit.getByText("in " + record().get("sources").size() + " list").click();
    assertThat(hit.locator(".places"))
        .containsText(source.get("file").asString() + ":" + source.get("line").asInt());
  }

  @Test
  void detailsLeadToThePaperPage() {
    Locator hit = vllm();
    hit.getByText("Details").click();
    page.waitForURL("**/papers/" + record().get("id").asString());
    assertThat(page.locator("h1").last()).containsText("PagedAttention");
  }

  /** Ten papers are readable without scrolling far on a laptop. */
  @Test
  void tenPapersTakeNoMoreThanAScreenAndAHalf() {
    use(options().setViewportSize(1440, 900));
    open("?q=serving");
    double top = hits().first().boundingBox().y;
    double bottom = hits().nth(9).boundingBox().y + hits().nth(9).boundingBox().height;
    assertTrue(bottom - top < 900, "ten papers take " + (bottom - top) + " px");
  }

  @Test
  void compactListIsShorterAndRemembered() {
    open("?q=serving");
    double before = page.locator("#hits").boundingBox().height;
    Locator acts = hits().nth(5).locator(".acts");
    assertThat(acts).isVisible();
    page.locator("#density").selectOption("compact");
    assertThat(acts).isHidden(); // The styles have arrived.
    double after = page.locator("#hits").boundingBox().height;
    assertTrue(after < before * 0.8, after + " of " + before);
    page.reload();
    settle();
    assertThat(page.locator("html")).hasAttribute("data-density", "compact");
  }

  @Test
  void pageOfOneLinersFitsOnTheScreenAndIsRemembered() {
    open("?q=serving");
    page.locator("#density").selectOption("line");
    assertThat(hits().nth(19).locator(".title")).isInViewport();
    page.reload();
    settle();
    assertThat(page.locator("#density")).hasValue("line");
    assertThat(hits().nth(19).locator(".title")).isInViewport();
    double height = hits().first().boundingBox().height;
    hits().nth(3).hover();
    assertThat(hits().nth(3).getByText("BibTeX")).isVisible();
    for (Locator hit : hits().all()) {
      assertEquals(height, hit.boundingBox().height, 1.5, "the same height for all, also hovered");
    }
  }

  @Test
  void referenceIsCopiedAsPlainText() {
    open("?q=Efficient+Memory+Management+PagedAttention");
    hits().first().getByText("Reference").click();
    assertThat(page.locator("#status")).hasText("Reference copied");
    String copied = (String) page.evaluate("navigator.clipboard.readText()");
    JsonNode paper = site().json("/api/v1/papers/vllm-sosp23");
    assertTrue(
        copied.contains(
            ", and " + paper.at("/authors").values().stream().toList().getLast().asString() + ". "),
        copied);
    assertTrue(copied.contains(". " + paper.at("/title").asString() + ". "), copied);
    assertTrue(copied.contains(paper.at("/venue/name").asString() + ", 2023. https://"), copied);
    assertEquals(1, copied.lines().count());
  }

  @Test
  void everyReferenceIsALineWithWhatIsKnown() {
    open("?sort=title:asc");
    for (int i = 0; i < 6; i++) {
      Locator hit = hits().nth(i);
      hit.getByText("Reference").click();
      assertThat(hit.locator("[data-act=refer]")).hasText("Copied");
      String copied = (String) page.evaluate("navigator.clipboard.readText()");
      assertTrue(copied.contains(titles().get(i)), copied);
      assertTrue(!copied.contains("undefined") && !copied.contains("null"), copied);
      assertTrue(!copied.contains("..") && !copied.contains("  "), copied);
    }
  }

  @Test
  void exportHoldsTheWholeResult() {
    open("?q=oobleck");
    page.locator("#export summary").click();
    Locator csv = page.locator("#export ul").getByText("CSV");
    String body = page.request().get(site().base() + "/" + csv.getAttribute("href")).text();
    assertTrue(body.contains("Oobleck"), body);
  }

  @Test
  void searchIsSharedAndSubscribedToInOneClick() {
    open("?q=oobleck&venue=sosp");
    page.locator("[data-act=share]").click();
    assertThat(page.locator("#status")).hasText("Link copied");
    assertEquals(page.url(), page.evaluate("navigator.clipboard.readText()"));
    assertThat(page.locator("a[data-feed]")).hasAttribute("href", "feed.atom?q=oobleck&venue=sosp");
  }

  @Test
  void feedIsReadableInABrowser() {
    open("?q=serving");
    page.locator("a[data-feed]").click();
    page.waitForURL("**/feed.atom?q=serving");
    Locator entry = page.locator("entry").first();
    assertThat(entry.locator("title")).isVisible();
    assertThat(entry.locator("id")).isHidden();
    assertEquals("block", entry.evaluate("entry => getComputedStyle(entry).display"));
    String title = entry.locator("title").textContent();
    entry.getByText("Details").click();
    assertThat(page.locator(".paper h1")).containsText(title);
    page.goBack();
    page.getByText("all of them in the search").click();
    assertAddress("?q=serving");
  }

  @Test
  void pagingMovesFocusToTheResults() {
    open("?q=training");
    page.locator("#pager").getByText("Next").click();
    assertAddress("?q=training&page=2");
    assertThat(total()).isFocused();
    assertEquals(api("?q=training&page=2").at("/hits/0/title").asString(), titles().getFirst());
    assertThat(page.locator("#pager [aria-current]")).hasText("2");
  }

  @Test
  void pageBeyondTheLastLeadsBack() {
    open("?q=oobleck&page=7");
    page.getByText("last page").click();
    assertAddress("?q=oobleck");
    assertThat(hits().first()).containsText("Oobleck");
  }

  @Test
  void correctedWordIsSaidAndCanBeTakenBack() {
    open("?q=ooblek");
    JsonNode meta = api("?q=ooblek").get("meta");
    String corrected = meta.get("corrected_query").asString();
    assertThat(page.locator("#notes")).containsText("Showing papers for " + corrected);
    page.locator("#notes")
        .getByText("ooblek", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertAddress("?q=ooblek&typo=off");
    assertThat(total()).hasText("0 papers");
  }

  @Test
  void emptyResultOffersWhatToDrop() {
    open("?q=oobleck&venue=nsdi");
    Locator way = page.locator(".empty").getByText("without Venue NSDI");
    assertThat(way).isVisible();
    way.click();
    assertAddress("?q=oobleck");
    assertPapers("?q=oobleck");
  }
}
