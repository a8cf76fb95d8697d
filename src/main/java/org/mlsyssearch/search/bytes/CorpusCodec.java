package org.mlsyssearch.search.bytes;

import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlsyssearch.model.bytes.ByteReader;
import org.mlsyssearch.model.bytes.ByteWriter;
import org.mlsyssearch.model.bytes.FactsCodec;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.VenueNames;

/**
 * Writes what is known of a corpus as named texts, which an engine keeps beside its papers, and
 * reads them back. Thread-safe.
 */
public final class CorpusCodec {

  private static final String CORPUS = "corpus";

  /** What was said of the lists; missing in indexes written before it was kept. */
  private static final String REPORT = "report";

  /** Ids that papers had before; missing where there are none. */
  private static final String FORMER_IDS = "former_ids";

  private CorpusCodec() {}

  public static SortedMap<String, String> write(CorpusInfo corpus) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(CORPUS, facts(corpus));
    texts.put(REPORT, ReportCodec.write(corpus.report()));
    if (!corpus.formerIds().isEmpty()) {
      ByteWriter out = new ByteWriter();
      out.list(corpus.formerIds().entrySet(), CorpusCodec::pair);
      texts.put(FORMER_IDS, text(out));
    }
    return texts;
  }

  private static String facts(CorpusInfo corpus) {
    ByteWriter out = new ByteWriter();
    out.text(corpus.title());
    out.optional(corpus.description(), ByteWriter::text);
    out.text(corpus.builtAt().toString());
    out.list(
        corpus.sources(),
        (o, source) -> {
          o.text(source.file());
          o.text(source.list());
          o.number(source.papers());
        });
    out.list(
        corpus.rejects().entrySet(),
        (o, reject) -> {
          o.text(reject.getKey());
          o.number(reject.getValue());
        });
    out.list(
        corpus.venues(),
        (o, names) -> {
          FactsCodec.venue(o, names.venue());
          o.list(names.aliases(), ByteWriter::text);
        });
    out.text(corpus.synonyms());
    return text(out);
  }

  /**
   * Reads what was written, among other texts too.
   *
   * @throws RuntimeException if it was not written here, or is damaged
   */
  public static CorpusInfo read(Map<String, String> texts) {
    ByteReader in = reader(texts.getOrDefault(CORPUS, ""));
    String title = in.text();
    String description = in.optional(ByteReader::text);
    Instant builtAt = Instant.parse(in.text());
    List<CorpusInfo.Source> sources =
        in.list(i -> new CorpusInfo.Source(i.text(), i.text(), i.number()));
    TreeMap<String, Integer> rejects = new TreeMap<>();
    in.list(i -> Map.entry(i.text(), i.number()))
        .forEach(entry -> rejects.put(entry.getKey(), entry.getValue()));
    List<VenueNames> venues =
        in.list(i -> new VenueNames(FactsCodec.venue(i), i.list(ByteReader::text)));
    CorpusReport report = ReportCodec.read(texts.getOrDefault(REPORT, ""));
    return new CorpusInfo(
        title,
        description,
        builtAt,
        sources,
        rejects,
        venues,
        in.text(),
        report,
        readFormerIds(texts.getOrDefault(FORMER_IDS, "")));
  }

  private static SortedMap<String, String> readFormerIds(String text) {
    TreeMap<String, String> ids = new TreeMap<>();
    if (!text.isEmpty()) {
      reader(text)
          .list(in -> Map.entry(in.text(), in.text()))
          .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    }
    return ids;
  }

  private static void pair(ByteWriter out, Map.Entry<String, String> pair) {
    out.text(pair.getKey());
    out.text(pair.getValue());
  }

  /** Labels of values, by facet and value, as text. */
  public static String writeLabels(Map<String, Map<String, String>> labels) {
    ByteWriter out = new ByteWriter();
    out.list(
        labels.entrySet(),
        (o, facet) -> {
          o.text(facet.getKey());
          o.list(facet.getValue().entrySet(), CorpusCodec::pair);
        });
    return text(out);
  }

  public static Map<String, Map<String, String>> readLabels(String text) {
    Map<String, Map<String, String>> labels = new TreeMap<>();
    reader(text)
        .list(in -> {
          String facet = in.text();
          Map<String, String> byValue = new TreeMap<>();
          in.list(i -> Map.entry(i.text(), i.text()))
              .forEach(entry -> byValue.put(entry.getKey(), entry.getValue()));
          return Map.entry(facet, byValue);
        })
        .forEach(facet -> labels.put(facet.getKey(), facet.getValue()));
    return labels;
  }

  private static String text(ByteWriter out) {
    return Base64.getEncoder().encodeToString(out.toBytes());
  }

  private static ByteReader reader(String text) {
    return new ByteReader(Base64.getDecoder().decode(text), 0);
  }
}
