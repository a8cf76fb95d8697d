package org.mlsyssearch.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.merge.DraftStore;
import org.mlsyssearch.corpus.merge.PaperMerger;
import org.mlsyssearch.corpus.reading.CorpusReader;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexBuilder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Measures how fast each format is read, beside the bare parser of the same bytes and beside the
 * indexing of what was read, in one run.
 *
 * <p>The first argument is the folder of lists that the files are made of; {@code --write} keeps
 * the table in {@code bench/results/corpus.md}.
 */
public final class CorpusMain {

  private static final int TARGET = 1 << 20;
  private static final int ROUNDS = 3;

  /** Parses bytes without understanding them. */
  @FunctionalInterface
  private interface Baseline {
    void parse(byte[] bytes) throws Exception;
  }

  private CorpusMain() {}

  public static void main(String[] args) throws Exception {
    Path corpus = Path.of(args.length > 0 && !args[0].startsWith("--") ? args[0] : "corpus");
    Path folder = Files.createTempDirectory("mlsys-search-reading");
    StringBuilder table = new StringBuilder();
    say(table, "# Reading speed by format\n");
    say(
        table,
        LocalDate.now(ZoneOffset.UTC)
            + ", "
            + Runtime.getRuntime().availableProcessors()
            + " processors, Java "
            + Runtime.version().feature()
            + ", heap "
            + (Runtime.getRuntime().maxMemory() >> 20)
            + " MB; median of "
            + ROUNDS
            + " rounds after one to warm up, processor time of the one thread that works, so that"
            + " other load does not count.\n");
    say(
        table,
        "Bare: the parser alone over the same bytes (commonmark-java, Jackson, the JDK's XML"
            + " reader). Merge and index: what follows the reading, in the same round.\n");
    say(
        table,
        "| Format | MB | papers | read MB/s | bare MB/s | read / bare | read s | merge s | index s"
            + " | read / index |");
    say(table, "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    try {
      row(table, folder, "Markdown", "x.md", markdown(corpus), CorpusMain::markdownAlone);
      row(table, folder, "BibTeX", "x.bib", bibtex(corpus), null);
      row(table, folder, "JSON Lines", "x.jsonl", json(corpus), CorpusMain::jsonAlone);
      Path dblp = folder.resolve("dblp.xml");
      DblpFile.write(dblp, TARGET, 7);
      row(table, folder, "DBLP XML", "dblp.xml", Files.readAllBytes(dblp), CorpusMain::xmlAlone);
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    if (List.of(args).contains("--write")) {
      Files.writeString(Path.of("bench/results/corpus.md"), table);
    }
  }

  private static void say(StringBuilder table, String line) {
    System.out.println(line);
    table.append(line).append('\n');
  }

  private static void row(
      StringBuilder table, Path folder, String format, String name, byte[] bytes, Baseline baseline)
      throws Exception {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    List<double[]> rounds = new ArrayList<>();
    int papers = 0;
    for (int round = 0; round <= ROUNDS; round++) {
      double[] seconds = new double[4];
      papers = round(file, folder.resolve("index"), seconds);
      if (baseline != null) {
        long start = cpu();
        baseline.parse(bytes);
        seconds[3] = (cpu() - start) / 1e9;
      }
      if (round > 0) {
        rounds.add(seconds);
      }
    }
    double megabytes = bytes.length / 1e6;
    double read = median(rounds, 0);
    double index = median(rounds, 2);
    double bare = median(rounds, 3);
    say(
        table,
        String.format(
            Locale.ROOT,
            "| %s | %.1f | %,d | %.1f | %s | %s | %.2f | %.2f | %.2f | %.2f |",
            format,
            megabytes,
            papers,
            megabytes / read,
            baseline == null ? "" : String.format(Locale.ROOT, "%.1f", megabytes / bare),
            baseline == null ? "" : String.format(Locale.ROOT, "%.1f", read / bare),
            read,
            median(rounds, 1),
            index,
            read / index));
    Files.delete(file);
  }

  /** Nanoseconds that this thread has run. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double median(List<double[]> rounds, int column) {
    return rounds.stream()
        .mapToDouble(round -> round[column])
        .sorted()
        .toArray()[rounds.size() / 2];
  }

  private static int round(Path file, Path directory, double[] seconds) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Authority authority = Authority.bundled(new Diagnostics());
    try (DraftStore store = new DraftStore()) {
      long start = cpu();
      PaperMerger merger = new PaperMerger(store, diagnostics);
      new CorpusReader(authority, diagnostics).read(List.of(file), merger::add);
      seconds[0] = (cpu() - start) / 1e9;
      start = cpu();
      List<Paper> papers = new ArrayList<>();
      merger.forEach(papers::add);
      seconds[1] = (cpu() - start) / 1e9;
      start = cpu();
      try (IndexBuilder builder = LuceneIndexBuilder.create(directory)) {
        for (Paper paper : papers) {
          builder.add(paper);
        }
        builder.commit(
            new CorpusInfo(
                "Bench", null, Instant.EPOCH, List.of(), new TreeMap<>(), List.of(), ""));
      }
      seconds[2] = (cpu() - start) / 1e9;
      return papers.size();
    }
  }

  /** The Markdown lists of a folder, again and again with other titles, up to the size wanted. */
  private static byte[] markdown(Path corpus) throws IOException {
    StringBuilder once = new StringBuilder();
    for (Path list : endingWith(corpus, ".md")) {
      once.append(Files.readString(list)).append("\n\n");
    }
    StringBuilder text = new StringBuilder();
    for (int copy = 0; text.length() < TARGET; copy++) {
      text.append(another(once.toString(), copy));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same lists with other papers: other words in most titles, other DOIs and arXiv ids. */
  private static String another(String lists, int copy) {
    return lists
        .replaceAll("\\b(?:for|with|of|and|in) ", "$0v" + copy + " ")
        .replaceAll("\\b10\\.(\\d{4,5})/", "10.$1" + copy + "/")
        .replaceAll(
            "\\b\\d{2}(\\d{2}\\.\\d{4,5})", String.format(Locale.ROOT, "%02d$1", copy % 100));
  }

  private static byte[] bibtex(Path corpus) throws IOException {
    StringBuilder once = new StringBuilder();
    for (Path list : endingWith(corpus, ".bib")) {
      once.append(Files.readString(list)).append("\n\n");
    }
    StringBuilder text = new StringBuilder();
    for (int copy = 0; text.length() < TARGET; copy++) {
      text.append(another(once.toString().replaceAll("(?m)^(@\\w+\\{)", "$1c" + copy), copy));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What the Markdown lists name, as our own records. */
  private static byte[] json(Path corpus) throws IOException {
    List<Paper> papers = new ArrayList<>();
    Diagnostics diagnostics = new Diagnostics();
    try (DraftStore store = new DraftStore()) {
      PaperMerger merger = new PaperMerger(store, diagnostics);
      new CorpusReader(Authority.bundled(diagnostics), diagnostics)
          .read(List.of(corpus), merger::add);
      merger.forEach(papers::add);
    }
    StringBuilder text = new StringBuilder();
    for (int copy = 0; text.length() < TARGET; copy++) {
      int copyOf = copy;
      var out = new java.io.StringWriter();
      try (tools.jackson.core.JsonGenerator json =
          JsonFactory.builder()
              .build()
              .createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
        for (Paper paper : papers) {
          json.writeStartObject();
          json.writeStringProperty("title", paper.title() + " v" + copy);
          strings(json, "systems", paper.systems());
          strings(json, "authors", paper.authors());
          if (paper.venue() != null) {
            json.writeStringProperty("venue", paper.venue().label());
          }
          if (paper.year() != null) {
            json.writeNumberProperty("year", paper.year());
          }
          json.writeStringProperty("kind", paper.kind().id());
          json.writeArrayPropertyStart("topics");
          paper.topics().forEach(topic -> json.writeString(topic.toString()));
          json.writeEndArray();
          strings(json, "links", paper.links().stream().map(link -> link.href() + "?").toList());
          json.writeEndObject();
          json.writeRaw('\n');
        }
      }
      text.append(out);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void strings(
      tools.jackson.core.JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static List<Path> endingWith(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void markdownAlone(byte[] bytes) throws IOException {
    Parser.builder()
        .extensions(List.of(TablesExtension.create()))
        .includeSourceSpans(IncludeSourceSpans.BLOCKS)
        .build()
        .parseReader(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
  }

  private static void jsonAlone(byte[] bytes) {
    try (JsonParser json =
        JsonFactory.builder().build().createParser(ObjectReadContext.empty(), bytes)) {
      while (json.nextToken() != null) {
        // Tokens alone are what is measured.
      }
    }
  }

  private static void xmlAlone(byte[] bytes) throws Exception {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        xml.next();
      }
    }
  }
}
