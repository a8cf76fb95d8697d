package org.mlsyssearch.lucene;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.bytes.ByteReader;
import org.mlsyssearch.model.bytes.ByteWriter;
import org.mlsyssearch.model.bytes.FactsCodec;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.VenueNames;

/** Writes papers and the corpus's own facts as bytes and reads them back, field after field. */
final class RecordCodec {

  private static final FactsCodec FACTS = new FactsCodec(null);

  private RecordCodec() {}

  static byte[] write(Paper paper) {
    ByteWriter out = new ByteWriter();
    out.text(paper.id().value());
    FACTS.write(paper.facts(), out);
    out.list(paper.sources(), RecordCodec::source);
    return out.toBytes();
  }

  static Paper readPaper(BytesRef bytes) {
    ByteReader in = new ByteReader(bytes.bytes, bytes.offset);
    return new Paper(new PaperId(in.text()), FACTS.read(in), in.list(RecordCodec::source));
  }

  private static void source(ByteWriter out, SourceRef source) {
    out.text(source.list());
    out.text(source.file());
    out.number(source.line());
    out.text(source.heading());
  }

  private static SourceRef source(ByteReader in) {
    return new SourceRef(in.text(), in.text(), in.number(), in.text());
  }

  /** The corpus's facts as text, for the commit's own data; the report is written apart. */
  static String write(CorpusInfo corpus) {
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

  /** The corpus's facts in a commit's own data. */
  static CorpusInfo readCorpus(Map<String, String> data) {
    ByteReader in = reader(data.getOrDefault(Schema.DATA_CORPUS, ""));
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
    CorpusReport report = ReportCodec.read(data.getOrDefault(Schema.DATA_REPORT, ""));
    return new CorpusInfo(
        title,
        description,
        builtAt,
        sources,
        rejects,
        venues,
        in.text(),
        report,
        readFormerIds(data.getOrDefault(Schema.DATA_FORMER_IDS, "")));
  }

  /** Former ids of papers and those they have now, as text. */
  static String writeFormerIds(SortedMap<String, String> ids) {
    ByteWriter out = new ByteWriter();
    out.list(ids.entrySet(), RecordCodec::pair);
    return text(out);
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
  static String write(Map<String, Map<String, String>> labels) {
    ByteWriter out = new ByteWriter();
    out.list(
        labels.entrySet(),
        (o, facet) -> {
          o.text(facet.getKey());
          o.list(facet.getValue().entrySet(), RecordCodec::pair);
        });
    return text(out);
  }

  static Map<String, Map<String, String>> readLabels(String text) {
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
