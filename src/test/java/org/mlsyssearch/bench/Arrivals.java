package org.mlsyssearch.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Phaser;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Requests that arrive at a rate whatever the server does, as those of a crowd do: each is timed
 * from when it was due, so that what waits for a slow server counts.
 */
final class Arrivals implements AutoCloseable {

  /** What is told of a request that got no answer. */
  static final int NO_ANSWER = 0;

  /** After so long a connection is not asked again: the server may be closing it. */
  private static final long IDLE_NANOS = 20_000_000_000L;

  /**
   * What came of requests.
   *
   * @param statuses how many got which status
   * @param nanos how long those with status 200 took, ascending
   * @param seconds how long it took in all
   */
  record Outcome(Map<Integer, Integer> statuses, long[] nanos, double seconds) {

    /** Answers of status 200 a second. */
    double goodput() {
      return nanos.length / seconds;
    }

    /** The time within which that part of the good answers came, in milliseconds. */
    double millis(double part) {
      return nanos.length == 0
          ? Double.NaN
          : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * part))] / 1e6;
    }
  }

  /** A connection that waits for its next request, and since when. */
  private record Idle(PlainClient client, long since) {}

  private final int port;
  private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

  Arrivals(int port) {
    this.port = port;
  }

  /**
   * Sends requests at a rate.
   *
   * @param requests the request of a number
   */
  Outcome run(double perSecond, int seconds, IntFunction<byte[]> requests) {
    int count = (int) (perSecond * seconds);
    long[] took = new long[count];
    int[] statuses = new int[count];
    Phaser all = new Phaser(1);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + (long) (i / perSecond * 1e9);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      int number = i;
      all.register();
      Thread.startVirtualThread(() -> {
        statuses[number] = ask(requests.apply(number));
        took[number] = System.nanoTime() - due;
        all.arriveAndDeregister();
      });
    }
    all.arriveAndAwaitAdvance();
    double lasted = (System.nanoTime() - start) / 1e9;
    Map<Integer, Integer> counts = new TreeMap<>();
    long[] good = new long[count];
    int goods = 0;
    for (int i = 0; i < count; i++) {
      counts.merge(statuses[i], 1, Integer::sum);
      if (statuses[i] == 200) {
        good[goods++] = took[i];
      }
    }
    good = Arrays.copyOf(good, goods);
    Arrays.sort(good);
    return new Outcome(counts, good, lasted);
  }

  /** One request on a connection that is free or a new one; its status. */
  int ask(byte[] request) {
    @Nullable PlainClient client = null;
    try {
      client = open();
      int status = client.ask(request);
      if (client.isOpen()) {
        idle.addFirst(new Idle(client, System.nanoTime()));
      } else {
        client.close();
      }
      return status;
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(client);
      return NO_ANSWER;
    }
  }

  private PlainClient open() throws IOException {
    for (Idle next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      if (System.nanoTime() - next.since < IDLE_NANOS) {
        return next.client;
      }
      next.client.close();
    }
    return new PlainClient(port);
  }

  @Override
  public void close() throws IOException {
    for (Idle one : idle) {
      one.client.close();
    }
  }
}
