package org.mlsyssearch.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.mlsyssearch.search.SearchIndex;

/**
 * Remembers whole JSON answers, so that what is asked again is neither searched nor compressed
 * again.
 *
 * <p>An answer is remembered under the version of the index and all that it depends on besides, so
 * that none of an old version is ever sent. Thread-safe; requests that come at the same time may
 * make one answer twice.
 */
public final class Answers {

  /** Makes the body of an answer. */
  @FunctionalInterface
  public interface Maker {
    /** Makes it from the version of the index that the request sees. */
    byte[] make() throws IOException;
  }

  private record Key(String version, List<String> parts, boolean zipped) {
    int size() {
      return OVERHEAD + 2 * parts.stream().mapToInt(String::length).sum();
    }
  }

  /** Smaller answers gain nothing from being compressed. */
  private static final int WORTH_ZIPPING = 1_500;

  /** About what an entry takes beside its texts and its body, in bytes. */
  private static final int OVERHEAD = 300;

  private final SearchIndex index;
  private final Cache<Key, byte[]> remembered;

  /**
   * Answers over an index.
   *
   * @param bytes how much memory they may take; 0 to remember none
   */
  public Answers(SearchIndex index, long bytes) {
    this.index = index;
    this.remembered =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Key key, byte[] body) -> key.size() + body.length)
            .executor(Runnable::run)
            .recordStats()
            .build();
  }

  /**
   * Answers a request: 304 where the client has the answer, else with what is remembered or made.
   *
   * @param parts all that the answer depends on beside the version of the index
   */
  public void send(Context ctx, List<String> parts, Maker maker) throws IOException {
    String version = index.info().version();
    if (Freshness.unchanged(ctx, version, parts.toArray(String[]::new))) {
      return;
    }
    boolean zip = acceptsGzip(ctx);
    Key key = new Key(version, List.copyOf(parts), zip);
    byte[] body = remembered.getIfPresent(key);
    if (body == null) {
      byte[] made = maker.make();
      body = zip && made.length >= WORTH_ZIPPING ? zipped(made) : made;
      remembered.put(key, body);
    }
    ctx.disableCompression();
    if (zip && isZipped(body)) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.contentType("application/json").result(body);
  }

  /** How many answers were remembered ones. */
  public long hits() {
    return remembered.stats().hitCount();
  }

  /** How many answers were made anew. */
  public long misses() {
    return remembered.stats().missCount();
  }

  /** About how many bytes the remembered answers take. */
  public long bytes() {
    return remembered.policy().eviction().orElseThrow().weightedSize().orElse(0);
  }

  /** Whether a client takes bodies compressed by gzip. */
  public static boolean acceptsGzip(Context ctx) {
    String accept = ctx.header("Accept-Encoding");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("gzip");
  }

  /** Told by the first byte, which JSON never begins with. */
  private static boolean isZipped(byte[] body) {
    return body.length > 0 && body[0] == 0x1f;
  }

  private static byte[] zipped(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written to", e);
    }
    return out.toByteArray();
  }
}
