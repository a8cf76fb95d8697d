package org.mlsyssearch.server.ops;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client: so many requests a second on average, ten seconds' worth at once.
 *
 * <p>Thread-safe. Clients whose bucket is full again are forgotten, so that memory is bounded by
 * those who were here in the last ten seconds.
 */
public final class RateLimit {

  private static final double BURST_SECONDS = 10;
  private static final int SWEEP_ABOVE = 10_000;

  private record Bucket(double tokens, long nanos, boolean served) {}

  private final double perSecond;
  private final LongSupplier clock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * A limit.
   *
   * @param perSecond requests a second of one client; above 0
   * @param clock nanoseconds, as {@link System#nanoTime}
   */
  public RateLimit(double perSecond, LongSupplier clock) {
    this.perSecond = perSecond;
    this.clock = clock;
  }

  /** Takes a token from a client's bucket, as {@link #take(String, int)}. */
  public int take(String client) {
    return take(client, 1);
  }

  /**
   * Takes tokens from a client's bucket.
   *
   * @param cost how many; at most a full bucket is asked for
   * @return 0 if there were so many, else after how many seconds to try again
   */
  public int take(String client, int cost) {
    double wanted = Math.min(cost, capacity());
    long now = clock.getAsLong();
    if (buckets.size() > SWEEP_ABOVE) {
      buckets.values().removeIf(bucket -> refilled(bucket, now) >= capacity());
    }
    Bucket after =
        buckets.compute(
            client,
            (key, bucket) -> {
              double tokens = bucket == null ? capacity() : refilled(bucket, now);
              return tokens >= wanted
                  ? new Bucket(tokens - wanted, now, true)
                  : new Bucket(tokens, now, false);
            });
    return after.served ? 0 : (int) Math.max(1, Math.ceil((wanted - after.tokens) / perSecond));
  }

  private double refilled(Bucket bucket, long now) {
    return Math.min(capacity(), bucket.tokens + (now - bucket.nanos) / 1e9 * perSecond);
  }

  private double capacity() {
    return Math.max(1, perSecond * BURST_SECONDS);
  }
}
