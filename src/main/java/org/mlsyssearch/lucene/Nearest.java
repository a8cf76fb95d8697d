package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Vectors;

/**
 * Finds the papers whose vectors are nearest to one: by looking at each, or where that takes long
 * and a graph was written by following it, which may miss some. Equally near ones come in the order
 * of papers. Thread-safe.
 */
final class Nearest {

  /** A paper and the product of its vector with the one asked for. */
  record Near(int paper, int dot) {}

  /** How many papers a graph is asked for, for each that is wanted: what is missed gets rarer. */
  private static final int GRAPH_FACTOR = 2;

  private final IndexSearcher searcher;
  private final LeafReader leaf;

  Nearest(IndexSearcher searcher, LeafReader leaf) {
    this.searcher = searcher;
    this.leaf = leaf;
  }

  /**
   * The nearest papers, nearest first.
   *
   * @param within only these; null for any
   * @param bar the least cosine
   * @param count how many at most
   */
  List<Near> to(byte[] vector, @Nullable FixedBitSet within, float bar, int count)
      throws IOException {
    ByteVectorValues values = values(vector);
    if (values == null) {
      return List.of();
    }
    TopKeys best = new TopKeys(count);
    boolean few = within != null && within.cardinality() <= Schema.GRAPH_FROM;
    if (values.size() > Schema.GRAPH_FROM && !few) {
      among(byGraph(vector, within, GRAPH_FACTOR * count), vector)
          .forEach(one -> best.add(one.dot(), one.paper()));
      return near(best.found(), bar, vector.length);
    }
    KnnVectorValues.DocIndexIterator each = values.iterator();
    for (int paper = each.nextDoc();
        paper != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS;
        paper = each.nextDoc()) {
      if (within == null || within.get(paper)) {
        best.add(VectorUtil.dotProduct(vector, values.vectorValue(each.index())), paper);
      }
    }
    return near(best.found(), bar, vector.length);
  }

  private FixedBitSet byGraph(byte[] vector, @Nullable FixedBitSet within, int count)
      throws IOException {
    KnnByteVectorQuery query =
        new KnnByteVectorQuery(
            Schema.VECTOR, vector, count, within == null ? null : new DocSetQuery(within));
    FixedBitSet papers = new FixedBitSet(leaf.maxDoc());
    for (ScoreDoc found : searcher.search(query, count).scoreDocs) {
      papers.set(found.doc);
    }
    return papers;
  }

  /** How near those papers are, in the order of papers. */
  List<Near> among(FixedBitSet papers, byte[] vector) throws IOException {
    ByteVectorValues values = values(vector);
    List<Near> near = new ArrayList<>();
    if (values != null) {
      KnnVectorValues.DocIndexIterator each = values.iterator();
      BitSetIterator all = new BitSetIterator(papers, 0);
      for (int paper = all.nextDoc(); paper != BitSetIterator.NO_MORE_DOCS; paper = all.nextDoc()) {
        each.advance(paper);
        near.add(new Near(paper, VectorUtil.dotProduct(vector, values.vectorValue(each.index()))));
      }
    }
    return near;
  }

  /** The vectors; null if the index has none that compare with the one given. */
  private @Nullable ByteVectorValues values(byte[] vector) throws IOException {
    ByteVectorValues values = leaf.getByteVectorValues(Schema.VECTOR);
    return values == null || values.dimension() != vector.length ? null : values;
  }

  /** A paper's own vector, in an index that has vectors. */
  byte[] of(int paper) throws IOException {
    ByteVectorValues values = Objects.requireNonNull(leaf.getByteVectorValues(Schema.VECTOR));
    KnnVectorValues.DocIndexIterator each = values.iterator();
    each.advance(paper);
    return values.vectorValue(each.index()).clone();
  }

  /** What is near enough of what was kept, nearest first. */
  private static List<Near> near(ListedCounts best, float bar, int dimension) {
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < best.distinct(); i++) {
      if (Vectors.cosine(best.count(i), dimension) >= bar) {
        near.add(new Near(best.number(i), best.count(i)));
      }
    }
    return near;
  }
}
