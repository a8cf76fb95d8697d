package org.mlsyssearch.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
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

  /** A request as it was asked, and who asked, as far as it matters. */
  private record Asked(String version, String base, String path, String query, boolean zipped) {
    int size() {
      return OVERHEAD + 2 * (base.length() + path.length() + query.length());
    }
  }

  /** One part in so many of the memory is for requests as they were asked. */
  private static final int SHARE = 4;

  /** Takes half the time of the usual level and makes a sixth more. */
  private static final int FAST = 1;

  /** Smaller answers gain nothing from being compressed. */
  private static final int WORTH_ZIPPING = 1_500;

  /** About what an entry takes beside its texts and its body, in bytes. */
  private static final int OVERHEAD = 300;

  private final SearchIndex index;
  private final BooleanSupplier isBusy;
  private final Cache<Key, byte[]> remembered;
  private final Cache<Asked, Key> asked;

  /**
   * Answers over an index.
   *
   * @param bytes how much memory they may take; 0 to remember none
   * @param isBusy whether others wait for the processors, so that answers are compressed fast
   */
  public Answers(SearchIndex index, long bytes, BooleanSupplier isBusy) {
    this.index = index;
    this.isBusy = isBusy;
    this.remembered =
        Caffeine.newBuilder()
            .maximumWeight(bytes - bytes / SHARE)
            .weigher((Key key, byte[] body) -> key.size() + body.length)
            .executor(Runnable::run)
            .recordStats()
            .build();
    this.asked =
        Caffeine.newBuilder()
            .maximumWeight(bytes / SHARE)
            .weigher((Asked request, Key key) -> request.size() + key.size())
            .executor(Runnable::run)
            .build();
  }

  /**
   * Answers a request that was asked in the same words before: 304 where the client has the answer,
   * else with what is remembered. Searches nothing and reads no parameters.
   *
   * @param base the address under which the client reaches the server
   * @return false if nothing is remembered; then nothing is done
   */
  public boolean sendAgain(Context ctx, String base) {
    Key key = asked.getIfPresent(asked(ctx, index.info().version(), base));
    byte[] body = key == null ? null : remembered.policy().getIfPresentQuietly(key);
    if (key == null || body == null) {
      return false;
    }
    if (!isUnchanged(ctx, key)) {
      reply(ctx, key, Objects.requireNonNullElse(remembered.getIfPresent(key), body));
    }
    return true;
  }

  /**
   * Answers a request: 304 where the client has the answer, else with what is remembered or made.
   *
   * @param base the address under which the client reaches the server
   * @param parts all that the answer depends on beside that and the version of the index
   */
  public void send(Context ctx, String base, List<String> parts, Maker maker) throws IOException {
    List<String> all = new ArrayList<>(parts);
    all.add(base);
    Key key = new Key(index.info().version(), List.copyOf(all), acceptsGzip(ctx));
    if (isUnchanged(ctx, key)) {
      return;
    }
    byte[] body = remembered.getIfPresent(key);
    if (body == null) {
      byte[] made = maker.make();
      body = key.zipped && made.length >= WORTH_ZIPPING ? zipped(made) : made;
      remembered.put(key, body);
    }
    asked.put(asked(ctx, key.version, base), key);
    reply(ctx, key, body);
  }

  private static Asked asked(Context ctx, String version, String base) {
    String query = Objects.requireNonNullElse(ctx.queryString(), "");
    return new Asked(version, base, ctx.path(), query, acceptsGzip(ctx));
  }

  private static boolean isUnchanged(Context ctx, Key key) {
    return Freshness.unchanged(ctx, key.version, key.parts.toArray(String[]::new));
  }

  private static void reply(Context ctx, Key key, byte[] body) {
    ctx.disableCompression();
    if (key.zipped && isZipped(body)) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.res().setContentLength(body.length);
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

  /** About how many bytes the remembered answers take, and the requests for them. */
  public long bytes() {
    return bytes(remembered) + bytes(asked);
  }

  private static long bytes(Cache<?, ?> cache) {
    return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
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

  private byte[] zipped(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
    try (GZIPOutputStream gzip = new Zip(out, isBusy.getAsBoolean())) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory can be written to", e);
    }
    return out.toByteArray();
  }

  private static final class Zip extends GZIPOutputStream {
    Zip(OutputStream out, boolean fast) throws IOException {
      super(out);
      if (fast) {
        def.setLevel(FAST);
      }
    }
  }
}
