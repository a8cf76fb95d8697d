package org.mlsyssearch.server.connections;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection that is cut off where its client is too slow: it takes longer than the client's time
 * for the head of a request, or moves less than {@link #SLOWEST} bytes a second over that time
 * while it sends a body or reads an answer, or sends what is no request for longer than a
 * connection may be idle.
 *
 * <p>An idle timeout alone does not see these, as each byte begins it anew. What the server takes
 * to answer is not counted, nor what it takes to read what the client has sent.
 */
final class WatchedEndPoint extends SocketChannelEndPoint {

  /** The fewest bytes a second: less than the slowest mobile networks carry. */
  static final long SLOWEST = 1_000;

  private static final long NANOS = 1_000_000_000;

  /** When a connection is given up for others, once there are as many as may be. */
  private static final long SPARE_NANOS = NANOS;

  /** The most that is read of a next request to learn whether the client is still there. */
  private static final int EARLY = 512;

  /** What comes on no connection for so long is not on its way. */
  private static final long QUIET_MILLIS = 200;

  /** What a connection waits for. */
  private enum Waiting {
    NOTHING,
    REQUEST,
    HEAD,
    BODY,
    READER
  }

  private final long clientNanos;
  private final AtomicLong moved = new AtomicLong();

  /** What the client sent ahead of its turn. */
  private volatile ByteBuffer early = BufferUtil.EMPTY_BUFFER;

  // Where it stood when the time that is measured began; of the looking thread alone.
  private Waiting waiting = Waiting.NOTHING;
  private long since;
  private long movedThen;
  private long requestsThen;

  WatchedEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      Duration clientTime) {
    super(channel, selector, key, scheduler);
    this.clientNanos = clientTime.toNanos();
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    if (early.hasRemaining()) {
      int before = early.remaining();
      BufferUtil.append(buffer, early);
      return before - early.remaining();
    }
    int filled = super.fill(buffer);
    moved.addAndGet(Math.max(0, filled));
    return filled;
  }

  @Override
  protected void needsFillInterest() {
    if (early.hasRemaining()) {
      Thread.startVirtualThread(getFillInterest()::fillable);
    } else {
      super.needsFillInterest();
    }
  }

  /**
   * Whether the client of the request in hand has closed the connection, or its half: asked while
   * nothing else reads from it. What the client has sent of a next request is kept.
   */
  boolean isClientGone() throws IOException {
    if (!isOpen() || isInputShutdown()) {
      return true;
    }
    if (early.hasRemaining() || getFillInterest().isInterested()) {
      return false;
    }
    ByteBuffer next = ByteBuffer.allocate(EARLY);
    int read = getChannel().read(next);
    early = next.flip();
    return read < 0;
  }

  @Override
  public boolean flush(ByteBuffer... buffers) throws IOException {
    long before = remaining(buffers);
    try {
      return super.flush(buffers);
    } finally {
      moved.addAndGet(before - remaining(buffers));
    }
  }

  private static long remaining(ByteBuffer... buffers) {
    return Arrays.stream(buffers).mapToLong(ByteBuffer::remaining).sum();
  }

  /**
   * Cuts the connection off if its client is too slow; called now and then by one thread.
   *
   * @param now as {@link System#nanoTime}
   * @param isFull whether others wait for a connection
   */
  void look(long now, boolean isFull) {
    if (!(getConnection() instanceof HttpConnection http)) {
      return;
    }
    Waiting state = state(http.getParser());
    if (state != waiting || http.getMessagesIn() != requestsThen || state == Waiting.NOTHING) {
      begin(state, http.getMessagesIn(), now);
      return;
    }
    long nanos = now - since;
    switch (state) {
      case NOTHING -> {}
      case REQUEST ->
          cutIf(
              nanos > (isFull ? SPARE_NANOS : getIdleTimeout() * (NANOS / 1_000)) && !hasUnread(),
              "idle");
      case HEAD -> cutIf(nanos > clientNanos && !hasUnread(), "slow to ask");
      case BODY, READER -> {
        if (nanos > clientNanos) {
          boolean isSlow = moved.get() - movedThen < SLOWEST * clientNanos / NANOS;
          cutIf(isSlow && (state == Waiting.READER || !hasUnread()), "slow");
          begin(state, requestsThen, now);
        }
      }
    }
  }

  /** Whether it waits for a request and nothing has come for a moment. */
  boolean isQuiet() {
    return getIdleFor() > QUIET_MILLIS
        && getConnection() instanceof HttpConnection http
        && state(http.getParser()) == Waiting.REQUEST
        && !hasUnread();
  }

  /** Whether the client has sent what a busy server has not read yet. */
  private boolean hasUnread() {
    try {
      return getChannel().socket().getInputStream().available() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private void begin(Waiting state, long requests, long now) {
    waiting = state;
    since = now;
    movedThen = moved.get();
    requestsThen = requests;
  }

  private void cutIf(boolean tooSlow, String what) {
    if (tooSlow) {
      close(new TimeoutException("The client is " + what));
    }
  }

  private Waiting state(HttpParser parser) {
    if (getWriteFlusher().isPending()) {
      return Waiting.READER;
    }
    if (!getFillInterest().isInterested()) {
      return Waiting.NOTHING;
    }
    if (parser.isStart() || parser.isComplete()) {
      return Waiting.REQUEST;
    }
    return parser.inHeaderState() ? Waiting.HEAD : Waiting.BODY;
  }
}
