package org.mlsyssearch.opensearch.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.TimeBudget;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportException;
import org.opensearch.client.transport.httpclient5.ResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An OpenSearch cluster: takes requests in maps and lists as JSON has them and gives answers as
 * trees.
 *
 * <p>A node that does not answer is passed over for the next one. Where none answers, or the
 * cluster is too busy, a request is made again until it is done or its time is over; requests must
 * be such that doing them twice is as good as once. What fails in the end is told by an {@link
 * IndexUnusableException} with a sentence. Waiting ends with the thread's {@link TimeBudget}.
 * Thread-safe.
 */
public final class Cluster implements AutoCloseable {

  /** How long a search is tried again: as long as a reader waits gladly. */
  private static final Duration READER_WAITS = Duration.ofSeconds(2);

  /** How long an indexer tries again: as long as a node takes to start. */
  private static final Duration INDEXER_WAITS = Duration.ofMinutes(3);

  /** The longest that one request may take. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final Duration LOOK = Duration.ofMillis(50);

  private static final String JSON = "application/json";

  /** Queries of nested parentheses are deep; a cluster reads no deeper ones. */
  private static final int DEEPEST = 1000;

  private static final JsonMapper WRITER =
      new JsonMapper(
          JsonFactory.builder()
              .streamWriteConstraints(
                  StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private static final String LINES = "application/x-ndjson";

  private final Backend backend;
  private final Failure failure;
  private final Duration waits;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  private Cluster(Backend backend, Duration waits) throws IOException {
    this.backend = backend;
    this.failure = new Failure(backend);
    this.waits = waits;
    this.transport = Connection.open(backend, LONGEST);
    this.client = new OpenSearchGenericClient(transport);
  }

  /** A cluster that is searched. */
  public static Cluster forReading(Backend backend) throws IOException {
    return new Cluster(backend, READER_WAITS);
  }

  /** A cluster to which an index is written. */
  public static Cluster forWriting(Backend backend) throws IOException {
    return new Cluster(backend, INDEXER_WAITS);
  }

  /** A cluster that is asked again for that long. */
  static Cluster of(Backend backend, Duration waits) throws IOException {
    return new Cluster(backend, waits);
  }

  public Backend backend() {
    return backend;
  }

  /**
   * The answer to a GET.
   *
   * @param path the path with its query, as it is sent
   * @throws IndexGoneException if the index of the path is not there
   */
  public JsonNode get(String path) throws IOException {
    return send("GET", path, null);
  }

  /** The answer to a GET; null where there is nothing at the path. */
  public @Nullable JsonNode find(String path) throws IOException {
    Reply reply = ask("GET", path, Map.of(), null, JSON);
    return reply.status() == 404 ? null : done(reply).json();
  }

  /**
   * The answer to a request that has a body or changes something.
   *
   * @param body maps and lists as JSON has them; null for none
   */
  public JsonNode send(String method, String path, @Nullable Object body) throws IOException {
    return done(request(method, path, body)).json();
  }

  /** As {@link #send}, for those who tell by the status what is to be done. */
  public Reply request(String method, String path, @Nullable Object body) throws IOException {
    return ask(method, path, Map.of(), body == null ? null : bytes(body), JSON);
  }

  /** A request whose body is JSON a line. */
  public Reply lines(String path, byte[] body) throws IOException {
    return ask("POST", path, Map.of(), body, LINES);
  }

  /**
   * Searches all of an index.
   *
   * @throws IndexUnusableException with a sentence if some part of it was not searched
   */
  public JsonNode search(Call call) throws IOException {
    Map<String, String> params = new TreeMap<>(call.params());
    params.put("allow_partial_search_results", "false");
    String path = "/" + call.index() + "/_search";
    return whole(done(ask("POST", path, params, bytes(call.body()), JSON)).json());
  }

  /**
   * Makes several searches in one request.
   *
   * @return their answers, in their order
   * @throws IndexUnusableException with a sentence if a part of one was not searched
   */
  public List<JsonNode> searches(List<Call> calls) throws IOException {
    if (calls.isEmpty()) {
      return List.of();
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Call call : calls) {
      Map<String, Object> head = new HashMap<>(call.params());
      head.put("index", call.index());
      head.put("allow_partial_search_results", false);
      body.write(bytes(head));
      body.write('\n');
      body.write(bytes(call.body()));
      body.write('\n');
    }
    Backoff backoff = new Backoff(waits);
    while (true) {
      JsonNode answer = done(lines("/_msearch", body.toByteArray())).json();
      List<JsonNode> answers = new ArrayList<>();
      Reply failed = null;
      for (JsonNode each : answer.path("responses")) {
        Reply reply = new Reply(each.path("status").asInt(200), each);
        failed = failed == null && !reply.isDone() ? reply : failed;
        answers.add(each);
      }
      if (failed == null) {
        for (JsonNode each : answers) {
          whole(each);
        }
        return answers;
      }
      if (!failed.passes() || !backoff.again()) {
        throw failure.of(failed);
      }
    }
  }

  /** What is to be thrown where an answer tells of a failure. */
  public IndexUnusableException failure(Reply reply) {
    return failure.of(reply);
  }

  private JsonNode whole(JsonNode answer) throws IndexUnusableException {
    if (answer.path("timed_out").asBoolean(false)
        || answer.at("/_shards/failed").asInt(0) > 0
        || answer.at("/_shards/total").asInt(-1) > answer.at("/_shards/successful").asInt(-1)) {
      throw failure.partial(answer);
    }
    return answer;
  }

  private Reply done(Reply reply) throws IndexUnusableException {
    if (!reply.isDone()) {
      throw failure.of(reply);
    }
    return reply;
  }

  private static byte[] bytes(Object json) {
    return WRITER.writeValueAsBytes(json);
  }

  private Reply ask(
      String method, String path, Map<String, String> params, byte @Nullable [] body, String type)
      throws IOException {
    Backoff backoff = new Backoff(waits);
    while (true) {
      try {
        Reply reply = once(method, path, params, body, type);
        if (!reply.passes() || !backoff.again()) {
          return reply;
        }
      } catch (JacksonException e) {
        throw failure.foreign(e);
      } catch (IOException e) {
        if (!backoff.again()) {
          throw failure.unreachable(e);
        }
      }
    }
  }

  private Reply once(
      String method, String path, Map<String, String> params, byte @Nullable [] body, String type)
      throws IOException {
    var request = Requests.builder().method(method).endpoint(path).query(params);
    if (body != null) {
      request.body(Body.from(body, type));
    }
    CompletableFuture<Response> answer = client.executeAsync(request.build());
    while (true) {
      try (Response response = answer.get(LOOK.toNanos(), TimeUnit.NANOSECONDS)) {
        Body read = response.getBody().orElse(null);
        return new Reply(response.getStatus(), read == null ? none() : tree(read.bodyAsBytes()));
      } catch (TimeoutException e) {
        TimeBudget.check();
      } catch (ExecutionException e) {
        return reply(e.getCause() == null ? e : e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("The request was given up", e);
      }
    }
  }

  /** An answer that the client takes for a failure. */
  private static Reply reply(Throwable failed) throws IOException {
    Throwable told =
        failed instanceof TransportException && failed.getCause() != null
            ? failed.getCause()
            : failed;
    if (told instanceof ResponseException answer) {
      // The client tells the body in its message alone, behind a line of its own.
      String message = String.valueOf(answer.getMessage());
      int begin = message.indexOf("\n{");
      return new Reply(
          answer.status(), begin < 0 ? none() : tree(message.substring(begin + 1).getBytes(UTF_8)));
    }
    throw told instanceof IOException e ? e : new IOException(told);
  }

  private static JsonNode tree(byte[] body) {
    return body.length == 0 ? none() : JsonMapper.shared().readTree(body);
  }

  private static JsonNode none() {
    return MissingNode.getInstance();
  }

  @Override
  public void close() throws IOException {
    transport.close();
  }
}
