package org.mlsyssearch.corpus.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/** Makes of a draft what {@link PaperComposer} makes of it, where no names have to be compared. */
final class LoneDraft {

  private LoneDraft() {}

  /**
   * The facts of a paper that one draft alone names; those of the draft itself where they stay as
   * they are, as most do.
   *
   * @return null where names have to be compared
   */
  static @Nullable Facts facts(Draft draft) {
    if (!draft.alsoKnownAs().isEmpty()
        || draft.systems().size() > 1
        || draft.familyNames().size() > 1
        || draft.awards().size() > 1) {
      return null;
    }
    Kind kind = kind(draft);
    List<TopicPath> topics = PaperTopics.of(List.of(draft));
    List<Link> links = links(draft);
    if (kind == draft.kind() && topics.equals(draft.topics()) && links.equals(draft.links())) {
      return draft.facts();
    }
    return Facts.of(fact ->
        switch (fact) {
          case KIND -> kind;
          case TOPICS -> topics;
          case LINKS -> links;
          default -> fact.of(draft.facts());
        });
  }

  private static Kind kind(Draft draft) {
    Venue venue = draft.venue();
    return venue == null || venue.kind() == Kind.UNKNOWN ? draft.kind() : venue.kind();
  }

  private static List<Link> links(Draft draft) {
    return draft.links().isEmpty() && draft.doi() == null && draft.arxivId() == null
        ? draft.links()
        : PaperLinks.of(List.of(draft), draft.doi(), draft.arxivId());
  }
}
