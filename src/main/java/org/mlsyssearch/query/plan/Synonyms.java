package org.mlsyssearch.query.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.text.Fold;
import org.mlsyssearch.text.Stem;
import org.mlsyssearch.text.Tokenizer;

/**
 * Groups of terms that mean the same, read from Solr's synonym format.
 *
 * <p>A line {@code llm, large language model} makes each stand for the others; {@code a => b} makes
 * a stand for b alone; a line that starts with # is a comment. A term of several words is a phrase.
 * Words are compared by their stems. Immutable.
 */
public final class Synonyms {

  /**
   * A term that may stand for words of a query.
   *
   * @param words its folded words
   */
  record Term(List<String> words) {
    Term {
      words = List.copyOf(words);
    }
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

  private final Map<List<String>, Set<Term>> byStems = new HashMap<>();
  private final Map<Term, Set<Term>> byWords = new LinkedHashMap<>();

  /** With what any of {@link #byStems} begins: most words of queries stand in none. */
  private final Set<String> firstStems = new HashSet<>();

  /** The terms of {@link #byWords}, in their order. */
  private final List<Term> terms = new ArrayList<>();

  /** Places of terms by their last word. */
  private final NavigableMap<String, List<Integer>> byLastWord = new TreeMap<>();

  private int longest;

  /**
   * @param solr the groups in Solr's format
   */
  public Synonyms(String solr) {
    for (String line : solr.lines().toList()) {
      String rule = line.strip();
      if (!rule.isEmpty() && !rule.startsWith("#")) {
        add(rule);
      }
    }
  }

  private void add(String rule) {
    int arrow = rule.indexOf("=>");
    if (arrow >= 0) {
      addAll(terms(rule.substring(0, arrow)), terms(rule.substring(arrow + 2)));
    } else {
      List<Term> group = terms(rule);
      addAll(group, group);
    }
  }

  private void addAll(Collection<Term> from, Collection<Term> to) {
    for (Term term : from) {
      List<String> stems = stems(term.words());
      firstStems.add(stems.getFirst());
      Set<Term> others = byStems.computeIfAbsent(stems, key -> new LinkedHashSet<>());
      to.stream().filter(other -> !stems(other.words()).equals(stems)).forEach(others::add);
      if (byWords.put(term, others) == null) {
        byLastWord
            .computeIfAbsent(term.words().getLast(), word -> new ArrayList<>())
            .add(terms.size());
        terms.add(term);
      }
      longest = Math.max(longest, stems.size());
    }
  }

  private static List<Term> terms(String list) {
    List<Term> terms = new ArrayList<>();
    for (String text : list.split(",", -1)) {
      List<String> words =
          Tokenizer.pieces(List.of(text)).stream().map(Tokenizer.Piece::term).toList();
      if (!words.isEmpty()) {
        terms.add(new Term(words));
      }
    }
    return terms;
  }

  private static List<String> stems(List<String> words) {
    return words.stream().map(Stem::of).toList();
  }

  /**
   * A text with each word that stands for several written out: {@code MoE} as {@code mixture of
   * experts}, {@code GNNs} too. All else stays as it is, parts of hyphenated words among it.
   */
  public String spelledOut(String text) {
    return WORD.matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(spelledOutWord(word.group())));
  }

  private String spelledOutWord(String word) {
    String folded = Fold.fold(word);
    String whole = inWords(folded);
    if (whole == null && folded.endsWith("s")) {
      String one = inWords(folded.substring(0, folded.length() - 1));
      return one == null ? word : one + "s";
    }
    return whole == null ? word : whole;
  }

  /** The first term of several words that may stand for one word; null if there is none. */
  private @Nullable String inWords(String word) {
    return byWords.getOrDefault(new Term(List.of(word)), Set.of()).stream()
        .filter(term -> term.words().size() > 1)
        .findFirst()
        .map(term -> String.join(" ", term.words()))
        .orElse(null);
  }

  /** The stems, marked, of each term of several words. */
  public Set<List<String>> phrases() {
    Set<List<String>> phrases = new LinkedHashSet<>();
    for (Term term : terms) {
      if (term.words().size() > 1) {
        phrases.add(term.words().stream().map(Marks::stem).toList());
      }
    }
    return phrases;
  }

  /** How many words the longest term has. */
  int longest() {
    return longest;
  }

  /** What may stand for those folded words; empty if nothing. */
  Collection<Term> of(List<String> words) {
    if (!firstStems.contains(Stem.of(words.getFirst()))) {
      return Set.of();
    }
    return byStems.getOrDefault(stems(words), Set.of());
  }

  /** What may stand for terms of which those words are the beginning, the last one unfinished. */
  Collection<Term> ofTermsThatBegin(List<String> words) {
    int last = words.size() - 1;
    String begun = words.getLast();
    String first = byLastWord.ceilingKey(begun);
    if (first == null || !first.startsWith(begun)) {
      return Set.of();
    }
    List<String> whole = stems(words.subList(0, last));
    Set<Term> found = new LinkedHashSet<>();
    byLastWord.subMap(begun, true, begun + Character.MAX_VALUE, false).values().stream()
        .flatMap(List::stream)
        .sorted()
        .map(terms::get)
        .filter(term -> term.words().size() == words.size())
        .filter(term -> stems(term.words().subList(0, last)).equals(whole))
        .forEach(term -> found.addAll(byWords.getOrDefault(term, Set.of())));
    return found;
  }
}
