package org.mlsyssearch.server.ops;

import org.eclipse.jetty.server.Request;

/**
 * Who sends a request: the address of the connection; behind a proxy, the last address of {@code
 * X-Forwarded-For}, which is the one the proxy itself saw. Thread-safe.
 */
public final class Clients {

  private final boolean behindProxy;

  /**
   * Identifies clients.
   *
   * @param behindProxy whether {@code X-Forwarded-For} is believed
   */
  public Clients(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  /** The address as text. */
  public String of(Request request) {
    return of(request.getHeaders().get("X-Forwarded-For"), Request.getRemoteAddr(request));
  }

  /**
   * The address as text.
   *
   * @param forwardedFor the header {@code X-Forwarded-For}; null where there is none
   * @param peer the address of the connection
   */
  public String of(@org.jspecify.annotations.Nullable String forwardedFor, String peer) {
    if (!behindProxy || forwardedFor == null || forwardedFor.isBlank()) {
      return peer;
    }
    return forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
  }
}
