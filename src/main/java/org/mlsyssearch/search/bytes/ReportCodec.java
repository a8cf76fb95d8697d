package org.mlsyssearch.search.bytes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.model.bytes.ByteReader;
import org.mlsyssearch.model.bytes.ByteWriter;
import org.mlsyssearch.search.CorpusReport;
import org.mlsyssearch.search.CorpusReport.ListRead;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;
import org.mlsyssearch.search.SourceUrl;

/**
 * Writes the report on the lists as text and back. It is deflated: most remarks are one sentence
 * with another title in it.
 */
final class ReportCodec {

  private ReportCodec() {}

  static String write(CorpusReport report) throws IOException {
    ByteWriter out = new ByteWriter();
    out.list(
        report.kinds(),
        (o, kind) -> {
          o.text(kind.code());
          o.text(kind.severity().id());
          o.number(kind.losesEntry() ? 1 : 0);
        });
    out.list(
        report.lists(),
        (o, list) -> {
          o.text(list.file());
          o.text(list.list());
          o.number(list.entries());
          o.number(list.papers());
          o.list(
              list.said().entrySet(),
              (p, said) -> {
                p.text(said.getKey());
                p.number(said.getValue());
              });
        });
    out.list(
        report.remarks(),
        (o, remark) -> {
          o.text(remark.file());
          o.number(remark.line());
          o.number(remark.column());
          o.number(report.kinds().indexOf(remark.kind()));
          o.text(remark.message());
        });
    out.list(
        report.sources(),
        (o, source) -> {
          o.text(source.files());
          o.text(source.template());
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(out.toBytes());
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * Reads what was written.
   *
   * @param text empty for an index without a report
   * @throws IllegalArgumentException if it is no report
   */
  static CorpusReport read(String text) {
    if (text.isEmpty()) {
      return CorpusReport.NONE;
    }
    ByteReader in = new ByteReader(inflated(Base64.getDecoder().decode(text)), 0);
    List<RemarkKind> kinds =
        in.list(i -> new RemarkKind(i.text(), severity(i.text()), i.number() == 1));
    List<ListRead> lists =
        in.list(i -> new ListRead(i.text(), i.text(), i.number(), i.number(), said(i)));
    List<Remark> remarks =
        in.list(i -> new Remark(i.text(), i.number(), i.number(), kinds.get(i.number()), i.text()));
    List<SourceUrl> sources = in.list(i -> new SourceUrl(i.text(), i.text()));
    return new CorpusReport(kinds, lists, remarks, sources);
  }

  private static Severity severity(String id) {
    return Severity.valueOf(id.toUpperCase(Locale.ROOT));
  }

  private static SortedMap<String, Integer> said(ByteReader in) {
    TreeMap<String, Integer> said = new TreeMap<>();
    in.list(i -> Map.entry(i.text(), i.number()))
        .forEach(entry -> said.put(entry.getKey(), entry.getValue()));
    return said;
  }

  private static byte[] inflated(byte[] bytes) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalArgumentException("The report on the lists is damaged", e);
    }
  }
}
