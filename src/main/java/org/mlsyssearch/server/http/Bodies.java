package org.mlsyssearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the bodies of requests before these wait for their turn, so that a client that sends slowly
 * keeps nobody waiting; those that are held at once take a part of the memory at most.
 *
 * <p>Thread-safe.
 */
public final class Bodies {

  private static final String BODY = "org.mlsyssearch.body";
  private static final int PIECE = 8_192;

  /** One part in so many of the memory that Java may take. */
  private static final int SHARE = 8;

  private final long most = Runtime.getRuntime().maxMemory() / SHARE;
  private final AtomicLong held = new AtomicLong();

  /** The body of a request whose handler was registered with {@link Router#post}. */
  public static byte[] of(Context ctx) {
    return Objects.requireNonNull((byte[]) ctx.req().getAttribute(BODY));
  }

  /**
   * A handler that reads the body, then does the rest.
   *
   * @param limit the most bytes that are of use; of a larger body one more is read
   */
  Handler before(int limit, Handler rest) {
    return ctx -> {
      long mine = 0;
      try (InputStream in = ctx.bodyInputStream()) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] piece = piece(in, limit); piece.length > 0; piece = piece(in, limit - mine)) {
          mine += piece.length;
          if (held.addAndGet(piece.length) > most) {
            throw WorkPool.overloaded();
          }
          body.writeBytes(piece);
        }
        ctx.req().setAttribute(BODY, body.toByteArray());
        rest.handle(ctx);
      } finally {
        held.addAndGet(-mine);
      }
    };
  }

  private static byte[] piece(InputStream in, long left) {
    try {
      return in.readNBytes((int) Math.min(PIECE, left + 1));
    } catch (IOException e) {
      throw Problem.of(Problem.Type.BAD_REQUEST, "The body of the request ends too early.");
    }
  }
}
