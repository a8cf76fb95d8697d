package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.TimeBudget;

/**
 * Ranks the many papers that a clause matches: window after window of papers, each term's scores in
 * a window one after the other, where Lucene goes from term to term at each paper. A part that
 * stands twice in a clause is worked out once. The scores are Lucene's, but for the last digit
 * where sums are added up in another order. Used for one ranking.
 */
final class WindowScores {

  /** Papers of a window: few enough that its scores stay in the processor's cache. */
  private static final int WINDOW = 1 << 13;

  private static final int WORDS = WINDOW / Long.SIZE;

  private final DocSets sets;
  private final IndexSearcher searcher;
  private final LeafReaderContext context;
  private final Map<Clause, List<Node>> nodes = new IdentityHashMap<>();
  private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  /** The first paper of the window. */
  private int from;

  /** The papers of the window that are to be ranked, from its first on. */
  private final long[] wanted = new long[WORDS];

  WindowScores(DocSets sets, IndexSearcher searcher, LeafReaderContext context) {
    this.sets = sets;
    this.searcher = searcher;
    this.context = context;
  }

  /**
   * The papers with the highest scores, the highest first, then in the order of papers.
   *
   * @param papers what is to be ranked, all of which the clause matches
   * @param after only what comes after it; null for the start
   */
  List<ScoreDoc> first(Clause clause, FixedBitSet papers, int count, @Nullable ScoreDoc after)
      throws IOException {
    Node root = node(clause, 1f);
    TopScores best = new TopScores(count, after);
    long[] all = papers.getBits();
    for (int word = 0; word < all.length; word += WORDS) {
      int words = Math.min(WORDS, all.length - word);
      System.arraycopy(all, word, wanted, 0, words);
      Arrays.fill(wanted, words, WORDS, 0);
      if (isEmpty(wanted)) {
        continue;
      }
      TimeBudget.check();
      from = word * Long.SIZE;
      root.evaluate(wanted);
      for (int i = 0; i < WORDS; i++) {
        wanted[i] &= root.bits[i];
      }
      for (int i = next(wanted, 0); i < WINDOW; i = next(wanted, i + 1)) {
        best.add(from + i, root.scores[i]);
      }
    }
    return best.found();
  }

  private static boolean isEmpty(long[] bits) {
    for (long word : bits) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  /** The first place from one on that is set; beyond the window if there is none. */
  private static int next(long[] bits, int place) {
    int word = place / Long.SIZE;
    if (word >= WORDS) {
      return WINDOW;
    }
    long left = bits[word] >>> place;
    if (left != 0) {
      return place + Long.numberOfTrailingZeros(left);
    }
    while (++word < WORDS) {
      if (bits[word] != 0) {
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits[word]);
      }
    }
    return WINDOW;
  }

  /** The node of a clause, whose scores count so often. */
  private Node node(Clause clause, float boost) throws IOException {
    List<Node> known = nodes.computeIfAbsent(clause, any -> new ArrayList<>());
    for (Node node : known) {
      if (node.boost == boost) {
        node.isShared = true;
        return node;
      }
    }
    Node made =
        switch (clause) {
          case Clause.AtLeast some -> new AtLeast(some.count(), nodes(some.parts(), boost), boost);
          case Clause.All all ->
              new All(
                  nodes(all.must(), boost),
                  nodes(all.adds(), boost),
                  nodes(all.never(), 1f),
                  boost);
          case Clause.Scaled scaled -> node(scaled.part(), scaled.factor() * boost);
          case Clause.Constant constant -> new Constant(any(constant.part()), constant, boost);
          default -> {
            Best best = new Best(boost);
            add(clause, boost, best);
            yield best;
          }
        };
    if (!(clause instanceof Clause.Scaled)) {
      known.add(made);
    }
    return made;
  }

  private List<Node> nodes(List<Clause> clauses, float boost) throws IOException {
    List<Node> made = new ArrayList<>();
    for (Clause clause : clauses) {
      made.add(node(clause, boost));
    }
    return made;
  }

  /** A node that matches what a clause does, whatever it counts. */
  private Node any(Clause clause) throws IOException {
    List<Node> known = nodes.getOrDefault(clause, List.of());
    return known.isEmpty() ? node(clause, 1f) : node(clause, known.getFirst().boost);
  }

  /** Adds a clause to those of which the best counts. */
  private void add(Clause clause, float boost, Best best) throws IOException {
    switch (clause) {
      case Clause.Best several -> {
        for (Clause part : several.parts()) {
          add(part, boost, best);
        }
      }
      case Clause.Scaled scaled -> add(scaled.part(), scaled.factor() * boost, best);
      case Clause.AtLeast some -> best.others.add(node(some, boost));
      case Clause.All all -> best.others.add(node(all, boost));
      case Clause.Constant constant -> best.others.add(node(constant, boost));
      case Clause.Everything all -> addLeaf(clause, boost, best);
      case Clause.Nothing nothing -> {}
      case Clause.Term term -> addLeaf(clause, boost, best);
      case Clause.Phrase phrase -> addLeaf(clause, boost, best);
      case Clause.Prefix prefix -> addLeaf(clause, boost, best);
      case Clause.Value value -> addLeaf(clause, boost, best);
      case Clause.Years years -> addLeaf(clause, boost, best);
    }
  }

  private void addLeaf(Clause clause, float boost, Best best) throws IOException {
    Query query = ClauseQuery.of(clause, sets);
    Scorer scorer =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost).scorer(context);
    if (scorer != null) {
      best.leaves.add(new Leaf(scorer));
    }
  }

  /** A part of the clause, and what it comes to in the window. */
  private abstract static class Node {
    final float boost;

    /** What matches. */
    final long[] bits = new long[WORDS];

    /** The scores of what matches; others are left over from before. */
    final float[] scores = new float[WINDOW];

    /** Whether it stands in several places, so that each may want other papers. */
    boolean isShared;

    Node(float boost) {
      this.boost = boost;
    }

    /** Works out which of some papers match, and perhaps which others. */
    abstract void evaluate(long[] among) throws IOException;

    void clear() {
      Arrays.fill(bits, 0);
    }

    /** Gives a paper a score, unless it has a higher one. */
    void raise(int place, float score) {
      int word = place / Long.SIZE;
      long bit = 1L << place;
      if ((bits[word] & bit) == 0) {
        bits[word] |= bit;
        scores[place] = score;
      } else if (score > scores[place]) {
        scores[place] = score;
      }
    }
  }

  /** A node that is worked out once for a window. */
  private abstract class Inner extends Node {
    private int evaluated = -1;

    Inner(float boost) {
      super(boost);
    }

    @Override
    final void evaluate(long[] among) throws IOException {
      if (!isShared) {
        work(among);
      } else if (evaluated != from) {
        work(wanted);
        evaluated = from;
      }
    }

    abstract void work(long[] among) throws IOException;
  }

  /** What Lucene scores: a term, a phrase, a set. */
  private final class Leaf {
    private final Scorer scorer;
    private final @Nullable TwoPhaseIterator twoPhase;
    private final DocIdSetIterator each;

    Leaf(Scorer scorer) {
      this.scorer = scorer;
      this.twoPhase = scorer.twoPhaseIterator();
      this.each = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
    }

    void addTo(Node best, long[] among) throws IOException {
      if (twoPhase != null) {
        addOneByOne(twoPhase, best, among);
        return;
      }
      if (each.docID() < from) {
        each.advance(from);
      }
      int end = from + WINDOW;
      while (each.docID() < end) {
        scorer.nextDocsAndScores(end, null, buffer);
        if (buffer.size == 0) {
          break;
        }
        for (int i = 0; i < buffer.size; i++) {
          best.raise(buffer.docs[i] - from, buffer.features[i]);
        }
      }
    }

    /** What takes long to look at is looked at in papers that matter. */
    private void addOneByOne(TwoPhaseIterator phrase, Node best, long[] among) throws IOException {
      for (int i = next(among, 0); i < WINDOW; i = next(among, i + 1)) {
        int paper = each.docID() < from + i ? each.advance(from + i) : each.docID();
        if (paper >= from + WINDOW) {
          return;
        }
        i = paper - from;
        if ((among[i / Long.SIZE] >>> i & 1) != 0 && phrase.matches()) {
          best.raise(i, scorer.score());
        }
      }
    }
  }

  private final class Best extends Inner {
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Node> others = new ArrayList<>();

    Best(float boost) {
      super(boost);
    }

    @Override
    void work(long[] among) throws IOException {
      clear();
      for (Leaf leaf : leaves) {
        leaf.addTo(this, among);
      }
      for (Node part : others) {
        part.evaluate(among);
        for (int i = next(part.bits, 0); i < WINDOW; i = next(part.bits, i + 1)) {
          raise(i, part.scores[i]);
        }
      }
    }
  }

  private final class AtLeast extends Inner {
    private final int count;
    private final List<Node> parts;
    private final Sums sums = new Sums();

    AtLeast(int count, List<Node> parts, float boost) {
      super(boost);
      this.count = count;
      this.parts = parts;
    }

    @Override
    void work(long[] among) throws IOException {
      clear();
      sums.clear();
      for (Node part : parts) {
        part.evaluate(among);
        sums.add(part, part.bits);
      }
      for (int i = next(sums.bits, 0); i < WINDOW; i = next(sums.bits, i + 1)) {
        if (sums.counts[i] >= count) {
          bits[i / Long.SIZE] |= 1L << i;
          scores[i] = (float) sums.sums[i];
        }
      }
    }
  }

  private final class All extends Inner {
    private final List<Node> must;
    private final List<Node> adds;
    private final List<Node> never;
    private final Sums sums = new Sums();

    All(List<Node> must, List<Node> adds, List<Node> never, float boost) {
      super(boost);
      this.must = must;
      this.adds = adds;
      this.never = never;
    }

    @Override
    void work(long[] among) throws IOException {
      System.arraycopy(among, 0, bits, 0, WORDS);
      for (Node part : must) {
        part.evaluate(bits);
        for (int word = 0; word < WORDS; word++) {
          bits[word] &= part.bits[word];
        }
        if (isEmpty(bits)) {
          return;
        }
      }
      for (Node part : never) {
        part.evaluate(bits);
        for (int word = 0; word < WORDS; word++) {
          bits[word] &= ~part.bits[word];
        }
      }
      addUp(must);
      for (int i = next(bits, 0); i < WINDOW; i = next(bits, i + 1)) {
        scores[i] = sums.of(i);
      }
      for (Node part : adds) {
        part.evaluate(bits);
      }
      addUp(adds);
      for (int i = next(bits, 0); i < WINDOW; i = next(bits, i + 1)) {
        scores[i] += sums.of(i);
      }
    }

    private void addUp(List<Node> parts) {
      sums.clear();
      for (Node part : parts) {
        sums.add(part, bits);
      }
    }
  }

  private final class Constant extends Inner {
    private final Node part;
    private final float score;

    Constant(Node part, Clause.Constant constant, float boost) {
      super(boost);
      this.part = part;
      this.score = constant.score() * boost;
      Arrays.fill(scores, score);
    }

    @Override
    void work(long[] among) throws IOException {
      part.evaluate(among);
      System.arraycopy(part.bits, 0, bits, 0, WORDS);
    }
  }

  /** Sums of scores, and of how many. */
  private static final class Sums {
    private final long[] bits = new long[WORDS];
    private final double[] sums = new double[WINDOW];
    private final short[] counts = new short[WINDOW];

    void clear() {
      Arrays.fill(bits, 0);
    }

    /** Adds the scores of those papers that a part matches. */
    void add(Node part, long[] among) {
      for (int word = 0; word < WORDS; word++) {
        long left = part.bits[word] & among[word];
        long before = bits[word];
        bits[word] |= left;
        while (left != 0) {
          int bit = Long.numberOfTrailingZeros(left);
          int i = word * Long.SIZE + bit;
          boolean isNew = (before >>> bit & 1) == 0;
          sums[i] = isNew ? part.scores[i] : sums[i] + part.scores[i];
          counts[i] = isNew ? 1 : (short) (counts[i] + 1);
          left &= left - 1;
        }
      }
    }

    float of(int i) {
      return (bits[i / Long.SIZE] >>> i & 1) == 0 ? 0f : (float) sums[i];
    }
  }
}
