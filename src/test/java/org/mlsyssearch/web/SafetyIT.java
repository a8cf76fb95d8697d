package org.mlsyssearch.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;

/** HTML and script in data or query are text. */
class SafetyIT extends BrowserFixture {

  private static final String EVIL = "<img src=x onerror=\"document.body.dataset.hit='1'\">";
  private static final Paper HOSTILE =
      Papers.paper("evil-sosp23", EVIL + ": a <b>bold</b> title </script><script>alert(1)</script>")
          .system(EVIL)
          .alsoKnownAs("<svg onload=alert(1)>")
          .authors(EVIL, "O'Neil \"Quote\" & Co")
          .at(new Venue("evil", EVIL, EVIL, Kind.CONFERENCE), 2023)
          .topic(TopicPath.of(EVIL, "\"><script>alert(2)</script>"))
          .link(Link.Rel.PAPER, "https://example.org/%22%3E%3Cscript%3E")
          .line(3)
          .build();
  private static BundledSite site;

  @BeforeAll
  static void start() {
    site = BundledSite.over(NaiveSearchIndex.of(List.of(HOSTILE, Papers.VLLM), Papers.corpus()));
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Override
  protected BundledSite site() {
    return site;
  }

  private void assertNothingRan() {
    assertNull(page.locator("body").getAttribute("data-hit"));
    assertEquals(0, page.locator("main img, main script, #filters img").count());
  }

  @Test
  void markupInDataIsShownAsText() {
    open("?q=title");
    assertThat(page.locator("#hits .title").first()).hasText(HOSTILE.title());
    assertThat(page.locator("#filters")).containsText(EVIL);
    assertNothingRan();
  }

  @Test
  void markupInDataIsTextOnTheStartPage() {
    open("");
    assertThat(page.locator("#start")).containsText(EVIL);
    assertNothingRan();
  }

  @Test
  void markupInTheQueryIsText() {
    open("?q=" + URLEncoder.encode(EVIL + "zzz", StandardCharsets.UTF_8) + "&typo=off");
    assertThat(box()).hasValue(EVIL + "zzz");
    assertThat(page).hasTitle(java.util.regex.Pattern.compile(".*<img.*"));
    assertNothingRan();
  }

  @Test
  void markupInAFilterIsText() {
    open("?venue=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8));
    assertThat(page.locator("#chips")).containsText(EVIL);
    assertNothingRan();
  }

  @Test
  void savedIdsAreText() {
    open("?id=" + URLEncoder.encode(EVIL, StandardCharsets.UTF_8));
    assertThat(page.locator("#list")).containsText(EVIL);
    assertNothingRan();
  }

  @Test
  void policyForbidsInlineScriptAndUntrustedMarkup() {
    String policy = page.request().get(site.base() + "/").headers().get("content-security-policy");
    org.junit.jupiter.api.Assertions.assertTrue(
        policy.contains("require-trusted-types-for 'script'") && !policy.contains("unsafe"),
        policy);
  }
}
