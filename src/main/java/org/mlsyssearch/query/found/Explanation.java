package org.mlsyssearch.query.found;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.text.Tokenizer;

/** Says in a researcher's words why a paper stands where it does. */
final class Explanation {

  private final Paper paper;
  private final boolean scores;
  private final Map<String, List<PatternFinder.Found>> found;

  /**
   * @param found what was found, by the name of the paper's part
   */
  Explanation(Paper paper, boolean scores, Map<String, List<PatternFinder.Found>> found) {
    this.paper = paper;
    this.scores = scores;
    this.found = found;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!scores) {
      sentences.add("The query has no words to rank by, so newer papers come first.");
      return sentences;
    }
    addNames(sentences);
    Set<String> told = new LinkedHashSet<>();
    found.forEach((part, here) -> addPart(part, here, told, sentences));
    if (sentences.isEmpty()) {
      sentences.add("It matches the query's venue, year or other filters.");
    }
    return sentences;
  }

  private void addNames(List<String> sentences) {
    Map<String, String> names = new TreeMap<>();
    paper.systems().forEach(name -> names.put(Tokenizer.key(name), "The system's name " + name));
    paper
        .alsoKnownAs()
        .forEach(name -> names.putIfAbsent(Tokenizer.key(name), "The other name " + name));
    Set<String> said = new LinkedHashSet<>();
    for (List<PatternFinder.Found> here : found.values()) {
      for (PatternFinder.Found one : here) {
        Pattern pattern = one.pattern();
        String key = Tokenizer.key(String.join(" ", pattern.terms()));
        String name = names.get(key);
        if (name != null && said.add(key)) {
          switch (pattern.how()) {
            case EXACT, STEM, BEGINNING ->
                sentences.add(name + " is what was typed: '" + pattern.typed() + "'.");
            case CORRECTION ->
                sentences.add(name + " is close to what was typed: '" + pattern.typed() + "'.");
            case PART -> {}
            case SYNONYM -> sentences.add(name + " means the same as '" + pattern.typed() + "'.");
          }
        }
      }
    }
  }

  private static void addPart(
      String part, List<PatternFinder.Found> here, Set<String> told, List<String> sentences) {
    Map<Pattern.How, Set<String>> byHow = new TreeMap<>();
    here.stream()
        .sorted(Comparator.comparing(one -> one.pattern().how()))
        .filter(one -> told.add(one.pattern().typed()))
        .forEach(one ->
            byHow
                .computeIfAbsent(one.pattern().how(), how -> new LinkedHashSet<>())
                .add(quoted(one)));
    byHow.forEach((how, words) -> {
      String all = String.join(", ", words);
      String plural = words.size() > 1 ? "stand" : "stands";
      sentences.add(
          switch (how) {
            case EXACT -> all + " " + plural + " in the " + part + " as typed.";
            case PART -> all + " " + plural + " in the " + part + " in parts.";
            case BEGINNING -> all + " begins a word of the " + part + ".";
            case STEM -> all + " " + plural + " in the " + part + " in another form.";
            case SYNONYM -> all + " " + plural + " in the " + part + " in other words.";
            case CORRECTION -> all + " is close to a word of the " + part + ".";
          });
    });
  }

  private static String quoted(PatternFinder.Found one) {
    return "'" + one.pattern().typed() + "'";
  }
}
