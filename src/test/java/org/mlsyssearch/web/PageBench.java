package org.mlsyssearch.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures the page: bytes and requests of a first load, time from key to paint, long tasks while
 * typing. Run by bench/page.sh, which writes bench/results/page.md; not with the tests.
 */
class PageBench extends BrowserFixture {

  private static final List<String> QUERIES =
      List.of(
          "paged attention",
          "mixture of experts",
          "flash attention",
          "pipeline parallelism",
          "oobleck",
          "gradient compression",
          "kv cache",
          "osdi23",
          "fault tolerance",
          "scheduling");

  /**
   * Times every key: from its event to the frame after the list of papers that answers it. A key
   * whose answer was overtaken by the next one is counted with the answer that came.
   */
  private static final String PROBE =
      """
      window.times = []; window.long = []; window.first = null;
      addEventListener('keydown', e => { if (e.key.length === 1) window.first = performance.now(); }, true);
      new PerformanceObserver(list => list.getEntries().forEach(e => window.long.push(e.duration)))
        .observe({type: 'longtask'});
      addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
        const began = window.first;
        if (began == null) return;
        window.first = null;
        requestAnimationFrame(() => { const c = new MessageChannel();
          c.port1.onmessage = () => window.times.push(performance.now() - began); c.port2.postMessage(0); });
      }).observe(document.getElementById('hits'), {childList: true}));
      """;

  @Test
  void measure() throws IOException {
    StringBuilder report = new StringBuilder("# The page, measured\n\n");
    report.append(
        """
        By `bench/page.sh` on %s: Chromium %s, %d cores, server and browser on the same machine.

        ## First load

        Everything until the network is idle, the API's answers and the icon included; bodies as sent (gzip).

        | page | requests | bytes |
        |---|---:|---:|
        """
            .formatted(
                LocalDate.now(),
                Chromium.browser().version(),
                Runtime.getRuntime().availableProcessors()));
    for (String query : List.of("", "?q=serving", "?q=vllm")) {
      firstLoad(query, report);
    }
    keys(report);
    Path file = Path.of(System.getProperty("project.root", "."), "bench", "results", "page.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, report);
    System.out.println(report);
  }

  private void firstLoad(String query, StringBuilder report) {
    use(options());
    List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    page.onRequestFinished(requests::add);
    open(query);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    int bytes = List.copyOf(requests).stream().mapToInt(r -> r.sizes().responseBodySize).sum();
    report.append("| `/%s` | %d | %,d |%n".formatted(query, requests.size(), bytes));
  }

  @Override
  protected Browser.NewContextOptions options() {
    return super.options().setViewportSize(1440, 900);
  }

  private void keys(StringBuilder report) {
    use(options());
    page.addInitScript(PROBE);
    open("?q=serving");
    // A first round warms the server and the browser, as a session does.
    for (int round = 0; round < 4; round++) {
      if (round == 1) {
        page.evaluate("window.times = []; window.long = []");
      }
      for (String query : QUERIES) {
        box().fill("");
        page.waitForTimeout(200);
        for (char letter : query.toCharArray()) {
          page.keyboard().press(letter == ' ' ? "Space" : Character.toString(letter));
          page.waitForTimeout(170);
        }
      }
    }
    List<Double> times = numbers("window.times");
    List<Double> tasks = numbers("window.long");
    report.append(
        """

        ## Key to paint

        From the key's event to the frame that shows the papers, with the debounce of 60 ms; one key every 170 ms, %d keys of %d queries.

        | | ms |
        |---|---:|
        | median | %.0f |
        | p95 | %.0f |
        | longest | %.0f |

        Tasks over 50 ms while typing: %d%s.
        """
            .formatted(
                times.size(),
                QUERIES.size(),
                quantile(times, 0.5),
                quantile(times, 0.95),
                quantile(times, 1),
                tasks.size(),
                tasks.isEmpty()
                    ? ""
                    : " (longest %.0f ms)".formatted(tasks.stream().max(Double::compare).get())));
  }

  private List<Double> numbers(String expression) {
    List<?> raw = (List<?>) page.evaluate(expression);
    return raw.stream().map(n -> ((Number) n).doubleValue()).sorted().toList();
  }

  private static double quantile(List<Double> sorted, double q) {
    if (sorted.isEmpty()) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "No key was answered, so there is no quantile %.2f", q));
    }
    return sorted.get((int) Math.min(sorted.size() - 1, Math.round(q * (sorted.size() - 1))));
  }
}
