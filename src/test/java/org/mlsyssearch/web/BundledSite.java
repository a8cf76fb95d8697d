package org.mlsyssearch.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;
import tools.jackson.databind.JsonNode;

/** The real server with the project's page. */
final class BundledSite implements AutoCloseable {
  private static BundledSite shared;
  private final TestServer server;

  private BundledSite(TestServer server) {
    this.server = server;
  }

  /** The server over the bundled corpus, indexed once per JVM. */
  static synchronized BundledSite shared() {
    if (shared == null) {
      try {
        shared = over(BundledIndex.open());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return shared;
  }

  /** A server over any index. */
  static BundledSite over(SearchIndex index) {
    return over(index, Settings.local());
  }

  /** A server over any index with its own settings. */
  static BundledSite over(SearchIndex index, Settings settings) {
    Path web = Path.of(System.getProperty("project.root", "."), "web");
    return new BundledSite(TestServer.over(index, settings.withWeb(web)));
  }

  /** Where it listens, without a slash at the end. */
  String base() {
    return server.base();
  }

  JsonNode json(String path) {
    return server.json(path);
  }

  @Override
  public void close() {
    server.close();
  }
}
