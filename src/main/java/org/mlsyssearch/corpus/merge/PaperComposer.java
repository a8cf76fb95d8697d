package org.mlsyssearch.corpus.merge;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.Venue;

/**
 * Makes one paper of what several drafts say of it.
 *
 * <p>Topics, links, names and sources are united. Of single facts the best draft's holds: a
 * published one before a preprint, one with authors before one without, an earlier year before a
 * later one, then by venue and title; by file and line only where all that is equal, so that an id
 * does not depend on what files are called.
 */
final class PaperComposer {

  private static final PaperId NO_ID = new PaperId("none");
  private static final Comparator<Draft> BEST_FIRST =
      Comparator.comparingInt(PaperComposer::rank)
          .reversed()
          .thenComparing(Draft::year, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(draft -> draft.venue() == null ? "" : draft.venue().id())
          .thenComparing(draft -> isShouted(draft.title()))
          .thenComparing(Draft::title)
          .thenComparing(PaperComposer::otherFacts)
          .thenComparing(draft -> draft.source().file())
          .thenComparingInt(draft -> draft.source().line());

  private PaperComposer() {}

  /** The paper, still without its own id; conflicts are reported where diagnostics are given. */
  static Paper compose(List<Draft> drafts, @Nullable Diagnostics diagnostics) {
    List<Draft> sorted = drafts.size() == 1 ? drafts : drafts.stream().sorted(BEST_FIRST).toList();
    Draft best = sorted.getFirst();
    Facts alone = sorted.size() == 1 ? LoneDraft.facts(best) : null;
    if (alone != null) {
      if (diagnostics != null) {
        PaperRemarks.report(sorted, best, best.year(), diagnostics);
      }
      return new Paper(NO_ID, alone, List.of(best.source()));
    }
    Draft placed = sorted.stream().filter(draft -> draft.venue() != null).findFirst().orElse(best);
    Venue venue = placed.venue();
    Integer year = year(sorted, placed);
    if (diagnostics != null) {
      PaperRemarks.report(sorted, placed, year, diagnostics);
    }
    Kind kind = venue != null && venue.kind() != Kind.UNKNOWN ? venue.kind() : Kind.UNKNOWN;
    for (Draft draft : sorted) {
      kind = kind == Kind.UNKNOWN && (venue == null || draft.equals(placed)) ? draft.kind() : kind;
    }
    Facts.Builder facts = stated(sorted);
    facts.title = Spelling.title(best.title(), sorted);
    facts.alsoKnownAs = otherNames(sorted, best);
    facts.authors = authors(sorted);
    facts.venue = venue;
    facts.year = year;
    facts.kind = kind;
    facts.topics = PaperTopics.of(sorted);
    facts.links = PaperLinks.of(sorted, facts.doi, facts.arxivId);
    return new Paper(NO_ID, facts.facts(), sources(sorted));
  }

  /** Of each fact what the first draft states; of names all, each once whatever its case. */
  private static Facts.Builder stated(List<Draft> sorted) {
    Facts.Builder facts =
        sorted.size() == 1 ? sorted.getFirst().facts().change() : new Facts.Builder();
    for (Fact fact : Fact.all()) {
      if (fact.shape() == Fact.Shape.NAMES) {
        fact.set(facts, names(fact, sorted));
      } else if (sorted.size() > 1) {
        for (Draft draft : sorted.reversed()) {
          Object value = fact.of(draft.facts());
          if (value != null) {
            fact.set(facts, value);
          }
        }
      }
    }
    return facts;
  }

  private static List<String> names(Fact fact, List<Draft> sorted) {
    List<?> first = (List<?>) Objects.requireNonNull(fact.of(sorted.getFirst().facts()));
    if (sorted.size() == 1 && first.isEmpty()) {
      return List.of();
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Draft draft : sorted) {
      for (Object name : (List<?>) Objects.requireNonNull(fact.of(draft.facts()))) {
        names.putIfAbsent(((String) name).toLowerCase(Locale.ROOT), (String) name);
      }
    }
    return List.copyOf(names.values());
  }

  /** Whether a title is in capitals alone. */
  private static boolean isShouted(String title) {
    return title.equals(title.toUpperCase(Locale.ROOT));
  }

  private static String otherFacts(Draft draft) {
    return draft.systems() + "\n" + draft.authors() + "\n" + draft.doi() + "\n" + draft.arxivId();
  }

  private static int rank(Draft draft) {
    int rank = 0;
    if (draft.venue() != null) {
      rank += draft.isPreprint() ? 1 : 8;
    }
    return rank + (draft.authors().isEmpty() ? 0 : 4) + (draft.year() == null ? 0 : 2);
  }

  private static @Nullable Integer year(List<Draft> sorted, Draft placed) {
    if (placed.year() != null) {
      return placed.year();
    }
    Venue venue = placed.venue();
    for (Draft draft : sorted) {
      // A preprint's year is not the year in which a conference printed it.
      if (draft.year() != null && (venue == null || placed.isPreprint() || !draft.isPreprint())) {
        return draft.year();
      }
    }
    return null;
  }

  private static List<String> otherNames(List<Draft> sorted, Draft best) {
    if (sorted.size() == 1 && best.alsoKnownAs().isEmpty()) {
      return List.of();
    }
    Map<String, String> names = new LinkedHashMap<>();
    for (Draft draft : sorted) {
      draft.alsoKnownAs().forEach(name -> names.putIfAbsent(Titles.key(name), name));
    }
    for (Draft draft : sorted) {
      names.putIfAbsent(Titles.key(draft.title()), draft.title());
    }
    names.remove(Titles.key(best.title()));
    return List.copyOf(names.values());
  }

  private static List<String> authors(List<Draft> sorted) {
    List<String> authors = List.of();
    boolean complete = false;
    for (Draft draft : sorted) {
      boolean better =
          draft.authorsComplete() == complete
              ? draft.authors().size() > authors.size()
              : draft.authorsComplete();
      if (!draft.authors().isEmpty() && (authors.isEmpty() || better)) {
        authors = draft.authors();
        complete = draft.authorsComplete();
      }
    }
    return Spelling.authors(authors, sorted);
  }

  private static List<SourceRef> sources(List<Draft> sorted) {
    return new LinkedHashSet<>(sorted.stream().map(Draft::source).toList())
        .stream()
            .sorted(Comparator.comparing(SourceRef::file).thenComparingInt(SourceRef::line))
            .toList();
  }
}
