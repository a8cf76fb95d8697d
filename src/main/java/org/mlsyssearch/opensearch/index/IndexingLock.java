package org.mlsyssearch.opensearch.index;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Lets one indexer at a time write an index: a document that its holder changes every few seconds.
 *
 * <p>Who finds the document waits and looks whether it changes. If it does not, its holder is dead
 * and the lock is taken over; no clocks are compared. Each change names the one before it, so that
 * a holder who slept too long learns that the lock is no longer his. Thread-safe.
 */
final class IndexingLock implements AutoCloseable {

  /**
   * How a lock is kept.
   *
   * @param beat how often its holder changes it
   * @param dead after how long without a change its holder is taken for dead
   */
  record Pace(Duration beat, Duration dead) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10));
  }

  private static final String DOCUMENT = "indexer";
  private static final int RANDOM_BYTES = 8;

  private record State(String owner, long beat, long sequence, long term) {
    boolean isSame(@Nullable State other) {
      return other != null && owner.equals(other.owner) && beat == other.beat;
    }
  }

  private final Cluster cluster;
  private final String index;
  private final String owner;
  private final ScheduledExecutorService clock;
  private State held;
  private boolean lost;

  private IndexingLock(Cluster cluster, String index, String owner, State held, Pace pace) {
    this.cluster = cluster;
    this.index = index;
    this.owner = owner;
    this.held = held;
    this.clock =
        Executors.newSingleThreadScheduledExecutor(task -> {
          Thread thread = new Thread(task, "indexing-lock");
          thread.setDaemon(true);
          return thread;
        });
    long nanos = pace.beat.toNanos();
    var unused = clock.scheduleWithFixedDelay(this::beat, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /**
   * Takes the lock of the index that the cluster's backend names.
   *
   * @throws IOException with a sentence if another indexer is at work
   */
  static IndexingLock take(Cluster cluster, Pace pace, Consumer<String> tell) throws IOException {
    String name = cluster.backend().indexName();
    String index = name + "-lock";
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    String owner = HexFormat.of().formatHex(random);
    create(cluster, index);
    State free = null;
    State seen = null;
    long since = System.nanoTime();
    while (true) {
      State taken = write(cluster, index, owner, 0, free);
      if (taken != null) {
        return new IndexingLock(cluster, index, owner, taken, pace);
      }
      State now = read(cluster, index);
      if (now == null) {
        free = null;
      } else if (seen == null) {
        seen = now;
        since = System.nanoTime();
        tell.accept(
            "Another indexer holds '" + name + "'; looking whether it is still at work ...");
      } else if (!now.isSame(seen)) {
        throw new IOException(
            "Another indexer is writing to '"
                + name
                + "' at '"
                + cluster.backend().place()
                + "'; wait until it has ended, or give another name with --index-name");
      } else if (System.nanoTime() - since > pace.dead.toNanos()) {
        free = now;
      }
      sleep(pace.beat.dividedBy(3));
    }
  }

  private static void create(Cluster cluster, String index) throws IOException {
    if (cluster.find("/" + index) != null) {
      return;
    }
    Reply reply =
        cluster.request(
            "PUT",
            "/" + index,
            Map.of(
                "settings",
                Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1", "hidden", true),
                "mappings",
                Map.of("dynamic", false)));
    if (!reply.isDone() && cluster.find("/" + index) == null) {
      throw cluster.failure(reply);
    }
  }

  /** Writes the document, new or over the one that is known; null where another was quicker. */
  private static @Nullable State write(
      Cluster cluster, String index, String owner, long beat, @Nullable State over)
      throws IOException {
    String path =
        over == null
            ? "/" + index + "/_create/" + DOCUMENT
            : "/" + index + "/_doc/" + DOCUMENT + condition(over);
    Reply reply = cluster.request("PUT", path, Map.of("owner", owner, "beat", beat));
    if (reply.isDone()) {
      return new State(
          owner,
          beat,
          reply.json().path("_seq_no").asLong(),
          reply.json().path("_primary_term").asLong());
    }
    if (reply.status() != 409) {
      throw cluster.failure(reply);
    }
    // It may be our own, where the answer was lost and the request was made again.
    State now = read(cluster, index);
    return now != null && now.owner.equals(owner) && now.beat == beat ? now : null;
  }

  private static String condition(State state) {
    return "?if_seq_no=" + state.sequence + "&if_primary_term=" + state.term;
  }

  private static @Nullable State read(Cluster cluster, String index) throws IOException {
    JsonNode found = cluster.find("/" + index + "/_doc/" + DOCUMENT);
    return found == null
        ? null
        : new State(
            found.at("/_source/owner").asString(""),
            found.at("/_source/beat").asLong(),
            found.path("_seq_no").asLong(),
            found.path("_primary_term").asLong());
  }

  private static void sleep(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The wait for the other indexer was given up", e);
    }
  }

  private synchronized void beat() {
    try {
      renew();
    } catch (IOException | RuntimeException e) {
      // The cluster is away for a moment; the next beat tells whether the lock is still held.
    }
  }

  private synchronized void renew() throws IOException {
    if (!lost) {
      State next = write(cluster, index, owner, held.beat + 1, held);
      lost = next == null;
      held = next == null ? held : next;
    }
  }

  /**
   * Makes sure that the lock is still held.
   *
   * @throws IOException with a sentence if another indexer has taken it over
   */
  synchronized void require() throws IOException {
    renew();
    if (lost) {
      throw new IOException(
          "Another indexer has begun meanwhile, as this one was not heard of for too long;"
              + " nothing was changed");
    }
  }

  @Override
  public void close() {
    // A change under way is waited for: given up, it would be done and not known.
    clock.shutdown();
    release();
  }

  private synchronized void release() {
    if (lost) {
      return;
    }
    try {
      State now = read(cluster, index);
      if (now != null && now.owner.equals(owner)) {
        var unused =
            cluster.request("DELETE", "/" + index + "/_doc/" + DOCUMENT + condition(now), null);
      }
    } catch (IOException e) {
      // The next indexer takes it over.
    }
  }
}
