package org.mlsyssearch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.indexer.IndexerMain;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;

/**
 * What {@link SpeedMain} lets run in a JVM of its own: on the class path stands the build that is
 * measured. Prints names and numbers, parted by tabs.
 *
 * <p>{@code index RESULT CORPUS INDEX MEANING} is the whole command of the indexer. {@code vectors
 * INDEX SIZE} builds an index of generated papers with random vectors. {@code ask INDEX QUERIES
 * MATCH PLAIN} answers queries, by words alone beside plain BM25.
 */
public final class SpeedRun {

  /** No class of requests is measured for more processor time than this, in nanoseconds. */
  private static final long LONGEST = 20_000_000_000L;

  /** How many of a class go before those that are measured, in the same mixture. */
  static final int WARM = 100;

  private SpeedRun() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "index" -> index(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), args[4]);
      case "vectors" -> vectors(Path.of(args[1]), Integer.parseInt(args[2]));
      case "ask" -> ask(Path.of(args[1]), Path.of(args[2]), Match.valueOf(args[3]), args[4]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** The indexer ends its JVM, so what it took is noted while that ends. */
  private static void index(Path result, Path corpus, Path index, String meaning) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
              try {
                Files.writeString(result, system.getProcessCpuTime() + "\t" + peakMegabytes());
              } catch (IOException e) {
                System.err.println(e.getMessage());
              }
            }));
    IndexerMain.main(
        new String[] {
          "--corpus", corpus.toString(), "--index", index.toString(), "--meaning", meaning
        });
  }

  /** The most memory that this process has had, as far as the system tells; else 0. */
  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
        .findFirst()
        .orElse(0);
  }

  private static void vectors(Path folder, int size) throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    Encoder encoder = Encoders.find(System.err::println);
    if (encoder == null) {
      throw new IOException("No encoder is there");
    }
    GeneratedPapers generated = new GeneratedPapers(corpus.papers(), size, 1);
    try (IndexBuilder builder =
        LuceneIndexBuilder.create(folder, new RandomVectors(encoder), corpus.info().synonyms())) {
      for (int i = 0; i < size; i++) {
        builder.add(generated.paper(i));
      }
      builder.commit(corpus.info());
    }
  }

  private static final class Times {
    private final List<Long> ours = new ArrayList<>();
    private final List<Long> plain = new ArrayList<>();
    private final List<Long> cpu = new ArrayList<>();
    private int asked;
    private long all;
  }

  private static void ask(Path folder, Path file, Match match, String plainFolder)
      throws IOException {
    Encoder encoder = match == Match.WORDS ? null : Encoders.find(System.err::println);
    double before = heap();
    long begun = System.nanoTime();
    try (SearchIndex index = LuceneIndex.open(folder, encoder);
        @Nullable PlainBm25 plain =
            plainFolder.isEmpty() ? null : PlainBm25.at(Path.of(plainFolder))) {
      System.out.printf(Locale.ROOT, "opened\t%.0f%n", (System.nanoTime() - begun) / 1e6);
      System.out.printf(Locale.ROOT, "heap\t%.1f%n", heap() - before);
      Map<SpeedKind, Times> all = new EnumMap<>(SpeedKind.class);
      for (String line : Files.readAllLines(file)) {
        SpeedQuery query = SpeedQuery.of(line);
        Times times = all.computeIfAbsent(query.kind(), kind -> new Times());
        if (times.all < LONGEST && (match == Match.WORDS || query.kind().isByMeaning())) {
          measure(query.kind().task(index, query, match), times);
          if (plain != null && query.kind().isForPlain()) {
            long from = System.nanoTime();
            plain.search(query.text(), 20);
            times.plain.add(System.nanoTime() - from);
          }
        }
      }
      all.forEach(SpeedRun::print);
    }
  }

  private static void measure(SpeedKind.Task task, Times times) throws IOException {
    long cpu = SearchTime.spent();
    long begun = System.nanoTime();
    task.run();
    long wall = System.nanoTime() - begun;
    long spent = SearchTime.spent() - cpu;
    times.all += spent;
    if (times.asked++ >= WARM) {
      times.ours.add(wall);
      times.cpu.add(spent);
    }
  }

  private static void print(SpeedKind kind, Times times) {
    if (times.ours.isEmpty()) {
      return;
    }
    List<Long> plain = times.plain.subList(Math.min(WARM, times.plain.size()), times.plain.size());
    System.out.printf(
        Locale.ROOT,
        "%s\t%.4f\t%.4f\t%.4f\t%.4f\t%.4f%n",
        kind,
        percentile(times.ours, 50),
        percentile(times.ours, 99),
        times.cpu.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6,
        percentile(times.cpu, 99),
        plain.isEmpty() ? 0 : percentile(plain, 50));
  }

  private static double percentile(List<Long> nanos, int percent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  private static double heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
