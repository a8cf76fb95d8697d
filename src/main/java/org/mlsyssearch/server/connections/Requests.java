package org.mlsyssearch.server.connections;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Counts the requests under way and, once the server stops, refuses new ones with 503 and tells
 * every client that its connection ends.
 */
public final class Requests extends Handler.Wrapper {

  private static final String CONNECTION = "org.mlsyssearch.connection";

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean stopping;

  /**
   * Whether the client of a request has gone, so that nobody waits for its answer. To be asked
   * while nothing reads the body.
   */
  public static boolean isClientGone(Context ctx) {
    try {
      return ctx.req().getAttribute(CONNECTION) instanceof WatchedEndPoint endPoint
          && endPoint.isClientGone();
    } catch (IOException e) {
      return true;
    }
  }

  /** From now on no request is begun. */
  public void stopTaking() {
    stopping = true;
  }

  /** Whether no request is begun any more. */
  public boolean hasStoppedTaking() {
    return stopping;
  }

  /** How many requests have begun and not been answered to their end. */
  public int underWay() {
    return underWay.get();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    request.setAttribute(CONNECTION, request.getConnectionMetaData().getConnection().getEndPoint());
    underWay.incrementAndGet();
    Request.addCompletionListener(request, failure -> underWay.decrementAndGet());
    if (stopping) {
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
      Response.writeError(request, response, callback, 503);
      return true;
    }
    return super.handle(request, response, callback);
  }
}
