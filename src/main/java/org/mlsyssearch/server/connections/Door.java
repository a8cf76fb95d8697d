package org.mlsyssearch.server.connections;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SelectorManager;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Lets connections in, up to a number, and cuts off those whose client is too slow.
 *
 * <p>Where it is closed, connections that clients have already made are let in first: the system
 * would reset them otherwise.
 */
public final class Door extends ServerConnector {

  /** How many connections may wait to be let in. */
  private static final int BACKLOG = 1_024;

  private static final long LONGEST_LOOK_MILLIS = 1_000;

  private final NetworkConnectionLimit connections;
  private final Duration clientTime;

  /**
   * A door, not yet open.
   *
   * @param maxConnections how many connections are open at once; others wait
   * @param clientTime see {@link WatchedEndPoint}
   */
  public Door(Server server, HttpConfiguration http, int maxConnections, Duration clientTime) {
    // Without acceptors of its own it accepts on the selector's thread and need not be interrupted.
    super(server, 0, -1, new HttpConnectionFactory(http));
    this.clientTime = clientTime;
    setAcceptQueueSize(BACKLOG);
    this.connections = new NetworkConnectionLimit(maxConnections, this);
    addBean(connections);
  }

  @Override
  protected SelectorManager newSelectorManager(
      Executor executor, Scheduler scheduler, int selectors) {
    return new ServerConnectorManager(executor, scheduler, selectors) {
      // Nobody where the door has just been closed, or as many are in as may be and Jetty has not
      // stopped accepting yet: it would cut off who came before that.
      @Override
      protected @Nullable SelectableChannel doAccept(SelectableChannel server) throws IOException {
        try {
          return isFull() ? null : super.doAccept(server);
        } catch (ClosedChannelException e) {
          return null;
        }
      }
    };
  }

  /**
   * Stops or goes on accepting. Jetty gives up its key of the selector and registers anew; where
   * the old key is not gone yet, that fails and it closes the socket: nobody is let in any more.
   */
  @Override
  public void setAccepting(boolean accepting) {
    ServerSocketChannel channel = (ServerSocketChannel) getTransport();
    for (ManagedSelector each : getSelectorManager().getBeans(ManagedSelector.class)) {
      each.submit(selector -> {
        SelectionKey key = channel == null ? null : channel.keyFor(selector);
        if (key != null && key.isValid()) {
          key.interestOps(accepting ? SelectionKey.OP_ACCEPT : 0);
        }
      });
    }
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    lookSoon();
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    WatchedEndPoint endPoint =
        new WatchedEndPoint(channel, selector, key, getScheduler(), clientTime);
    endPoint.setIdleTimeout(getIdleTimeout());
    return endPoint;
  }

  private void lookSoon() {
    long millis = Math.max(1, Math.min(LONGEST_LOOK_MILLIS, clientTime.toMillis() / 4));
    getScheduler().schedule(this::look, millis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (isRunning()) {
      long now = System.nanoTime();
      boolean isFull = isFull();
      for (EndPoint endPoint : getConnectedEndPoints()) {
        if (endPoint instanceof WatchedEndPoint watched) {
          watched.look(now, isFull);
        }
      }
      lookSoon();
    }
  }

  /** Whether as many connections are open, or being opened, as may be. */
  private boolean isFull() {
    int all =
        connections.getNetworkConnectionCount() + connections.getPendingNetworkConnectionCount();
    return all >= connections.getMaxNetworkConnectionCount();
  }

  /** Whether nothing has been asked that has not reached the server's handlers. */
  public boolean isQuiet() {
    Collection<EndPoint> endPoints = getConnectedEndPoints();
    return connections.getPendingNetworkConnectionCount() == 0
        && connections.getNetworkConnectionCount() == endPoints.size()
        && endPoints.stream()
            .allMatch(one -> one.getConnection() != null && ((WatchedEndPoint) one).isQuiet());
  }

  /** Lets in who has knocked and nobody else. */
  @Override
  public void close() {
    ServerSocketChannel channel = (ServerSocketChannel) getTransport();
    if (channel != null && channel.isOpen()) {
      try (channel) {
        for (SocketChannel next = channel.accept(); next != null; next = channel.accept()) {
          next.configureBlocking(false);
          configure(next.socket());
          getSelectorManager().accept(next);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    super.close();
  }
}
