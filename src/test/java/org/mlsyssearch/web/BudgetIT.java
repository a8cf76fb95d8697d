package org.mlsyssearch.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The first load: everything, the API's answers included.
 *
 * <p>Answers count as the server compresses them when no other request waits; while one does, it
 * compresses faster and sends up to a quarter more.
 */
class BudgetIT extends BrowserFixture {

  private static final int BYTES = 30 * 1024;
  private static final int REQUESTS = 14;

  @ParameterizedTest
  @ValueSource(strings = {"", "?q=serving", "?topic=systems-for-machine-learning&sort=year:desc"})
  void firstLoadStaysInItsBudget(String query) {
    List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    page.onRequestFinished(requests::add);
    open(query);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    int bytes = 0;
    StringBuilder table = new StringBuilder();
    for (Request request : List.copyOf(requests)) {
      int size = sizeOf(request);
      bytes += size;
      table.append("%n%6d %s".formatted(size, request.url()));
    }
    assertTrue(requests.size() <= REQUESTS, requests.size() + " requests:" + table);
    assertTrue(bytes <= BYTES, bytes + " bytes:" + table);
  }

  private static int sizeOf(Request request) {
    int sent = request.sizes().responseBodySize;
    if (!request.url().contains("/api/")) {
      return sent;
    }
    int usual = zipped(request.response().body());
    assertTrue(sent <= usual + usual / 4, sent + " bytes sent, " + usual + " when zipped");
    return usual;
  }

  private static int zipped(byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written to", e);
    }
    return out.size();
  }
}
