package org.mlsyssearch.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that asks a server over {@link Generations} until it is stopped, and looks at each
 * answer: it is one, it is of one generation in all its parts, and no older than the one before.
 *
 * <p>Returns how many answers it looked at; ends with an exception that tells of one that is wrong.
 */
final class ReloadClient implements Callable<Integer> {

  private static final Pattern MARK = Pattern.compile("[Gg]eneration(\\d+)[Xx]");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String SEARCH = "/api/v1/search?q=serving&facets=venue&per_page=50";
  private static final String EXPORT = "/api/v1/export?format=ndjson";
  private static final String INDEX = "/api/v1/index";

  private static final List<String> ADDRESSES =
      List.of(
          SEARCH,
          SEARCH + "&sort=title:asc&venue=osdi",
          EXPORT,
          INDEX,
          "/api/v1/papers?id=name1&id=name2&id=name3",
          "/api/v1/papers/name7/similar",
          "/api/v1/facets/author?limit=20",
          "/api/v1/suggest?q=gener",
          "/papers/name1",
          "/browse?q=serving",
          "/feed.atom");

  private final HttpClient http;
  private final String base;
  private final BooleanSupplier stopped;
  private final Map<String, Integer> generationOf;
  private final Map<String, String> tags = new HashMap<>();
  private int newest;
  private int looked;

  /**
   * @param generationOf the generation of each version of the index and of each tag of an answer;
   *     shared by all clients
   */
  ReloadClient(
      HttpClient http, String base, BooleanSupplier stopped, Map<String, Integer> generationOf) {
    this.http = http;
    this.base = base;
    this.stopped = stopped;
    this.generationOf = generationOf;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    while (!stopped.getAsBoolean()) {
      for (String address : ADDRESSES) {
        look(address);
      }
    }
    return looked;
  }

  private HttpResponse<String> get(String address, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address));
    if (headers.length > 0) {
      request.headers(headers);
    }
    looked++;
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void look(String address) throws IOException, InterruptedException {
    String known = tags.get(address);
    HttpResponse<String> answer =
        known == null ? get(address) : get(address, "If-None-Match", known);
    if (answer.statusCode() == 304) {
      return;
    }
    require(answer.statusCode() == 200, address, answer);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    tags.put(address, tag);
    if (address.equals(INDEX)) {
      // It has no mark of its generation but the number of papers.
      JsonNode index = MAPPER.readTree(answer.body());
      int generation = index.get("papers").asInt() - Generations.papers(0);
      agree(index.get("version").asString(), generation, address, answer);
      agree(address + tag, generation, address, answer);
      return;
    }
    int generation = generation(address, answer);
    agree(address + tag, generation, address, answer);
    require(generation >= newest, address, answer);
    newest = generation;
    if (address.equals(EXPORT)) {
      long lines = answer.body().lines().count();
      require(lines == Generations.papers(generation), address, answer);
    } else if (address.equals(SEARCH)) {
      search(answer, generation);
    }
  }

  /** Hits, counts and cursor of a search. */
  private void search(HttpResponse<String> answer, int generation)
      throws IOException, InterruptedException {
    JsonNode found = MAPPER.readTree(answer.body());
    int count = found.at("/meta/count").asInt();
    require(count == Generations.papers(generation), SEARCH, answer);
    int counted =
        StreamSupport.stream(found.at("/facets/venue/values").spliterator(), false)
            .mapToInt(value -> value.get("count").asInt())
            .sum();
    require(counted == count, SEARCH, answer);
    agree(found.at("/meta/index_version").asString(), generation, SEARCH, answer);
    String next = SEARCH + "&cursor=" + found.at("/meta/next_cursor").asString();
    HttpResponse<String> more = get(next);
    // Meanwhile another version may have taken over, which knows no such cursor.
    if (more.statusCode() != 410) {
      require(more.statusCode() == 200, next, more);
      require(generation(next, more) == generation, next, more);
      require(
          MAPPER
              .readTree(more.body())
              .at("/meta/index_version")
              .equals(found.at("/meta/index_version")),
          next,
          more);
    }
  }

  private static int generation(String address, HttpResponse<String> answer) {
    TreeSet<Integer> marks = new TreeSet<>();
    for (MatchResult mark : MARK.matcher(answer.body()).results().toList()) {
      marks.add(Integer.parseInt(mark.group(1)));
    }
    require(marks.size() == 1, address, answer);
    return marks.first();
  }

  private void agree(String name, int generation, String address, HttpResponse<String> answer) {
    Integer before = generationOf.putIfAbsent(name, generation);
    require(before == null || before == generation, address, answer);
  }

  private static void require(boolean holds, String address, HttpResponse<String> answer) {
    if (!holds) {
      String body = answer.body();
      throw new IllegalStateException(
          address
              + " was answered "
              + answer.statusCode()
              + ": "
              + body.substring(0, Math.min(body.length(), 3_000)));
    }
  }
}
