package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
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
    Best best = new Best(bar, vector.length, count);
    boolean few = within != null && within.cardinality() <= Schema.GRAPH_FROM;
    if (values.size() > Schema.GRAPH_FROM && !few) {
      among(byGraph(vector, within, GRAPH_FACTOR * count), vector).forEach(best::add);
      return best.sorted();
    }
    KnnVectorValues.DocIndexIterator each = values.iterator();
    for (int paper = each.nextDoc();
        paper != KnnVectorValues.DocIndexIterator.NO_MORE_DOCS;
        paper = each.nextDoc()) {
      if (within == null || within.get(paper)) {
        best.add(new Near(paper, VectorUtil.dotProduct(vector, values.vectorValue(each.index()))));
      }
    }
    return best.sorted();
  }

  private List<Integer> byGraph(byte[] vector, @Nullable FixedBitSet within, int count)
      throws IOException {
    KnnByteVectorQuery query =
        new KnnByteVectorQuery(
            Schema.VECTOR, vector, count, within == null ? null : new DocSetQuery(within));
    List<Integer> papers = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, count).scoreDocs) {
      papers.add(found.doc);
    }
    return papers;
  }

  /** How near those papers are, in the order of papers. */
  List<Near> among(Collection<Integer> papers, byte[] vector) throws IOException {
    ByteVectorValues values = values(vector);
    List<Near> near = new ArrayList<>();
    if (values != null) {
      KnnVectorValues.DocIndexIterator each = values.iterator();
      for (int paper : papers.stream().sorted().toList()) {
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

  /** Keeps the nearest of many. */
  private static final class Best {
    private final PriorityQueue<Near> best = new PriorityQueue<>(NEAREST_FIRST.reversed());
    private final float bar;
    private final int dimension;
    private final int count;

    Best(float bar, int dimension, int count) {
      this.bar = bar;
      this.dimension = dimension;
      this.count = count;
    }

    void add(Near near) {
      Near worst = best.size() < count ? null : best.peek();
      if ((worst == null || NEAREST_FIRST.compare(near, worst) < 0)
          && Vectors.cosine(near.dot(), dimension) >= bar) {
        best.add(near);
        if (best.size() > count) {
          best.poll();
        }
      }
    }

    List<Near> sorted() {
      List<Near> sorted = new ArrayList<>(best);
      sorted.sort(NEAREST_FIRST);
      return sorted;
    }
  }
}
