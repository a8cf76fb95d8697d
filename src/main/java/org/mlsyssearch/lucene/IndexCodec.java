package org.mlsyssearch.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;

/** Lucene's own codec, but for the graph of vectors, which few papers do without. */
final class IndexCodec extends Lucene104Codec {

  @Override
  public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
    // Lucene writes a graph where it takes fewer steps than looking at every paper.
    int steps = (int) (Schema.GRAPH_FROM / Math.log(Schema.GRAPH_FROM));
    return new Lucene99HnswVectorsFormat(
        Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
        Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
        1,
        null,
        steps);
  }
}
