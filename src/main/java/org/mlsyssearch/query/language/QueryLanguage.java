package org.mlsyssearch.query.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.terms.IdentifierTerms;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.search.SearchField;
import org.mlsyssearch.search.YearRange;

/**
 * Understands a search box's text; never fails. A text that is an identifier or a URL and nothing
 * else names one paper; any other is read by this grammar:
 *
 * <pre>
 * query   = disjunction*                        every one must match
 * disjunction = conjunction ("OR" conjunction)*
 * conjunction = clause ("AND" clause)*
 * clause  = ["-" | "NOT"] [field ":"] (word | '"' words '"' | "(" query ")")
 * field   = "title" | "system" | "author" | "venue" | "topic" | "year"
 * </pre>
 *
 * <p>The {@link Lexer}'s lexemes become the {@link SyntaxTree} and that a {@link Query}:
 * neighbouring words become one run, a range such as {@code 2020-2023} years, a venue with its year
 * ({@code osdi23}, {@code OSDI '23}) both. Immutable and thread-safe.
 */
public final class QueryLanguage {

  private static final Pattern YEAR_RANGE =
      Pattern.compile("(19|20)\\d{2}(-|–|\\.\\.)(19|20)\\d{2}");

  /** What matches nothing: said by a query without a letter or digit. */
  private static final Query NOTHING = new Query.Or(List.of());

  private final VenueLookup venues;

  /**
   * @param venues which names in a text are venues
   */
  public QueryLanguage(VenueLookup venues) {
    this.venues = venues;
  }

  /** The tree of a text, with notes on what was read otherwise than typed. */
  public ParsedQuery parse(String text) {
    if (text.isBlank()) {
      return new ParsedQuery(text, new Query.All(), List.of());
    }
    Optional<Query.Identifier> identifier = IdentifierTerms.in(text);
    if (identifier.isPresent()) {
      return new ParsedQuery(text, identifier.get(), List.of());
    }
    List<String> notes = new ArrayList<>();
    List<Lexer.Lexeme> lexemes = Lexer.lexemes(text, notes);
    if (lexemes.isEmpty()) {
      notes.add(
          "There is no letter and no digit in '"
              + text.strip()
              + "'; type a system's name, words of a title, an author, or a venue and year.");
      return new ParsedQuery(text, NOTHING, notes);
    }
    boolean open =
        lexemes.getLast().kind() == Lexer.Kind.WORD
            && !Character.isWhitespace(text.charAt(text.length() - 1));
    return new ParsedQuery(text, new Reading(lexemes, notes, open).read(), notes);
  }

  /** One text's way from the syntax tree to ours. */
  private final class Reading {
    private final List<Lexer.Lexeme> lexemes;
    private final List<String> notes;
    private final boolean lastIsOpen;

    /**
     * @param lastIsOpen whether the last word may be unfinished
     */
    Reading(List<Lexer.Lexeme> lexemes, List<String> notes, boolean lastIsOpen) {
      this.lexemes = lexemes;
      this.notes = notes;
      this.lastIsOpen = lastIsOpen;
    }

    Query read() {
      return simple(all(List.of(SyntaxTree.of(lexemes))));
    }

    /** Everything that stands side by side, with neighbouring words made one run. */
    private Query all(List<QueryNode> nodes) {
      List<Query> parts = new ArrayList<>();
      collect(nodes, parts);
      return new Query.And(joinWords(parts));
    }

    private void collect(List<QueryNode> nodes, List<Query> parts) {
      for (QueryNode node : nodes) {
        switch (node) {
          case QuotedFieldQueryNode quoted -> parts.add(phrase(quoted));
          case FieldQueryNode leaf -> parts.add(word(leaf));
          case ModifierQueryNode modified -> {
            Query part = simple(all(List.of(modified.getChild())));
            boolean not = modified.getModifier() == ModifierQueryNode.Modifier.MOD_NOT;
            parts.add(not ? new Query.Not(whole(part)) : part);
          }
          case OrQueryNode or ->
              parts.add(
                  new Query.Or(
                      or.getChildren().stream()
                          .map(child -> simple(all(List.of(child))))
                          .toList()));
          default -> collect(node.getChildren() == null ? List.of() : node.getChildren(), parts);
        }
      }
    }

    private Query phrase(QuotedFieldQueryNode node) {
      String field = node.getFieldAsString();
      String text = lexemes.get(SyntaxTree.lexeme(node)).text();
      if (isYear(field)) {
        return years(text);
      }
      if (field.equals(SearchField.VENUE.id())) {
        return venue(text).orElseGet(() -> new Query.Phrase(text, SearchField.VENUE));
      }
      return new Query.Phrase(text, field(field));
    }

    private Query word(FieldQueryNode node) {
      String field = node.getFieldAsString();
      int at = SyntaxTree.lexeme(node);
      String text = lexemes.get(at).text();
      boolean open = lastIsOpen && at == lexemes.size() - 1;
      if (isYear(field)) {
        return years(text);
      }
      if (field.equals(SearchField.VENUE.id())) {
        Optional<Query> venue = venue(text);
        if (venue.isPresent()) {
          return venue.get();
        }
      }
      if (field.equals(SyntaxTree.ANY_FIELD) && YEAR_RANGE.matcher(text).matches()) {
        return years(text);
      }
      return new Query.Words(List.of(text), field(field), open);
    }

    private Query years(String text) {
      try {
        return new Query.Years(YearRange.parse(text));
      } catch (IllegalArgumentException e) {
        notes.add(e.getMessage() + ". It was searched as a word.");
        return new Query.Words(List.of(text), null, false);
      }
    }

    private Optional<Query> venue(String text) {
      Optional<VenueLookup.Match> withYear =
          venues.withYear(List.of(text.strip().split("\\s+", -1)), 0);
      if (withYear.isPresent()) {
        return withYear.map(match -> new Query.VenueYear(match.venue().id(), match.year()));
      }
      return venues.named(text).map(venue -> new Query.VenueYear(venue.id(), null));
    }

    /**
     * Words of one field that stand in one conjunction become one run, at the first one's place.
     */
    private List<Query> joinWords(List<Query> parts) {
      List<Query> joined = new ArrayList<>();
      for (Query part : parts) {
        if (part instanceof Query.Words run && indexOfRun(joined, run.field()) >= 0) {
          int at = indexOfRun(joined, run.field());
          Query.Words first = (Query.Words) joined.get(at);
          List<String> words = new ArrayList<>(first.words());
          words.addAll(run.words());
          joined.set(at, new Query.Words(words, run.field(), run.lastIsPrefix()));
        } else {
          joined.add(part);
        }
      }
      int plain = indexOfRun(joined, null);
      if (plain >= 0) {
        List<Query> read = takeVenues((Query.Words) joined.get(plain));
        joined.remove(plain);
        joined.addAll(plain, read);
      }
      return joined;
    }

    private int indexOfRun(List<Query> parts, @Nullable SearchField field) {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i) instanceof Query.Words run && run.field() == field) {
          return i;
        }
      }
      return -1;
    }

    /** Takes venues with their years out of a run of words. */
    private List<Query> takeVenues(Query.Words run) {
      List<String> words = new ArrayList<>();
      List<Query> found = new ArrayList<>();
      boolean lastTaken = false;
      for (int i = 0; i < run.words().size(); ) {
        Optional<VenueLookup.Match> match = venues.withYear(run.words(), i);
        if (match.isPresent()) {
          VenueLookup.Match venue = match.get();
          String typed = String.join(" ", run.words().subList(i, i + venue.words()));
          notes.add(
              "'" + typed + "' was read as " + venue.venue().label() + " " + venue.year() + ".");
          found.add(new Query.VenueYear(venue.venue().id(), venue.year()));
          i += venue.words();
          lastTaken = i == run.words().size();
        } else {
          words.add(run.words().get(i++));
        }
      }
      List<Query> parts = new ArrayList<>();
      if (!words.isEmpty()) {
        parts.add(new Query.Words(words, null, run.lastIsPrefix() && !lastTaken));
      }
      parts.addAll(found);
      return parts;
    }
  }

  /** What is excluded is excluded as typed, not as the beginning of something. */
  private static Query whole(Query part) {
    return part instanceof Query.Words run
        ? new Query.Words(run.words(), run.field(), false)
        : part;
  }

  private static boolean isYear(String field) {
    return field.equals("year");
  }

  private static @Nullable SearchField field(String name) {
    return SearchField.parse(name).orElse(null);
  }

  /** A conjunction or disjunction of one part is that part. */
  private static Query simple(Query query) {
    if (query instanceof Query.And and && and.parts().size() == 1) {
      return and.parts().getFirst();
    }
    if (query instanceof Query.Or or && or.parts().size() == 1) {
      return or.parts().getFirst();
    }
    return query;
  }
}
