package org.mlsyssearch.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.match.Answer.Reason;
import org.mlsyssearch.match.Answer.Verdict;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Mention;
import org.mlsyssearch.search.Mentioned;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/** Tells which items of a pasted text name a paper of an index. Thread-safe. */
public final class Matcher {

  private static final int MOST_PERHAPS = 3;
  private static final int MOST_HERE = 5;

  private final SearchIndex index;

  public Matcher(SearchIndex index) {
    this.index = index;
  }

  /** An answer for each item, in their order; two lines that only together name a paper are one. */
  public List<Answer> match(Paste paste) throws IOException {
    List<Answer> answers = answers(paste.items());
    return paste.isBibliography() ? answers : joined(answers);
  }

  private List<Answer> answers(List<Item> items) throws IOException {
    List<Mentioned> mentioned =
        index.lookUp(
            items.stream().map(item -> new Mention(item.identifiers(), words(item))).toList());
    List<Answer> answers = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      answers.add(answer(items.get(i), mentioned.get(i)));
    }
    return answers;
  }

  private static List<String> words(Item item) {
    return Tokenizer.tokens(item.titled()).stream().map(Token::term).distinct().toList();
  }

  private static Answer answer(Item item, Mentioned mentioned) {
    if (!mentioned.identified().isEmpty()) {
      List<Paper> papers = mentioned.identified();
      return new Answer(
          item,
          Verdict.HERE,
          Reason.IDENTIFIER,
          papers.subList(0, Math.min(MOST_HERE, papers.size())));
    }
    Judge judge = new Judge(item);
    List<Map.Entry<Paper, Judgement>> judged =
        mentioned.alike().stream()
            .map(paper -> Map.entry(paper, judge.of(paper)))
            .filter(entry -> entry.getValue().verdict() != Verdict.NOT_HERE)
            .sorted(Map.Entry.<Paper, Judgement>comparingByValue(Judgement.BY_STRENGTH).reversed())
            .toList();
    if (judged.isEmpty()) {
      return new Answer(item, Verdict.NOT_HERE, Reason.NOTHING, List.of());
    }
    Judgement best = judged.getFirst().getValue();
    return new Answer(
        item,
        best.verdict(),
        best.reason(),
        judged.stream()
            .filter(entry -> entry.getValue().verdict() == best.verdict())
            .limit(best.verdict() == Verdict.HERE ? 1 : MOST_PERHAPS)
            .map(Map.Entry::getKey)
            .toList());
  }

  /** Joins neighbours that name nothing alone, where both together do. */
  private List<Answer> joined(List<Answer> answers) throws IOException {
    List<Item> pairs = new ArrayList<>();
    List<Integer> firsts = new ArrayList<>();
    for (int i = 0; i + 1 < answers.size(); i++) {
      if (isOpen(answers.get(i)) && isOpen(answers.get(i + 1))) {
        Item first = answers.get(i).item();
        Item second = answers.get(i + 1).item();
        String text = first.text() + ' ' + second.text();
        pairs.add(new Item(first.line(), text, null, List.of(), null, Identified.in(text)));
        firsts.add(i);
      }
    }
    List<Answer> both = pairs.isEmpty() ? List.of() : answers(pairs);
    List<Answer> joined = new ArrayList<>(answers);
    for (int i = both.size() - 1; i >= 0; i--) {
      int first = firsts.get(i);
      boolean free =
          first + 1 < joined.size()
              && joined.get(first).equals(answers.get(first))
              && joined.get(first + 1).equals(answers.get(first + 1));
      if (free && both.get(i).verdict() == Verdict.HERE) {
        joined.set(first, both.get(i));
        joined.remove(first + 1);
      }
    }
    return joined;
  }

  private static boolean isOpen(Answer answer) {
    return answer.verdict() != Verdict.HERE && answer.item().title() == null;
  }
}
