package org.mlsyssearch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Requests to an engine that is a process of its own, and what they take of its processors. */
final class PeerHttp implements AutoCloseable {

  /** Some answer, and what it took. */
  record Answer(byte[] body, Peer.Taken taken) {}

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int BUSY = 429;

  private final String base;
  private final ProcessHandle process;

  PeerHttp(String base, ProcessHandle process) {
    this.base = base;
    this.process = process;
  }

  /** Says that an engine has too much to do just now. */
  static final class BusyException extends IOException {
    private static final long serialVersionUID = 1;

    BusyException(String message) {
      super(message);
    }
  }

  Answer get(String path) throws IOException {
    return send("GET", path, "application/json", null);
  }

  /** Sends a body and reads the whole answer; fails where the status tells of a failure. */
  Answer send(String method, String path, String type, @Nullable String body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofMinutes(20))
            .header("Content-Type", type)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    long cpu = cpu();
    long begun = System.nanoTime();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long wall = System.nanoTime() - begun;
      if (response.statusCode() == BUSY) {
        throw new BusyException(path + " was answered " + BUSY);
      }
      if (response.statusCode() >= 400) {
        throw new IOException(
            path
                + " was answered "
                + response.statusCode()
                + ": "
                + new String(response.body(), StandardCharsets.UTF_8));
      }
      return new Answer(response.body(), new Peer.Taken(wall, cpu() - cpu));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /**
   * Processor time of the process so far, in nanoseconds; the system counts hundredths of seconds.
   */
  private long cpu() {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }

  @Override
  public void close() {
    client.close();
  }
}
