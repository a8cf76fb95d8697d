package org.mlsyssearch.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The search page and the server-made {@code /browse} show the same of the same search. */
class SameResultsIT extends BrowserFixture {

  private static final long SEED = Long.getLong("seed", new Random().nextLong());
  private static final int SEARCHES = Integer.getInteger("searches", 25);

  /** What people read of each hit, and where its title and its links lead. */
  private static final String HITS =
      """
      hits => hits.map(hit => {
        const text = node => node.innerText.replace(/\\s+/g, ' ').trim();
        const texts = part => [...hit.querySelectorAll(part)].map(text);
        const hrefs = part => [...hit.querySelectorAll(part)].map(link => link.href);
        return JSON.stringify({
          margin: texts('.margin > *'), badges: texts('h3 > .badge'), title: texts('.title'),
          system: texts('.title > .system'), other: texts('.aka'), people: texts('.people'),
          topics: texts('.topics a'), paths: [...hit.querySelectorAll('.topics a')].map(a => a.title),
          links: texts('.links a'), tools: texts('.acts > :not([data-act=refer])'), lists: texts('.details > :last-child'),
          marks: texts('mark'), to: hrefs('.title'), linked: hrefs('.links a'),
        }, null, 1);
      })
      """;

  private static final String TEXTS =
      "nodes => nodes.map(node => node.textContent.replace(/\\s+/g, ' ').trim())";

  @Test
  void showTheSameHitsChipsNotesPagesFacetsAndSorts() {
    System.out.println("SameResultsIT runs with -Dseed=" + SEED);
    Random random = new Random(SEED);
    JsonNode vocabulary = site().json("/api/v1/index");
    JsonNode authors = site().json("/api/v1/facets/author?limit=1000").get("values");
    int found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      String query = query(random, vocabulary.get("sorts"), authors);
      open(query);
      if (total().textContent().startsWith("0 ")) {
        page.waitForLoadState(LoadState.NETWORKIDLE); // the ways on are counted one by one
      }
      List<String> app = shown("#hits > .hit", "#chips .chip", "#notes p", "#pager", "#filters");
      List<String> sorts = texts("#sort option");
      String sorted = page.locator("#sort option:checked").textContent();
      page.locator("#export summary").click();
      page.locator("#export ul li").first().waitFor();
      List<String> formats = new ArrayList<>(texts("#export ul a"));
      formats.add("Feed of this search"); // which stands beside the menu
      String count = total().textContent();
      page.navigate(site().base() + "/browse" + query);
      List<String> made = shown(".hits > .hit", ".chips .chip", ".notes p", ".pager", ".side");
      assertEquals(String.join("\n", app), String.join("\n", made), query + ", -Dseed=" + SEED);
      assertTrue(page.locator("h1").textContent().startsWith(count), query);
      if (!count.startsWith("0 ")) {
        assertEquals(sorts, texts(".sorting a[href^='browse']"), query);
        assertEquals(sorted, page.locator(".sorting [aria-current]").textContent(), query);
        assertEquals(formats, texts(".exports a"), query);
        found++;
      }
    }
    assertTrue(found > SEARCHES / 3, found + " of " + SEARCHES + " searches find something");
  }

  private List<String> shown(String hits, String chips, String notes, String pager, String side) {
    List<String> shown = new ArrayList<>();
    shown.addAll(strings(page.locator(hits + ":not(.empty)"), HITS));
    shown.addAll(strings(page.locator(chips + " .kind, " + chips + " .name"), TEXTS));
    shown.addAll(
        strings(
            page.locator(chips), "chips => chips.map(chip => chip.getAttribute('aria-label'))"));
    shown.addAll(strings(page.locator(notes), TEXTS));
    shown.addAll(strings(page.locator(pager + " > *"), TEXTS));
    shown.addAll(strings(page.locator(".empty > p, .empty li"), TEXTS));
    shown.addAll(facets(side));
    return shown;
  }

  /** The names of the facets in their order, with what they say of how much is known. */
  private List<String> facets(String side) {
    return strings(
        page.locator(
            "%1$s > :not([hidden]) > legend, %1$s summary > :first-child, %1$s > h2,"
                    .formatted(side)
                + " %1$s .coverage:not([hidden])".formatted(side)),
        "nodes => nodes.filter(n => n.checkVisibility()).map(n => n.textContent)");
  }

  private List<String> texts(String selector) {
    return strings(page.locator(selector), TEXTS);
  }

  private static List<String> strings(Locator locator, String script) {
    return ((List<?>) locator.evaluateAll(script)).stream().map(String::valueOf).toList();
  }

  /** Words, names and filters of papers drawn from the corpus, seldom none; any order and page. */
  private String query(Random random, JsonNode sorts, JsonNode authors) {
    List<String> parts = new ArrayList<>();
    JsonNode paper =
        api("?per_page=1&facets=none&page=" + (1 + random.nextInt(1_500))).at("/hits/0");
    String[] words = paper.get("title").asString().replaceAll("[^\\p{L}\\p{N}]+", " ").split(" ");
    String word = words[random.nextInt(words.length)];
    String q =
        switch (random.nextInt(6)) {
          case 0 -> word;
          case 1 -> word + " " + words[random.nextInt(words.length)];
          case 2 -> word.length() > 5 ? word.substring(1) : word;
          case 3 -> "\"" + word + "\"";
          case 4 -> paper.at("/systems/0").asString(word);
          default -> "";
        };
    if (!q.isEmpty()) {
      parts.add("q=" + encode(q));
    }
    String not = random.nextInt(4) == 0 ? "!" : "";
    if (random.nextInt(3) == 0) {
      parts.add("topic=" + not + encode(paper.at("/topic_values/0").asString("unknown")));
    }
    if (random.nextInt(3) == 0) {
      parts.add("venue=" + not + encode(paper.at("/venue/id").asString("unknown")));
    }
    if (q.isEmpty() || random.nextInt(3) == 0) {
      int year = paper.get("year").asInt(2020);
      String[] forms = {"" + year, (year - 2) + "-" + year, year + "-", "-" + year, "!" + year};
      parts.add("year=" + forms[random.nextInt(forms.length)]);
    }
    if (random.nextInt(6) == 0 && !paper.at("/systems/0").isMissingNode()) {
      parts.add("system=" + not + encode(paper.at("/systems/0").asString()));
    }
    if (random.nextInt(6) == 0) {
      parts.add("source=" + not + encode(paper.at("/sources/0/file").asString()));
    }
    if (random.nextInt(5) == 0) {
      JsonNode author = authors.get(random.nextInt(authors.size()));
      parts.add("author=" + encode(author.get("value").asString()));
    }
    if (random.nextInt(2) == 0) {
      parts.add("sort=" + sorts.get(random.nextInt(sorts.size())).get("id").asString());
    }
    if (random.nextInt(3) == 0) {
      parts.add("page=" + (1 + random.nextInt(6)));
    }
    return "?" + String.join("&", parts);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
