package org.mlsyssearch.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.VenueNames;

/** Writes papers and the corpus's own facts as bytes and reads them back, field after field. */
final class RecordCodec {

  private interface Writer<T> {
    void write(DataOutputStream out, T value) throws IOException;
  }

  private interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  private RecordCodec() {}

  static byte[] write(Paper paper) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    DataOutputStream out = new DataOutputStream(bytes);
    text(out, paper.id().value());
    text(out, paper.title());
    list(out, paper.systems(), RecordCodec::text);
    list(out, paper.alsoKnownAs(), RecordCodec::text);
    list(out, paper.authors(), RecordCodec::text);
    optional(out, paper.venue(), RecordCodec::venue);
    optional(out, paper.year(), DataOutputStream::writeInt);
    text(out, paper.kind().id());
    list(out, paper.topics(), (o, topic) -> list(o, topic.labels(), RecordCodec::text));
    list(
        out,
        paper.links(),
        (o, link) -> {
          text(o, link.rel().name());
          text(o, link.href());
        });
    optional(out, paper.doi(), RecordCodec::text);
    optional(out, paper.arxivId(), RecordCodec::text);
    optional(out, paper.summary(), RecordCodec::text);
    list(
        out,
        paper.sources(),
        (o, source) -> {
          text(o, source.list());
          text(o, source.file());
          o.writeInt(source.line());
          text(o, source.heading());
        });
    return bytes.toByteArray();
  }

  static Paper readPaper(BytesRef bytes) throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length));
    return new Paper(
        new PaperId(text(in)),
        text(in),
        list(in, RecordCodec::text),
        list(in, RecordCodec::text),
        list(in, RecordCodec::text),
        optional(in, RecordCodec::venue),
        optional(in, DataInputStream::readInt),
        Kind.parse(text(in)),
        list(in, i -> new TopicPath(list(i, RecordCodec::text))),
        list(in, i -> new Link(Link.Rel.valueOf(text(i)), text(i))),
        optional(in, RecordCodec::text),
        optional(in, RecordCodec::text),
        optional(in, RecordCodec::text),
        list(in, i -> new SourceRef(text(i), text(i), i.readInt(), text(i))));
  }

  /** The corpus's facts as text, for the commit's own data. */
  static String write(CorpusInfo corpus) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    DataOutputStream out = new DataOutputStream(bytes);
    text(out, corpus.title());
    optional(out, corpus.description(), RecordCodec::text);
    text(out, corpus.builtAt().toString());
    list(
        out,
        corpus.sources(),
        (o, source) -> {
          text(o, source.file());
          text(o, source.list());
          o.writeInt(source.papers());
        });
    list(
        out,
        List.copyOf(corpus.rejects().entrySet()),
        (o, reject) -> {
          text(o, reject.getKey());
          o.writeInt(reject.getValue());
        });
    list(
        out,
        corpus.venues(),
        (o, names) -> {
          venue(o, names.venue());
          list(o, names.aliases(), RecordCodec::text);
        });
    text(out, corpus.synonyms());
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  static CorpusInfo readCorpus(String text) throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)));
    String title = text(in);
    String description = optional(in, RecordCodec::text);
    Instant builtAt = Instant.parse(text(in));
    List<CorpusInfo.Source> sources =
        list(in, i -> new CorpusInfo.Source(text(i), text(i), i.readInt()));
    TreeMap<String, Integer> rejects = new TreeMap<>();
    list(in, i -> Map.entry(text(i), i.readInt()))
        .forEach(entry -> rejects.put(entry.getKey(), entry.getValue()));
    List<VenueNames> venues = list(in, i -> new VenueNames(venue(i), list(i, RecordCodec::text)));
    return new CorpusInfo(title, description, builtAt, sources, rejects, venues, text(in));
  }

  /** Labels of values, by facet and value, as text. */
  static String write(Map<String, Map<String, String>> labels) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    DataOutputStream out = new DataOutputStream(bytes);
    list(
        out,
        List.copyOf(labels.entrySet()),
        (o, facet) -> {
          text(o, facet.getKey());
          list(
              o,
              List.copyOf(facet.getValue().entrySet()),
              (p, value) -> {
                text(p, value.getKey());
                text(p, value.getValue());
              });
        });
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  static Map<String, Map<String, String>> readLabels(String text) throws IOException {
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(text)));
    Map<String, Map<String, String>> labels = new TreeMap<>();
    int facets = in.readInt();
    for (int i = 0; i < facets; i++) {
      Map<String, String> byValue = new TreeMap<>();
      labels.put(text(in), byValue);
      int values = in.readInt();
      for (int j = 0; j < values; j++) {
        byValue.put(text(in), text(in));
      }
    }
    return labels;
  }

  private static void text(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void venue(DataOutputStream out, Venue venue) throws IOException {
    text(out, venue.id());
    text(out, venue.label());
    text(out, venue.name());
    text(out, venue.kind().id());
  }

  private static Venue venue(DataInputStream in) throws IOException {
    return new Venue(text(in), text(in), text(in), Kind.parse(text(in)));
  }

  private static <T> void list(DataOutputStream out, List<T> values, Writer<T> writer)
      throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException {
    int size = in.readInt();
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(reader.read(in));
    }
    return values;
  }

  private static <T> void optional(DataOutputStream out, @Nullable T value, Writer<T> writer)
      throws IOException {
    out.writeBoolean(value != null);
    if (value != null) {
      writer.write(out, value);
    }
  }

  private static <T> @Nullable T optional(DataInputStream in, Reader<T> reader) throws IOException {
    return in.readBoolean() ? reader.read(in) : null;
  }
}
