package org.mlsyssearch.corpus.authority;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Venue;

/**
 * Adds to each draft what {@code names.yaml} knows of it, before drafts meet each other: a paper
 * listed under another title gets the title it is known under, the listed one becomes another name.
 */
public final class Corrector implements DraftSink {

  private final Names names;
  private final DraftSink next;

  public Corrector(Names names, DraftSink next) {
    this.names = names;
    this.next = next;
  }

  @Override
  public void accept(Draft draft) throws IOException {
    next.accept(corrected(draft));
  }

  private Draft corrected(Draft draft) {
    Names.Correction correction = names.find(draft.title());
    if (correction != null) {
      return apply(draft, correction);
    }
    // "System: Title" of a paper whose title does not show the system.
    int colon = draft.title().indexOf(": ");
    if (colon > 0) {
      correction = names.find(draft.title().substring(colon + 2));
      String name = draft.title().substring(0, colon);
      if (correction != null && correction.systems().stream().anyMatch(name::equalsIgnoreCase)) {
        return apply(draft, correction);
      }
    }
    return draft;
  }

  private static Draft apply(Draft draft, Names.Correction correction) {
    boolean renamed = !Titles.key(draft.title()).equals(Titles.key(correction.title()));
    Set<String> wrong =
        Stream.concat(correction.notSystems().stream(), correction.alsoKnownAs().stream())
            .map(Titles::key)
            .collect(Collectors.toSet());
    correction.systems().forEach(name -> wrong.remove(Titles.key(name)));
    List<String> systems = new ArrayList<>(correction.systems());
    for (String name : draft.systems()) {
      if (!wrong.contains(Titles.key(name)) && systems.stream().noneMatch(name::equalsIgnoreCase)) {
        systems.add(name);
      }
    }
    List<String> others = new ArrayList<>(correction.alsoKnownAs());
    others.addAll(draft.alsoKnownAs());
    if (renamed) {
      others.add(draft.title());
    }
    Facts.Builder facts = draft.facts().change();
    facts.title = renamed ? correction.title() : draft.title();
    facts.systems = systems;
    facts.alsoKnownAs = others.stream().distinct().toList();
    Venue venue = correction.venue();
    if (venue != null) {
      facts.venue = venue;
      facts.kind = venue.kind();
    }
    facts.year = correction.year() != null ? correction.year() : facts.year;
    return draft.with(facts.facts());
  }
}
