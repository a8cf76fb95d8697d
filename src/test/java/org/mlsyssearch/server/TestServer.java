package org.mlsyssearch.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port, and a client for it. */
public final class TestServer implements AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final SearchApp app;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(SearchApp app) {
    this.app = app;
    app.start();
  }

  /** A server over an index, on this machine alone. */
  public static TestServer over(SearchIndex index) {
    return over(index, Settings.local());
  }

  public static TestServer over(SearchIndex index, Settings settings) {
    return new TestServer(new SearchApp(index, settings));
  }

  public static TestServer over(SearchApp app) {
    return new TestServer(app);
  }

  /** A server over the few papers of the tests. */
  public static TestServer withFewPapers() {
    return over(NaiveSearchIndex.of(Papers.FEW, Papers.corpus()));
  }

  public SearchApp app() {
    return app;
  }

  public int port() {
    return app.port();
  }

  /** Where it listens, without a slash at the end. */
  public String base() {
    return "http://localhost:" + app.port();
  }

  /** GET with headers given as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, path, HttpResponse.BodyHandlers.ofString(), headers);
  }

  public <T> HttpResponse<T> send(
      String method, String path, HttpResponse.BodyHandler<T> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The body of a GET as a tree. */
  public JsonNode json(String path) {
    return parse(get(path).body());
  }

  public static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  @Override
  public void close() {
    client.close();
    app.close();
  }
}
