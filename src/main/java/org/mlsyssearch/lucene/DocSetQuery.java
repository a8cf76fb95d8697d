package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Papers that are already known, as a query over an index of one segment. */
final class DocSetQuery extends Query {

  private final DocIdSet papers;

  DocSetQuery(FixedBitSet papers) {
    this(papers, papers.cardinality());
  }

  DocSetQuery(FixedBitSet papers, int cardinality) {
    this(new BitDocIdSet(papers, cardinality));
  }

  DocSetQuery(DocIdSet papers) {
    this.papers = papers;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        DocIdSetIterator each = papers.iterator();
        return each == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(
                each, score(), scoreMode, context.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "papers";
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
