package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.text.Cjk;
import org.mlsyssearch.text.StopWords;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/** What papers like one have: rare words of its title, its topics, its venue, its authors. */
public final class SimilarPlan {

  private static final int MOST_WORDS = 12;

  /** How many papers are near in meaning at most, the paper itself included. */
  public static final int MOST_NEAR = 50;

  /** What nearness in meaning counts beside what papers have in common. */
  public static final Meant NEARNESS =
      new Meant(
          "",
          new Clause.Everything(),
          new Clause.Nothing(),
          Weights.SAME_MEANING,
          false,
          Blend.DEFAULT);

  private SimilarPlan() {}

  /** What scores papers by how much they are like one; it matches that paper too. */
  public static Clause like(Paper paper, Dictionary dictionary) throws IOException {
    List<String> stems =
        Tokenizer.tokens(paper.title()).stream()
            .filter(token -> Cjk.isIn(token.term()) == (token.form() == Token.Form.JOINED))
            .filter(token -> !StopWords.contains(token.term()))
            .map(token -> Cjk.isIn(token.term()) ? token.term() : Marks.stem(token.term()))
            .distinct()
            .toList();
    Dictionary.Answers answers = dictionary.ask(questions -> stems.forEach(questions::term));
    Map<String, Integer> papers = new LinkedHashMap<>();
    for (String stem : stems) {
      papers.put(stem, answers.frequency(stem));
    }
    List<Clause> parts = new ArrayList<>();
    papers.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .limit(MOST_WORDS)
        .forEach(word -> parts.add(new Clause.Term(IndexField.TEXT, word.getKey())));
    for (TopicPath topic : paper.topics()) {
      for (TopicPath path : topic.withAncestors()) {
        parts.add(value(Facet.TOPIC, path.key(), Weights.SAME_TOPIC));
      }
    }
    for (String author : paper.authors()) {
      parts.add(value(Facet.AUTHOR, author, Weights.SAME_AUTHOR));
    }
    var venue = paper.venue();
    if (venue != null) {
      parts.add(value(Facet.VENUE, venue.id(), Weights.SAME_VENUE));
    }
    return new Clause.AtLeast(1, parts);
  }

  private static Clause value(Facet facet, String value, float score) {
    return new Clause.Constant(new Clause.Value(facet, value), score);
  }
}
