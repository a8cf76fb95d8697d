package org.mlsyssearch.corpus.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

class LoneDraftTest {

  private static final List<String> NAMES = List.of("Ray", "ray", "Orca");
  private static final List<TopicPath> TOPICS =
      List.of(
          TopicPath.of("A"),
          TopicPath.of("A", "B"),
          TopicPath.of("A-C"),
          TopicPath.of("A", "b"),
          TopicPath.of("A", "B", "C"));
  private static final List<String> ADDRESSES =
      List.of(
          "https://example.org/A",
          "http://www.example.org/a/",
          "https://dx.doi.org/10.1/X",
          "https://doi.org/10.1/x",
          "https://arxiv.org/abs/2001.00001");

  /** That an entry stands twice changes nothing but the places; two are composed fact by fact. */
  @Test
  void aPaperOfOneEntrySaysWhatItSaysWhereTheEntryStandsTwice() {
    int kept = 0;
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      Draft draft = draft(random, 1);
      Draft again = draft(new Random(seed), 2);
      assertEquals(
          PaperComposer.compose(List.of(draft, again), null).facts(),
          PaperComposer.compose(List.of(draft), null).facts(),
          "seed " + seed);
      kept += LoneDraft.facts(draft) == draft.facts() ? 1 : 0;
    }
    assertTrue(kept > 500, kept + " drafts were kept as they are");
  }

  private static Draft draft(Random random, int line) {
    DraftBuilder draft = new DraftBuilder();
    draft.title = "Serving Models";
    draft.systems = some(NAMES, random);
    draft.awards = some(NAMES, random);
    draft.familyNames = some(NAMES, random);
    draft.authors = some(NAMES, random);
    draft.alsoKnownAs = random.nextInt(4) == 0 ? some(NAMES, random) : draft.alsoKnownAs;
    draft.topics = some(TOPICS, random);
    draft.doi = random.nextInt(3) == 0 ? "10.1/x" : null;
    draft.arxivId = random.nextInt(3) == 0 ? "2001.00001" : null;
    for (String address : some(ADDRESSES, random)) {
      draft.links.add(new Link(Link.Rel.all().get(random.nextInt(8)), address));
    }
    draft.kind = Kind.values()[random.nextInt(Kind.values().length)];
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    draft.venue = random.nextBoolean() ? new Venue("osdi", "OSDI", "OSDI", kind) : null;
    draft.year = random.nextBoolean() ? Integer.valueOf(2020) : null;
    return draft.build(new SourceRef("L", "l.md", line, ""), 1);
  }

  private static <T> List<T> some(List<T> all, Random random) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> all.get(random.nextInt(all.size())))
        .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
  }
}
