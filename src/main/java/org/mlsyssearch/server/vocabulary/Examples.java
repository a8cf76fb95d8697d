package org.mlsyssearch.server.vocabulary;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.text.Fold;
import org.mlsyssearch.text.StopWords;
import org.mlsyssearch.text.Token;
import org.mlsyssearch.text.Tokenizer;

/**
 * Queries that find something in an index, one for each part of the query language, made of the
 * words, names, venues and topics of a sample of its papers. What an index has nothing for is left
 * out.
 */
public final class Examples {

  /** A part of the query language; pages explain each in their own words. */
  public enum Part {
    WORDS,
    PHRASE,
    WITHOUT,
    EITHER,
    VENUE_YEAR,
    YEARS,
    TITLE,
    SYSTEM,
    AUTHOR,
    FIELDS;

    /** The name in the API. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int WINDOWS = 8;
  private static final int WINDOW = 50;
  private static final int TRIES = 8;
  private static final int SHORTEST_WORD = 4;

  /** What more of the papers have says little about the field. */
  private static final double TOO_COMMON = 0.1;

  private static final int COMMON = 3;

  /** Of a word that is joined to the next one. */
  private static final Pattern PART_BEFORE =
      Pattern.compile("[\\p{L}\\p{N}][-\u2010-\u2015._/']?$");

  private static final Pattern PART_BEHIND = Pattern.compile("[-\u2010-\u2015._/']?[\\p{L}\\p{N}]");

  private final SearchIndex index;
  private final List<Paper> papers;
  private final Map<Part, String> found = new EnumMap<>(Part.class);
  private final Set<String> usedWords = new HashSet<>();

  private Examples(SearchIndex index, List<Paper> papers) {
    this.index = index;
    this.papers = papers;
  }

  /** The queries by part, in the order of the parts. */
  public static Map<Part, String> of(SearchIndex index) throws IOException {
    Examples examples = new Examples(index, sample(index));
    examples.words();
    examples.names();
    return examples.found;
  }

  /** Papers from all over the index, so that neither one year nor one list prevails. */
  private static List<Paper> sample(SearchIndex index) throws IOException {
    int reached = Math.min(index.info().papers(), SearchRequest.MAX_OFFSET);
    int step = Math.max(WINDOW, reached / WINDOWS);
    List<Paper> papers = new ArrayList<>();
    for (int from = 0; from < reached && papers.size() < WINDOW * WINDOWS; from += step) {
      SearchRequest window = SearchRequest.of(ParsedQuery.ALL).withWindow(from, WINDOW);
      index.search(window).hits().forEach(hit -> papers.add(hit.paper()));
    }
    return papers;
  }

  private void words() throws IOException {
    List<String> pairs = new ArrayList<>(ranked(paper -> pairs(paper.title())));
    Set<String> topics = new HashSet<>();
    papers.forEach(paper -> paper.topics().forEach(topic -> topics.add(Fold.fold(topic.label()))));
    pairs.sort(Comparator.comparing((String pair) -> !topics.contains(pair)));
    List<String> words = ranked(paper -> words(paper.title()).stream().collect(toSet()));
    first(Part.PHRASE, pairs, pair -> '"' + pair + '"');
    first(Part.WORDS, pairs, pair -> pair);
    first(Part.EITHER, pairs, pair -> either(words, pair));
    first(Part.TITLE, words, word -> "title:" + word);
    first(Part.YEARS, words, this::years);
    first(Part.WITHOUT, words, this::without);
  }

  private void names() throws IOException {
    first(Part.VENUE_YEAR, ranked(paper -> one(venueYear(paper))), text -> text);
    first(Part.SYSTEM, ranked(paper -> Set.copyOf(paper.systems())), name -> field("system", name));
    first(Part.AUTHOR, ranked(paper -> Set.copyOf(paper.authors())), Examples::author);
    first(Part.FIELDS, ranked(paper -> one(fields(paper))), text -> text);
  }

  /** Keeps the first query that finds something and has no word of those before. */
  private void first(Part part, List<String> ranked, Function<String, @Nullable String> query)
      throws IOException {
    int tries = 0;
    for (String value : ranked) {
      List<String> own = words(value);
      String text = own.stream().anyMatch(usedWords::contains) ? null : query.apply(value);
      if (text != null && tries++ < TRIES && finds(text)) {
        found.put(part, text);
        usedWords.addAll(words(text));
        return;
      }
    }
  }

  private boolean finds(String query) throws IOException {
    SearchRequest request =
        SearchRequest.of(index.parse(query))
            .withWindow(0, 0)
            .withTypos(false)
            .withMatch(Match.WORDS);
    return index.search(request).total() > 0;
  }

  /** Values by how many papers have them; those of too many papers come last. */
  private List<String> ranked(Function<Paper, Set<String>> values) {
    Map<String, Integer> counts = new HashMap<>();
    papers.forEach(
        paper -> values.apply(paper).forEach(value -> counts.merge(value, 1, Integer::sum)));
    double most = Math.max(COMMON, papers.size() * TOO_COMMON);
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> entry) -> entry.getValue() > most)
                .thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private @Nullable String either(List<String> words, String pair) {
    return words.stream()
        .filter(word -> !usedWords.contains(word) && !pair.contains(word))
        .findFirst()
        .map(word -> word + " OR \"" + pair + '"')
        .orElse(null);
  }

  /** The word in the last years that have it. */
  private @Nullable String years(String word) {
    List<Integer> years = new ArrayList<>();
    for (Paper paper : papers) {
      Integer year = paper.year();
      if (year != null && words(paper.title()).contains(word)) {
        years.add(year);
      }
    }
    return years.stream()
        .max(Comparator.naturalOrder())
        .map(last -> word + " " + (last - 2) + "-" + last)
        .orElse(null);
  }

  /** The word without another one that often stands beside it. */
  private @Nullable String without(String word) {
    Map<String, Integer> beside = new HashMap<>();
    for (Paper paper : papers) {
      List<String> words = words(paper.title());
      if (words.contains(word)) {
        words.stream()
            .filter(other -> !other.equals(word))
            .forEach(other -> beside.merge(other, 1, Integer::sum));
      }
    }
    return beside.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> word + " -" + entry.getKey())
        .orElse(null);
  }

  private static @Nullable String venueYear(Paper paper) {
    Venue venue = paper.venue();
    Integer year = paper.year();
    if (venue == null
        || year == null
        || venue.kind() == Kind.PREPRINT
        || !venue.label().matches("\\p{L}{2,12}")) {
      return null;
    }
    return venue.label().toLowerCase(Locale.ROOT) + String.format(Locale.ROOT, "%02d", year % 100);
  }

  private static @Nullable String fields(Paper paper) {
    Venue venue = paper.venue();
    return venue == null || venue.kind() == Kind.PREPRINT || paper.topics().isEmpty()
        ? null
        : field("venue", venue.label())
            + ' '
            + field("topic", topicOf(paper).toLowerCase(Locale.ROOT));
  }

  private static String topicOf(Paper paper) {
    return paper.topics().stream()
        .map(TopicPath::label)
        .min(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  /** By the longest word of a name, which is no initial. */
  private static String author(String name) {
    return Arrays.stream(name.split(" "))
        .filter(word -> word.matches("\\p{L}{3,}"))
        .max(Comparator.comparingInt(String::length))
        .map(word -> "author:" + Fold.fold(word))
        .orElseGet(() -> field("author", name));
  }

  private static String field(String field, String value) {
    String text = value.replace("\"", "");
    return field + ':' + (text.matches("[\\p{L}\\p{N}-]+") ? text : '"' + text + '"');
  }

  private static Set<String> one(@Nullable String value) {
    return value == null ? Set.of() : Set.of(value);
  }

  /** The words of a text that say something, folded, in order. */
  private static List<String> words(String text) {
    return Tokenizer.tokens(text).stream()
        .filter(token -> says(text, token))
        .map(Token::term)
        .toList();
  }

  /** Words that stand side by side in a title and say something, as they are searched. */
  private static Set<String> pairs(String title) {
    Set<String> pairs = new HashSet<>();
    Token before = null;
    for (Token token : Tokenizer.tokens(title)) {
      if (token.form() != Token.Form.WORD) {
        continue;
      }
      if (before != null
          && token.start() == before.end() + 1
          && title.charAt(before.end()) == ' '
          && says(title, before)
          && says(title, token)) {
        pairs.add(before.term() + ' ' + token.term());
      }
      before = token;
    }
    return pairs;
  }

  /** Whether a token is a word of its own, long enough to be about something. */
  private static boolean says(String text, Token token) {
    return token.form() == Token.Form.WORD
        && token.term().length() >= SHORTEST_WORD
        && token.term().chars().allMatch(Character::isLetter)
        && !StopWords.contains(token.term())
        && !PART_BEFORE.matcher(text.substring(0, token.start())).find()
        && !PART_BEHIND.matcher(text.substring(token.end())).lookingAt();
  }
}
