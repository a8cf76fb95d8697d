package org.mlsyssearch.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first load: everything, the API's answers included. */
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
      int size = request.sizes().responseBodySize;
      bytes += size;
      table.append("%n%6d %s".formatted(size, request.url()));
    }
    assertTrue(requests.size() <= REQUESTS, requests.size() + " requests:" + table);
    assertTrue(bytes <= BYTES, bytes + " bytes:" + table);
  }
}
