package org.mlsyssearch.bench;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Match;

/**
 * Measures indexing and searching on the bundled corpus and on generated ones, of one build or of
 * two in turns.
 *
 * <p>Each build makes its index with the whole command of the indexer and answers the same query
 * file in fresh JVMs: requests of all classes in one random order, each new to the index, in one
 * thread; a search is answered in full, 20 hits with highlights and all facets. Beside classes that
 * plain BM25 can be asked too (the same words, top 20, nothing else) stands how many times its
 * latency they take, in the same run. Where an encoder is there, classes are measured by meaning
 * too; generated papers have random vectors then: searching among them takes as long as among real
 * ones, and encoding them would take hours.
 *
 * <p>Arguments: {@code --papers N}, repeatable (100000); {@code --turns N}, fresh JVMs for each
 * build (2); {@code --requests N}, measured of each class in each JVM (200); {@code --baseline
 * JAR}, the other build; {@code --meaning N}, the largest corpus that is measured by meaning too
 * (200000); {@code --write}.
 */
public final class SpeedMain {

  private static final long SEED = 1;

  /** Up to this size the indexer encodes papers unasked. */
  private static final String MOST_ENCODED = "200000";

  private static final int SAMPLE = 5000;

  private final List<String> args;
  private final int turns;
  private final int requests;
  private final int mostEncoded;
  private final List<String> classPaths = new ArrayList<>();
  private final BundledCorpus corpus;
  private final boolean isMeaningKnown;

  private SpeedMain(List<String> args) throws IOException {
    this.args = args;
    this.turns = Integer.parseInt(Arguments.of(args, "--turns", "2"));
    this.requests = Integer.parseInt(Arguments.of(args, "--requests", "200"));
    this.mostEncoded = Integer.parseInt(Arguments.of(args, "--meaning", MOST_ENCODED));
    String own = System.getProperty("java.class.path");
    classPaths.add(own);
    String baseline = Arguments.of(args, "--baseline", "");
    if (!baseline.isEmpty()) {
      if (!Files.exists(Path.of(baseline))) {
        throw new IOException("There is no build '" + baseline + "'; name an indexer.jar");
      }
      classPaths.add(baseline + File.pathSeparator + own);
    }
    this.corpus = BundledCorpus.read();
    try (Encoder encoder = Encoders.find(System.err::println)) {
      this.isMeaningKnown = encoder != null;
    }
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    new SpeedMain(List.of(arguments)).run();
  }

  private void run() throws IOException, InterruptedException {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i + 1 < args.size(); i++) {
      if (args.get(i).equals("--papers")) {
        sizes.add(Integer.valueOf(args.get(i + 1)));
      }
    }
    if (sizes.isEmpty()) {
      sizes.add(100_000);
    }
    SpeedReport report = new SpeedReport(classPaths.size());
    measure("bundled corpus", corpus.papers().size(), true, report);
    for (int size : sizes) {
      measure("generated papers", size, false, report);
    }
    System.out.print(report.print());
    if (args.contains("--write")) {
      Path folder = Path.of("bench/results");
      Files.writeString(folder.resolve("speed.md"), report.print(), StandardCharsets.UTF_8);
      SpeedChart.draw(report.growth(), folder.resolve("speed.png"));
    }
  }

  private void measure(String name, int size, boolean bundled, SpeedReport report)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("mlsys-speed");
    Folders.deleteAtExit(folder);
    Path lists = bundled ? BundledCorpus.FOLDER : folder.resolve("papers.jsonl");
    Path queries = folder.resolve("queries.tsv");
    Path plain = folder.resolve("plain");
    prepare(size, bundled, lists, queries, plain);
    SpeedReport.Section section = report.section(size, name);
    boolean meaning = isMeaningKnown && size <= mostEncoded;
    for (int build = classPaths.size() - 1; build >= 0; build--) {
      section.indexed(build, index(build, lists, folder.resolve("index" + build), "off"));
    }
    for (int turn = 0; turn < turns; turn++) {
      for (int build = classPaths.size() - 1; build >= 0; build--) {
        section.words(
            build,
            java(build, "ask", folder.resolve("index" + build), queries, Match.WORDS, plain));
      }
    }
    if (meaning) {
      Path index = folder.resolve("vectors");
      if (bundled) {
        index(0, lists, index, "on");
      } else {
        java(0, "vectors", index, size);
      }
      for (int turn = 0; turn < turns; turn++) {
        section.meaning(java(0, "ask", index, queries, Match.AUTO, ""));
      }
    }
    Folders.delete(folder);
  }

  /** Writes what all builds get: lists, queries, and the index of plain BM25. */
  private void prepare(int size, boolean bundled, Path lists, Path queries, Path plainFolder)
      throws IOException {
    GeneratedPapers generated = new GeneratedPapers(corpus.papers(), size, SEED);
    List<Paper> sample = new ArrayList<>();
    try (PlainBm25 plain = PlainBm25.at(plainFolder);
        BufferedWriter out =
            Files.newBufferedWriter(bundled ? plainFolder.resolveSibling("unused") : lists)) {
      PaperWriter writer = Format.NDJSON.writer(out, id -> "");
      for (int i = 0; i < size; i++) {
        Paper paper = bundled ? corpus.papers().get(i) : generated.paper(i);
        if (i % Math.max(1, size / SAMPLE) == 0) {
          sample.add(paper);
        }
        plain.add(paper);
        if (!bundled) {
          writer.paper(paper);
        }
      }
      plain.open();
    }
    Files.write(
        queries,
        new SpeedQueries(sample, corpus.info().synonyms(), SEED)
            .make(SpeedRun.WARM + requests).stream().map(SpeedQuery::line).toList());
  }

  /** Runs the indexer; nanoseconds it took, nanoseconds of all processors, most megabytes. */
  private long[] index(int build, Path lists, Path index, String meaning)
      throws IOException, InterruptedException {
    Path result = index.resolveSibling("result.tsv");
    long begun = System.nanoTime();
    java(build, "index", result, lists, index, meaning);
    long wall = System.nanoTime() - begun;
    String[] taken = Files.readString(result).strip().split("\t", -1);
    return new long[] {wall, Long.parseLong(taken[0]), Long.parseLong(taken[1])};
  }

  private List<String> java(int build, String task, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dproject.root=" + System.getProperty("project.root", "."));
    command.addAll(List.of("-cp", classPaths.get(build), SpeedRun.class.getName(), task));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Programs.Ended ended = Programs.run(command);
    if (ended.exit() != 0) {
      throw new IOException("'" + task + "' of build " + build + " failed: " + ended.said());
    }
    return ended.said().lines().toList();
  }
}
