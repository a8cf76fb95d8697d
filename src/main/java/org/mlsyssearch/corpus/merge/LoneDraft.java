package org.mlsyssearch.corpus.merge;

import java.util.List;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Venue;

/** Tells of which drafts {@link PaperComposer} makes a paper without a change. */
final class LoneDraft {

  private LoneDraft() {}

  /** Whether a paper that one draft alone names has just the facts of the draft, as most have. */
  static boolean saysAll(Draft draft) {
    Venue venue = draft.venue();
    Kind known = venue == null ? Kind.UNKNOWN : venue.kind();
    return draft.alsoKnownAs().isEmpty()
        && (known == Kind.UNKNOWN || known == draft.kind())
        && areTold(draft.systems())
        && areTold(draft.familyNames())
        && areTold(draft.awards())
        && hasLinks(draft)
        && hasTopics(draft);
  }

  /** Whether no name can stand there twice. */
  private static boolean areTold(List<String> names) {
    return names.size() < 2;
  }

  private static boolean hasLinks(Draft draft) {
    List<Link> links = draft.links();
    return (links.isEmpty() && draft.doi() == null && draft.arxivId() == null)
        || links.equals(PaperLinks.of(List.of(draft), draft.doi(), draft.arxivId()));
  }

  private static boolean hasTopics(Draft draft) {
    return draft.topics().equals(PaperTopics.of(List.of(draft)));
  }
}
