package org.mlsyssearch.server.connections;

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

  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean stopping;

  /** From now on no request is begun. */
  public void stopTaking() {
    stopping = true;
  }

  /** Whether the server stops. */
  public boolean isStopping() {
    return stopping;
  }

  /** How many requests have begun and not been answered to their end. */
  public int underWay() {
    return underWay.get();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
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
