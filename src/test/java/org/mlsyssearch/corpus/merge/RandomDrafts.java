package org.mlsyssearch.corpus.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.Venue;

/**
 * Entries as several lists hold them: of a paper some facts here and some there, preprints beside
 * what they became, titles in several spellings, titles that many papers have. Few names, venues
 * and years, so that much collides.
 */
final class RandomDrafts {

  private static final List<Venue> VENUES =
      List.of(
          new Venue("osdi", "OSDI", "Operating Systems Design", Kind.CONFERENCE),
          new Venue("sosp", "SOSP", "Operating Systems Principles", Kind.CONFERENCE),
          new Venue("tocs", "TOCS", "Transactions on Computer Systems", Kind.JOURNAL));
  private static final Venue ARXIV = new Venue("arxiv", "arXiv", "arXiv", Kind.PREPRINT);
  private static final List<String> GENERIC = List.of("Editorial", "Introduction", "Demo");
  private static final List<String> AUTHORS = List.of("Wei Wang", "Ana Diaz", "Bo Li");

  private final Random random;
  private int line;

  RandomDrafts(Random random) {
    this.random = random;
  }

  /** The entries of some papers, spread over some files. */
  List<Draft> entries(int papers, int files) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < papers; i++) {
      paper(i, files, drafts);
    }
    return drafts;
  }

  private void paper(int number, int files, List<Draft> drafts) {
    boolean generic = oneOf(6);
    String title =
        generic
            ? pick(GENERIC)
            : "Serving GPU Clusters of Kind " + random.nextInt(1 + number) + " on Demand";
    String system = generic || oneOf(2) ? null : "Sys" + random.nextInt(20);
    Venue venue = pick(VENUES);
    int year = 2019 + random.nextInt(4);
    String doi = oneOf(3) ? "10.1145/" + number : null;
    String arxivId = oneOf(3) ? String.format("2001.%05d", number) : null;
    String author = pick(AUTHORS);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      boolean preprint = arxivId != null && oneOf(3);
      DraftBuilder draft = new DraftBuilder();
      draft.title = spelled(title, system);
      if (system != null && !oneOf(4)) {
        draft.addSystem(system);
      }
      if (oneOf(2)) {
        draft.authors.add(author);
      }
      draft.venue = preprint ? ARXIV : oneOf(4) ? null : venue;
      draft.year = oneOf(5) ? null : Integer.valueOf(preprint ? year - 1 : year);
      draft.doi = preprint || oneOf(2) ? null : doi;
      draft.arxivId = preprint || oneOf(2) ? arxivId : null;
      String file = "f" + random.nextInt(files) + ".md";
      drafts.add(draft.build(new SourceRef("L", file, ++line, ""), 1));
    }
  }

  private String spelled(String title, @Nullable String system) {
    String spelled =
        switch (random.nextInt(4)) {
          case 0 -> title.replace("GPU Clusters", "GPU-Clusters");
          case 1 -> title.replace("GPU Clusters", "GPUClusters");
          case 2 -> title.toUpperCase(java.util.Locale.ROOT);
          default -> title;
        };
    return system != null && oneOf(2) ? system + ": " + spelled : spelled;
  }

  private boolean oneOf(int many) {
    return random.nextInt(many) == 0;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
