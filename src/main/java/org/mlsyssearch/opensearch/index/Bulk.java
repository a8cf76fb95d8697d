package org.mlsyssearch.opensearch.index;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.opensearch.cluster.Backoff;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.Reply;
import org.mlsyssearch.opensearch.document.Sink;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends documents to a version of an index, many at once and a few requests at a time.
 *
 * <p>Who puts documents waits while enough requests are under way. Documents that the cluster is
 * too busy for, or whose node has gone, are sent again by themselves until they are taken; a
 * document that it refuses ends all. Used by one thread.
 */
final class Bulk implements Sink {

  /** Five megabytes: what OpenSearch advises to begin with. */
  private static final int MOST_BYTES = 5_000_000;

  private static final int MOST_DOCUMENTS = 5_000;
  private static final int AT_ONCE = 2;

  private static final Duration MOST_REFUSED = Duration.ofMinutes(5);

  private static final class Document {
    private final Target target;
    private final String id;
    private final byte[] json;

    Document(Target target, String id, byte[] json) {
      this.target = target;
      this.id = id;
      this.json = json;
    }
  }

  private final Cluster cluster;
  private final IndexVersion version;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
  private List<Document> waiting = new ArrayList<>();
  private int bytes;
  private long papers;
  private long words;

  Bulk(Cluster cluster, IndexVersion version) {
    this.cluster = cluster;
    this.version = version;
  }

  /** How many documents an index was given. */
  long count(Target target) {
    return target == Target.PAPERS ? papers : words;
  }

  @Override
  public void put(Target target, String id, byte[] json) throws IOException {
    waiting.add(new Document(target, id, json));
    bytes += json.length;
    switch (target) {
      case PAPERS -> papers++;
      case WORDS -> words++;
    }
    if (bytes >= MOST_BYTES || waiting.size() >= MOST_DOCUMENTS) {
      send();
    }
  }

  private void send() throws IOException {
    List<Document> documents = waiting;
    waiting = new ArrayList<>();
    bytes = 0;
    acquire(1);
    if (failure.get() != null) {
      free.release();
    } else {
      Thread.ofVirtual().name("bulk").start(() -> deliver(documents));
    }
    throwFailure();
  }

  /** Sends what waits and waits until all is taken. */
  void flush() throws IOException {
    if (!waiting.isEmpty()) {
      send();
    }
    acquire(AT_ONCE);
    free.release(AT_ONCE);
    throwFailure();
  }

  private void acquire(int permits) throws IOException {
    try {
      free.acquire(permits);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Indexing was given up", e);
    }
  }

  private void throwFailure() throws IOException {
    IOException failed = failure.get();
    if (failed != null) {
      throw failed;
    }
  }

  private void deliver(List<Document> documents) {
    try {
      Backoff backoff = new Backoff(MOST_REFUSED);
      List<Document> left = documents;
      while (!left.isEmpty() && failure.get() == null) {
        List<Document> refused = refused(left);
        if (!refused.isEmpty() && !backoff.again()) {
          throw new IOException(
              "The OpenSearch cluster has taken no more papers for "
                  + MOST_REFUSED.toMinutes()
                  + " minutes; look at its health");
        }
        left = refused;
      }
    } catch (IOException e) {
      failure.compareAndSet(null, e);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, new IOException("Papers could not be sent: " + e, e));
    } finally {
      free.release();
    }
  }

  /** Sends documents; those that are to be sent again. */
  private List<Document> refused(List<Document> documents) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Document document : documents) {
      String index = document.target == Target.PAPERS ? version.papers() : version.words();
      body.write(
          JsonMapper.shared()
              .writeValueAsBytes(Map.of("index", Map.of("_index", index, "_id", document.id))));
      body.write('\n');
      body.write(document.json);
      body.write('\n');
    }
    Reply reply = cluster.lines("/_bulk", body.toByteArray());
    if (!reply.isDone()) {
      throw cluster.failure(reply);
    }
    List<Document> again = new ArrayList<>();
    if (reply.json().path("errors").asBoolean(false)) {
      int number = 0;
      for (JsonNode item : reply.json().path("items")) {
        Document document = documents.get(number++);
        JsonNode told = item.path("index");
        Reply each = new Reply(told.path("status").asInt(200), told);
        if (each.passes()) {
          again.add(document);
        } else if (!each.isDone()) {
          throw new IOException(
              "The OpenSearch cluster refuses '"
                  + document.id
                  + "': "
                  + told.at("/error/reason").asString("no reason"));
        }
      }
    }
    return again;
  }
}
