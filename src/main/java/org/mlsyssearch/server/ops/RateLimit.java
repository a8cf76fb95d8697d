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

  /**
   * Takes a token from a client's bucket.
   *
   * @return 0 if there was one, else after how many seconds to try again
   */
  public int take(String client) {
    long now = clock.getAsLong();
    if (buckets.size() > SWEEP_ABOVE) {
      buckets.values().removeIf(bucket -> refilled(bucket, now) >= capacity());
    }
    Bucket after =
        buckets.compute(
            client,
            (key, bucket) -> {
              double tokens = bucket == null ? capacity() : refilled(bucket, now);
              return tokens >= 1
                  ? new Bucket(tokens - 1, now, true)
                  : new Bucket(tokens, now, false);
            });
    return after.served ? 0 : (int) Math.max(1, Math.ceil((1 - after.tokens) / perSecond));
  }

  private double refilled(Bucket bucket, long now) {
    return Math.min(capacity(), bucket.tokens + (now - bucket.nanos) / 1e9 * perSecond);
  }

  private double capacity() {
    return Math.max(1, perSecond * BURST_SECONDS);
  }
}
