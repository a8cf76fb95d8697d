package org.mlsyssearch.server.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.server.http.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JsonGenerator;

/**
 * Writes one JSON line per request, on its own thread; in ASCII, so that nothing that a client sent
 * means anything to the terminal that shows it.
 *
 * <p>A request never waits for the log: where lines come faster than they can be written, those
 * that do not fit the queue are dropped and counted.
 */
public final class AccessLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
  private static final int QUEUE = 8_192;
  private static final long CLOSE_MILLIS = 2_000;

  /**
   * One request.
   *
   * @param time when it came
   * @param client who sent it
   * @param method such as GET
   * @param path the path as it was asked for
   * @param query the query string; null where there is none
   * @param route the registered path that answered; null where none did
   * @param status the status sent
   * @param bytes the size of the body sent, compressed where it was
   * @param millis from the first byte read to the last byte handed to the network
   * @param userAgent the User-Agent header; null where there is none
   */
  public record Entry(
      Instant time,
      String client,
      String method,
      String path,
      @Nullable String query,
      @Nullable String route,
      int status,
      long bytes,
      double millis,
      @Nullable String userAgent) {}

  private static final Entry END = new Entry(Instant.EPOCH, "", "", "", null, null, 0, 0, 0, null);

  private final BlockingQueue<Entry> queue = new ArrayBlockingQueue<>(QUEUE);
  private final AtomicLong dropped = new AtomicLong();
  private final OutputStream out;
  private final Thread writer;

  /** Writes to a stream, which it closes in the end. */
  public AccessLog(OutputStream out) {
    this.out = out;
    this.writer = new Thread(this::write, "access-log");
    writer.setDaemon(true);
    writer.start();
  }

  /** Notes a request; returns at once. */
  public void add(Entry entry) {
    if (!queue.offer(entry)) {
      dropped.incrementAndGet();
    }
  }

  /** How many lines were dropped. */
  public long dropped() {
    return dropped.get();
  }

  /** Writes what is queued, for two seconds at most. */
  @Override
  public void close() {
    try {
      queue.put(END);
      writer.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    try (out) {
      for (Entry entry = queue.take(); !entry.equals(END); entry = queue.take()) {
        out.write(line(entry));
        if (queue.isEmpty()) {
          out.flush();
        }
      }
    } catch (IOException e) {
      LOG.error("The access log ends here, as it cannot be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] line(Entry entry) {
    byte[] json = Json.bytes(generator -> write(generator, entry));
    StringBuilder line = new StringBuilder(json.length + 1);
    for (char one : new String(json, StandardCharsets.UTF_8).toCharArray()) {
      if (one >= ' ' && one <= '~') {
        line.append(one);
      } else {
        line.append(String.format("\\u%04x", (int) one));
      }
    }
    return line.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(JsonGenerator json, Entry entry) {
    json.writeStartObject();
    json.writeStringProperty("time", entry.time().toString());
    json.writeStringProperty("client", entry.client());
    json.writeStringProperty("method", entry.method());
    json.writeStringProperty("path", entry.path());
    Json.text(json, "query", entry.query());
    Json.text(json, "route", entry.route());
    json.writeNumberProperty("status", entry.status());
    json.writeNumberProperty("bytes", entry.bytes());
    json.writeNumberProperty("ms", Math.round(entry.millis() * 1000) / 1000.0);
    Json.text(json, "user_agent", entry.userAgent());
    json.writeEndObject();
  }
}
