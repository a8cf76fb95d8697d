package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.meaning.PaperText;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/**
 * Measures indexing and searching on the bundled corpus and on generated ones.
 *
 * <p>Every query of a class is new to the index: its words are drawn anew, so that what is
 * remembered of earlier queries does not count. Each is answered in full: 20 hits with highlights
 * and all facets. One thread. Beside each class stands how many times the latency of plain BM25
 * (the same words, top 20, nothing else) it is, measured in the same run.
 *
 * <p>Where an encoder is there, each class is measured by words alone and by meaning too. Generated
 * papers have random vectors: searching among them takes as long as among real ones, and encoding
 * them would take hours.
 */
public final class SpeedMain {

  private static final int WARM = 300;
  private static final int MEASURED = 300;

  private SpeedMain() {}

  public static void main(String[] arguments) throws IOException {
    List<String> args = List.of(arguments);
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i + 1 < args.size(); i++) {
      if (args.get(i).equals("--papers")) {
        sizes.add(Integer.valueOf(args.get(i + 1)));
      }
    }
    if (sizes.isEmpty()) {
      sizes.add(100_000);
    }
    BundledCorpus corpus = BundledCorpus.read();
    StringBuilder report = new StringBuilder();
    report.append("# Speed\n\n").append(Machine.describe()).append("\n\n");
    report.append("How it is measured: docs/ranking.md.\n");
    Encoder encoder = Encoders.find(System.err::println);
    measure("bundled corpus", corpus, corpus.papers().size(), encoder, report);
    for (int size : sizes) {
      measure("generated papers", corpus, size, encoder, report);
    }
    System.out.print(report);
    if (args.contains("--write")) {
      Files.writeString(
          Path.of("bench/results/speed.md"), report.toString(), StandardCharsets.UTF_8);
    }
  }

  private static void measure(
      String name, BundledCorpus corpus, int size, @Nullable Encoder encoder, StringBuilder report)
      throws IOException {
    boolean bundled = name.startsWith("bundled");
    Path parent = Files.createTempDirectory("mlsys-speed");
    Folders.deleteAtExit(parent);
    Path folder = parent.resolve("index");
    GeneratedPapers generated = new GeneratedPapers(corpus.papers(), size, 1);
    List<Paper> sample = new ArrayList<>();
    Encoder ofPapers = bundled || encoder == null ? encoder : new RandomVectors(encoder);
    long spent = 0;
    try (PlainBm25 plain = new PlainBm25()) {
      try (IndexBuilder builder =
          LuceneIndexBuilder.create(folder, ofPapers, corpus.info().synonyms())) {
        for (int i = 0; i < size; i++) {
          Paper paper = bundled ? corpus.papers().get(i) : generated.paper(i);
          if (i % Math.max(1, size / 5000) == 0) {
            sample.add(paper);
          }
          plain.add(paper);
          long begun = System.nanoTime();
          builder.add(paper);
          spent += System.nanoTime() - begun;
        }
        long begun = System.nanoTime();
        builder.commit(corpus.info());
        spent += System.nanoTime() - begun;
      }
      plain.open();
      long begun = System.nanoTime();
      try (SearchIndex index = LuceneIndex.open(folder, encoder)) {
        double opened = (System.nanoTime() - begun) / 1e6;
        report.append(
            String.format(
                Locale.ROOT,
                "%n## %,d %s%n%nIndexed %,.0f papers a second (merge and commit included), %.1f MB"
                    + " on disk; opened in %.0f ms.%n%n",
                size,
                name,
                size / (spent / 1e9),
                index.info().sizeBytes() / 1e6,
                opened));
        report.append(memory(index, folder, encoder)).append(encoding(sample, encoder));
        report.append(
            "| query | p50 ms | p99 ms | times plain BM25's p50 | by meaning too: p50 ms | p99 ms"
                + " |\n"
                + "|---|---:|---:|---:|---:|---:|\n");
        for (Map.Entry<String, QueryMaker> kind : kinds(sample).entrySet()) {
          report.append(row(kind.getKey(), kind.getValue(), index, plain));
        }
      }
    }
  }

  /** How much heap an open index holds, by words alone and with meaning. */
  private static String memory(SearchIndex open, Path folder, @Nullable Encoder encoder)
      throws IOException {
    double before = heap();
    double words;
    try (SearchIndex another = LuceneIndex.open(folder)) {
      words = heap() - before;
      another.info();
    }
    double both;
    try (SearchIndex another = LuceneIndex.open(folder, encoder)) {
      both = heap() - before;
      another.info();
    }
    open.info();
    return String.format(
        Locale.ROOT, "Open it holds %.1f MB of heap, %.1f MB with meaning.%n%n", words, both);
  }

  private static double heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  /** How long encoding takes, on a sample. */
  private static String encoding(List<Paper> papers, @Nullable Encoder encoder) {
    if (encoder == null) {
      return "";
    }
    List<String> texts = papers.stream().limit(500).map(PaperText::of).toList();
    texts.stream().limit(100).forEach(encoder::encode);
    long begun = System.nanoTime();
    texts.forEach(encoder::encode);
    double perSecond = texts.size() / ((System.nanoTime() - begun) / 1e9);
    return String.format(
        Locale.ROOT,
        "One core encodes %,.0f papers a second; a million would take %.1f hours on one.%n%n",
        perSecond,
        1e6 / perSecond / 3600);
  }

  private static Map<String, QueryMaker> kinds(List<Paper> sample) {
    QueryMaker maker = new QueryMaker(sample, 7, "name", Filters.NONE);
    Map<String, QueryMaker> kinds = new LinkedHashMap<>();
    for (String kind :
        List.of("all", "name", "prefix", "typo", "one word", "three words", "question", "phrase")) {
      kinds.put(kind, maker.of(kind, Filters.NONE));
    }
    kinds.put(
        "one word, two filters",
        maker.of(
            "one word",
            Filters.NONE.including(Facet.YEAR, "2022-2025").including(Facet.VENUE, "arxiv")));
    return kinds;
  }

  private static String row(String name, QueryMaker maker, SearchIndex index, PlainBm25 plain)
      throws IOException {
    for (int i = 0; i < WARM; i++) {
      ask(index, maker.next(), maker.filters(), Match.WORDS);
      ask(index, maker.next(), maker.filters(), Match.AUTO);
      plain.search(maker.next(), 20);
    }
    long[] ours = new long[MEASURED];
    long[] theirs = new long[MEASURED];
    long[] both = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      String text = maker.next();
      long begun = System.nanoTime();
      ask(index, text, maker.filters(), Match.WORDS);
      ours[i] = System.nanoTime() - begun;
      begun = System.nanoTime();
      plain.search(text, 20);
      theirs[i] = System.nanoTime() - begun;
      String other = maker.next();
      begun = System.nanoTime();
      ask(index, other, maker.filters(), Match.AUTO);
      both[i] = System.nanoTime() - begun;
    }
    Arrays.sort(ours);
    Arrays.sort(theirs);
    Arrays.sort(both);
    String meaning =
        index.info().meaning() == null
            ? " | "
            : String.format(
                Locale.ROOT,
                "%.2f | %.2f",
                both[MEASURED / 2] / 1e6,
                both[MEASURED * 99 / 100] / 1e6);
    double p50 = ours[MEASURED / 2] / 1e6;
    return String.format(
        Locale.ROOT,
        "| %s | %.2f | %.2f | %s | %s |%n",
        name,
        p50,
        ours[MEASURED * 99 / 100] / 1e6,
        name.equals("all")
            ? ""
            : String.format(Locale.ROOT, "%.1f", p50 / (theirs[MEASURED / 2] / 1e6)),
        meaning);
  }

  private static void ask(SearchIndex index, String text, Filters filters, Match match)
      throws IOException {
    index.search(
        SearchRequest.of(index.parse(text))
            .withFilters(filters)
            .withMatch(match)
            .withFacets(EnumSet.allOf(Facet.class), 10));
  }
}
