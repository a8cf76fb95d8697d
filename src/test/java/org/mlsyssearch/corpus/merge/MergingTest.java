package org.mlsyssearch.corpus.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Corpora;
import org.mlsyssearch.model.Paper;

/** When entries of several lists are one paper, and what the paper is called then. */
class MergingTest {

  @TempDir Path folder;

  private Corpora.Read lists(String... lists) throws IOException {
    for (int i = 0; i < lists.length; i++) {
      Files.writeString(
          folder.resolve("list" + i + ".md"), "# List " + i + "\n\n" + lists[i] + "\n");
    }
    return Corpora.read(folder);
  }

  @Test
  void unitesAPaperThatThreeListsName() throws IOException {
    Corpora.Read read =
        lists(
            "## Serving\n\n"
                + "- [SOSP'23] Zebra: Serving Models with Stripes"
                + " [[paper](https://doi.org/10.1145/1.2)]",
            "## Scheduling\n\n"
                + "- ZEBRA: serving models with stripes (SOSP 2023)"
                + " [[code](https://github.com/a/zebra)]",
            "## GPU Kernels\n\n- Serving Models with Stripes (**Zebra**)");
    Paper paper = read.papers().getFirst();
    assertEquals(1, read.papers().size());
    assertEquals(3, paper.sources().size());
    assertEquals(3, paper.topics().size());
    assertEquals(2, paper.links().size());
    assertEquals("zebra-sosp23", paper.id().value());
    assertEquals(0, read.codes().stream().filter(code -> code.endsWith("conflict")).count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SRNIC- A Scalable Architecture for Small NICs | SRNIC: A Scalable Architecture for Small NICs
          ZEBRA: SERVING MODELS WITH STRIPES            | Zebra: Serving Models with Stripes
          Zebra:Serving Models with Stripes             | Zebra: Serving Models with Stripes
          Zebra : Serving Models with Stripes           | Zebra: Serving Models with Stripes
          {Zebra}: Serving Models with Stripes          | Zebra: Serving Models with Stripes
          zebra: serving models with stripes            | Zebra: Serving Models with Stripes
          Serving Models (and Stripes with Zebras       | Serving Models and Stripes with Zebras
          """)
  void theBetterFormedTitleHoldsWhicheverComesFirst(String worse, String better)
      throws IOException {
    for (List<String> order : List.of(List.of(worse, better), List.of(better, worse))) {
      Corpora.Read read =
          lists("- [NSDI 2023] " + order.getFirst(), "- [NSDI 2023] " + order.getLast());
      assertEquals(1, read.papers().size(), read.papers().toString());
      assertEquals(better, read.papers().getFirst().title());
    }
  }

  @Test
  void ofTwoGoodSpellingsTheOneThatMoreListsHaveHolds() throws IOException {
    String rare = "- [NSDI 2023] Zebra: A Front-End for Models with Stripes";
    String common = "- [NSDI 2023] Zebra: A Frontend for Models with Stripes";
    assertEquals(
        "Zebra: A Frontend for Models with Stripes",
        lists(rare, common, common).papers().getFirst().title());
    assertEquals(
        "Zebra: A Frontend for Models with Stripes",
        lists(common, rare, common).papers().getFirst().title());
  }

  @Test
  void authorsAreNamedInTheirBestSpelling() throws IOException {
    Files.writeString(
        folder.resolve("a.bib"),
        "@inproceedings{a, title={Serving Models with Stripes}, booktitle={OSDI}, year=2023,"
            + " author={Gobel, D. and LI, BO and Diaz, Ana}}");
    Files.writeString(
        folder.resolve("b.bib"),
        "@inproceedings{a, title={Serving Models with Stripes}, booktitle={OSDI}, year=2023,"
            + " author={G\u00f6bel, Deniz and Li, Bo and D\u00edaz, A.}}");
    List<Paper> papers = Corpora.read(folder).papers();
    assertEquals(1, papers.size());
    assertEquals(List.of("Deniz G\u00f6bel", "Bo Li", "Ana Diaz"), papers.getFirst().authors());
  }

  @Test
  void aPublishedVenueBeatsAPreprint() throws IOException {
    Corpora.Read read =
        lists(
            "- [arXiv '22] Zebra: Serving Models with Stripes"
                + " [[p](https://arxiv.org/abs/2211.00001)]",
            "- [OSDI '23] Zebra: Serving Models with Stripes");
    Paper paper = read.papers().getFirst();
    assertEquals("OSDI", paper.venue().label());
    assertEquals(2023, paper.year());
    assertEquals("2211.00001", paper.arxivId());
  }

  @Test
  void anIdStaysWhenTheAuthorsBecomeKnown() throws IOException {
    String twins =
        """
        - [arXiv '25] Zebra: Serving Models with Stripes [[p](https://arxiv.org/abs/2501.00001)]
        - [arXiv '25] Zebra: Crossing Roads on Foot [[p](https://arxiv.org/abs/2501.00002)]
        """;
    List<String> before = ids(lists(twins));
    Files.writeString(
        folder.resolve("more.bib"),
        "@misc{z, title={Zebra: Serving Models with Stripes}, author={Ann Lee and Bo Ray},"
            + " year={2025}, eprint={2501.00001}}");
    Corpora.Read after = Corpora.read(folder);
    assertEquals(List.of("Ann Lee", "Bo Ray"), after.papers().getFirst().authors());
    assertEquals(before, ids(after));
    assertEquals(2, before.stream().filter(id -> id.matches(".*-[0-9a-f]{8}")).count());
  }

  private static List<String> ids(Corpora.Read read) {
    return read.papers().stream().map(paper -> paper.id().value()).toList();
  }

  @Test
  void keepsPapersOfOneTitleAndTwoYearsApartAndSaysSo() throws IOException {
    Corpora.Read read =
        lists(
            "- [OSDI '20] Serving Models with Many Stripes",
            "- [SOSP '23] Serving Models with Many Stripes");
    assertEquals(2, read.papers().size());
    assertTrue(read.codes().contains("same-title"));
  }

  @Test
  void reportsTwoVenuesOfOnePaperWithBothPlaces() throws IOException {
    Corpora.Read read =
        lists(
            "- [OSDI '23] Serving Models with Many Stripes",
            "- [SOSP '23] Serving Models with Many Stripes");
    assertEquals(1, read.papers().size());
    String message =
        read.diagnostics().sorted().stream()
            .filter(d -> d.code().id().equals("venue-conflict"))
            .findFirst()
            .orElseThrow()
            .toString();
    assertTrue(
        message.startsWith("list1.md:3:1: warning: ") && message.contains("list0.md:3"), message);
  }

  @Test
  void doesNotMergeByACopiedLink() throws IOException {
    Corpora.Read read =
        lists(
            "- [Serving Models with Many Stripes](https://arxiv.org/abs/2301.00001)\n"
                + "- [Training Networks under Heavy Rain](https://arxiv.org/abs/2301.00001)");
    assertEquals(2, read.papers().size());
  }

  @Test
  void titlesThatManyPapersHaveAreNoReasonToMerge() throws IOException {
    Corpora.Read read =
        lists(
            "- [SOSP '21] Editorial [[p](https://example.org/1.pdf)]\n"
                + "- [IEEE Micro '21] Guest Editors' Introduction [[p](https://example.org/2.pdf)]",
            "- [OSDI '21] Editorial [[p](https://example.org/3.pdf)]\n"
                + "- [TOCS '21] Guest Editors' Introduction [[p](https://example.org/4.pdf)]");
    assertEquals(4, read.papers().size());
    assertEquals(2, read.codes().stream().filter("same-title"::equals).count());
  }

  @Test
  void everyFormOfADoiAndEveryVersionOfAPreprintIsTheSame() throws IOException {
    Files.writeString(
        folder.resolve("more.bib"),
        """
        @article{a, title={Serving Models with Many Stripes}, doi={HTTPS://DX.DOI.ORG/10.1145/ABC.1}, year=2023}
        @article{b, title={Serving Models with Many Stripes}, doi={doi:10.1145/aBc.1}, year=2023}
        @misc{c, title={Preprints of Some Renown}, eprint={2101.00001v2}, archiveprefix={arXiv}, year=2021}
        """);
    Corpora.Read read =
        lists(
            "- [SOSP '23] [Serving Models with Many"
                + " Stripes](https://dl.acm.org/doi/abs/10.1145/abc.1)\n"
                + "- [Preprints of Some Renown](https://arxiv.org/pdf/2101.00001v3.pdf)");
    assertEquals(2, read.papers().size());
    assertEquals(3, read.paper("Serving Models with Many Stripes").sources().size());
    assertEquals(2, read.paper("Preprints of Some Renown").sources().size());
  }

  @Test
  void aPaperThatNamesYamlRenamesIsOnePaper() throws IOException {
    Files.writeString(
        folder.resolve("names.yaml"),
        """
        - title: "Zebra: Serving Models with Stripes"
          systems: [Zebra]
          also_known_as: ["Okapi: Striped Inference for Everybody", Okapi]
        """);
    Corpora.Read read =
        lists(
            "- [arXiv '22] Okapi: Striped Inference for Everybody"
                + " [[p](https://arxiv.org/abs/2211.00001)]",
            "- [OSDI '23] Zebra: Serving Models with Stripes");
    Paper paper = read.papers().getFirst();
    assertEquals(1, read.papers().size());
    assertEquals("zebra-osdi23", paper.id().value());
    assertTrue(paper.alsoKnownAs().contains("Okapi: Striped Inference for Everybody"));
  }

  @Test
  void reportsTwoYearsOfOnePaperWithBothPlaces() throws IOException {
    Corpora.Read read =
        lists(
            "- [SOSP '21] [Serving Models with Many Stripes](https://doi.org/10.1145/1.2)",
            "- [SOSP '23] [Serving Models with Many Stripes](https://doi.org/10.1145/1.2)");
    assertEquals(1, read.papers().size());
    String message =
        read.diagnostics().sorted().stream()
            .filter(d -> d.code().id().equals("year-conflict"))
            .findFirst()
            .orElseThrow()
            .toString();
    assertTrue(
        message.startsWith("list1.md:3:1: warning: ") && message.contains("list0.md:3"), message);
  }

  @Test
  void tooManyEntriesOfOneTitleAreReportedOnce() throws IOException {
    String entry =
        "- [SOSP '23] [Zebra: Serving Models with Many"
            + " Stripes](https://arxiv.org/abs/2301.00001)\n";
    Corpora.Read read = lists(entry.repeat(250));
    assertEquals(1, read.codes().stream().filter("same-title"::equals).count());
    assertEquals(250, read.papers().stream().map(Paper::id).distinct().count());
  }

  @Test
  void addingRemovingOrReorderingPapersChangesNoOtherId() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("MergingTest seed " + seed);
    Random random = new Random(seed);
    List<String> entries = new ArrayList<>();
    String[] venues = {"OSDI", "SOSP", "NSDI", "arXiv"};
    for (int i = 0; i < 300; i++) {
      // Few names, so that some ids collide.
      String name =
          "Sys" + Integer.toString(random.nextInt(150), 36).toUpperCase(java.util.Locale.ROOT);
      entries.add(
          "- ["
              + venues[random.nextInt(4)]
              + " '"
              + (20 + random.nextInt(4))
              + "] **"
              + name
              + "**: Serving Number "
              + i
              + " of Many");
    }
    Map<String, String> all = ids(entries);
    Map<String, Integer> bases = new TreeMap<>();
    entries.forEach(entry -> bases.merge(base(entry), 1, Integer::sum));
    Collections.shuffle(entries, random);
    assertEquals(all, ids(entries), "order does not matter, seed " + seed);
    for (int round = 0; round < 5; round++) {
      List<String> fewer = new ArrayList<>(entries);
      String gone = fewer.remove(random.nextInt(fewer.size()));
      Map<String, String> left = ids(fewer);
      for (String entry : fewer) {
        if (!base(entry).equals(base(gone))) {
          assertEquals(all.get(entry), left.get(entry), "without " + gone + ", seed " + seed);
        }
      }
    }
  }

  private static String base(String entry) {
    return entry.substring(0, entry.indexOf("**:"));
  }

  /** The id of each entry. */
  private Map<String, String> ids(List<String> entries) throws IOException {
    Corpora.Read read = lists(String.join("\n", entries));
    Map<String, String> ids = new TreeMap<>();
    for (Paper paper : read.papers()) {
      paper
          .sources()
          .forEach(source -> ids.put(entries.get(source.line() - 3), paper.id().value()));
    }
    assertEquals(entries.size(), ids.size());
    assertEquals(entries.size(), ids.values().stream().distinct().count());
    return ids;
  }
}
