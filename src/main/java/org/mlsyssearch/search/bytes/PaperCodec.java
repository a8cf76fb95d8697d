package org.mlsyssearch.search.bytes;

import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.bytes.ByteReader;
import org.mlsyssearch.model.bytes.ByteWriter;
import org.mlsyssearch.model.bytes.FactsCodec;

/** Writes papers as bytes and reads them back, field after field. Thread-safe. */
public final class PaperCodec {

  private static final FactsCodec FACTS = new FactsCodec(null);

  private PaperCodec() {}

  public static byte[] write(Paper paper) {
    ByteWriter out = new ByteWriter();
    out.text(paper.id().value());
    FACTS.write(paper.facts(), out);
    out.list(paper.sources(), PaperCodec::source);
    return out.toBytes();
  }

  /** The paper whose bytes begin there. */
  public static Paper read(byte[] bytes, int start) {
    ByteReader in = new ByteReader(bytes, start);
    return new Paper(new PaperId(in.text()), FACTS.read(in), in.list(PaperCodec::source));
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
}
