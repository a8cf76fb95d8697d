package org.mlsyssearch.lucene;

import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.mlsyssearch.query.plan.Clause;

/**
 * A part of a query whose scores are kept, for Lucene to put in its place when it rewrites the
 * whole; {@link ScoreTree} scores it.
 */
final class PartQuery extends Query {

  private final Clause clause;

  PartQuery(Clause clause) {
    this.clause = clause;
  }

  Clause clause() {
    return clause;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return clause.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartQuery part && clause.equals(part.clause);
  }

  @Override
  public int hashCode() {
    return clause.hashCode();
  }
}
