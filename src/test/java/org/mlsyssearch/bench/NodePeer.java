package org.mlsyssearch.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.YearRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An engine of JavaScript in a process of Node ({@code bench/peers/}), which measures its answers
 * itself, so that what it takes to hand them over is not counted.
 */
final class NodePeer implements Peer {

  /** The engines, as {@code engines.mjs} names them. */
  static final List<String> ENGINES = List.of("MiniSearch", "Orama", "FlexSearch");

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SCRIPTS =
      Path.of(System.getProperty("project.root", ".")).resolve("bench/peers").toAbsolutePath();

  private final String engine;
  private final Path file;
  private final BufferedWriter papers;
  private final Set<SpeedKind> offers = EnumSet.noneOf(SpeedKind.class);
  private final Set<Promise> promises = EnumSet.noneOf(Promise.class);
  private Process process;
  private BufferedReader in;
  private BufferedWriter out;
  private long building;

  NodePeer(String engine, Path file) throws IOException {
    this.engine = engine;
    this.file = file;
    this.papers = Files.newBufferedWriter(file);
  }

  /** Whether Node and the engines are there. */
  static boolean isThere() {
    if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
      return false;
    }
    try {
      return Programs.run(List.of("node", "--version")).exit() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public String name() {
    return engine;
  }

  @Override
  public void add(Paper paper) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>(Peer.texts(paper));
    Map<String, List<String>> facets = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      facets.put(facet.id(), facet.valuesOf(paper).stream().map(Facet.Value::value).toList());
    }
    Integer year = paper.year();
    line.put("facets", facets);
    line.put("number", year == null ? 0 : year);
    papers.write(JSON.writeValueAsString(line));
    papers.write('\n');
  }

  @Override
  public void finish() throws IOException {
    papers.close();
    process =
        new ProcessBuilder(
                "node",
                "--max-old-space-size=6000",
                SCRIPTS.resolve("peer.mjs").toString(),
                engine,
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    in = process.inputReader();
    out = process.outputWriter();
    JsonNode ready = read();
    building = ready.path("building").asLong();
    ready.path("offers").forEach(kind -> offers.add(SpeedKind.valueOf(kind.asString())));
    ready.path("promises").forEach(each -> promises.add(Promise.valueOf(each.asString())));
  }

  @Override
  public long building() {
    return building;
  }

  @Override
  public boolean offers(SpeedKind kind) {
    return offers.contains(kind);
  }

  @Override
  public Set<Promise> promises() {
    return promises;
  }

  @Override
  public Taken ask(SpeedQuery query) throws IOException {
    JsonNode answer = send(query, false);
    return new Taken(answer.path("wall").asLong(), answer.path("cpu").asLong());
  }

  @Override
  public Found found(SpeedQuery query) throws IOException {
    JsonNode answer = send(query, true);
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    answer
        .path("counts")
        .forEachEntry((facet, values) -> {
          Map<String, Integer> papers = new TreeMap<>();
          values.forEachEntry((value, count) -> papers.put(value, count.asInt()));
          counts.put(Facet.parse(facet).orElseThrow(), papers);
        });
    return new Found(answer.path("total").asInt(), counts);
  }

  private JsonNode send(SpeedQuery query, boolean tell) throws IOException {
    Map<String, Object> chosen = new LinkedHashMap<>();
    query
        .filters()
        .byFacet()
        .forEach((facet, selection) -> {
          String value = selection.include().getFirst();
          if (facet == Facet.YEAR) {
            YearRange years = YearRange.parse(value);
            chosen.put("from", years.from());
            chosen.put("to", years.to());
          } else {
            chosen.put(facet.id(), value);
          }
        });
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("kind", query.kind().name());
    request.put("text", query.text());
    request.put("chosen", chosen);
    request.put("tell", tell);
    out.write(JSON.writeValueAsString(request));
    out.write('\n');
    out.flush();
    return read();
  }

  private JsonNode read() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new EOFException(engine + " ended");
    }
    return JSON.readTree(line);
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().join();
    Files.delete(file);
  }
}
