package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.ScoreDoc;
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

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingInt(Near::dot).reversed().thenComparingInt(Near::paper);

  /** How many papers a graph is asked for, for each that is wanted: what is missed gets rarer. */
  private static final int GRAPH_FACTOR = 3;

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
    ByteVectorValues values = leaf.getByteVectorValues(Schema.VECTOR);
    if (values == null || values.dimension() != vector.length) {
      return List.of();
    }
    boolean few = within != null && within.cardinality() <= Schema.GRAPH_FROM;
    PriorityQueue<Near> best = new PriorityQueue<>(NEAREST_FIRST.reversed());
    if (values.size() <= Schema.GRAPH_FROM || few) {
      KnnVectorValues.DocIndexIterator each = values.iterator();
      for (int paper = each.nextDoc();
          paper != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS;
          paper = each.nextDoc()) {
        if (within == null || within.get(paper)) {
          add(
              best,
              paper,
              VectorUtil.dotProduct(vector, values.vectorValue(each.index())),
              bar,
              vector.length,
              count);
        }
      }
    } else {
      KnnByteVectorQuery query =
          new KnnByteVectorQuery(
              Schema.VECTOR,
              vector,
              GRAPH_FACTOR * count,
              within == null ? null : new DocSetQuery(within));
      List<Integer> papers = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query, GRAPH_FACTOR * count).scoreDocs) {
        papers.add(found.doc);
      }
      papers.sort(null);
      KnnVectorValues.DocIndexIterator each = values.iterator();
      for (int paper : papers) {
        each.advance(paper);
        add(
            best,
            paper,
            VectorUtil.dotProduct(vector, values.vectorValue(each.index())),
            bar,
            vector.length,
            count);
      }
    }
    List<Near> sorted = new ArrayList<>(best);
    sorted.sort(NEAREST_FIRST);
    return sorted;
  }

  private static void add(
      PriorityQueue<Near> best, int paper, int dot, float bar, int dimension, int count) {
    if (Vectors.cosine(dot, dimension) >= bar) {
      best.add(new Near(paper, dot));
      if (best.size() > count) {
        best.poll();
      }
    }
  }

  /** A paper's own vector, in an index that has vectors. */
  byte[] of(int paper) throws IOException {
    ByteVectorValues values = Objects.requireNonNull(leaf.getByteVectorValues(Schema.VECTOR));
    KnnVectorValues.DocIndexIterator each = values.iterator();
    each.advance(paper);
    return values.vectorValue(each.index()).clone();
  }
}
