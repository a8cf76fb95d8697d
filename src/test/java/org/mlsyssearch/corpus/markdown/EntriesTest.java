package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Corpora;
import org.mlsyssearch.corpus.Draft;

/** How single entries are understood: each row is a bullet and what it says. */
class EntriesTest {

  @TempDir Path folder;

  private Draft only(String markdown) throws IOException {
    Corpora.Read read = Corpora.read(folder, "list.md", markdown);
    assertEquals(
        1,
        read.drafts().size(),
        () -> markdown + " gives " + read.drafts() + read.diagnostics().sorted());
    return read.drafts().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "[OSDI '18] **Ray**: A Distributed Framework for Emerging AI Applications"
            + " [[link](https://a.org/x)] ~ Ray: A Distributed Framework for Emerging AI"
            + " Applications ~ OSDI ~ 2018",
        "[SOSP'23] [Paella: Low-latency Model Serving](https://a.org/x) ~ Paella: Low-latency Model"
            + " Serving ~ SOSP ~ 2023",
        "[Tiresias](https://a.org/x): A GPU Cluster Manager for Distributed Deep Learning | NSDI'"
            + " 19 ~ Tiresias: A GPU Cluster Manager for Distributed Deep Learning ~ NSDI ~ 2019",
        "[Singularity: Planet-Scale Scheduling of AI Workloads](https://arxiv.org/abs/2202.07848) |"
            + " Microsoft ~ Singularity: Planet-Scale Scheduling of AI Workloads ~ ~",
        "Training Great Models at Scale ([SC 2023](https://a.org/x)) \\[[Paper](https://a.org/y)]"
            + " \\[[Code](https://github.com/a/b)] ~ Training Great Models at Scale ~ SC ~ 2023",
        "[A Survey of Compilers](https://a.org/x) by Mingzhen Li, Yi Liu et al., PLDI 2022 ~ A"
            + " Survey of Compilers ~ PLDI ~ 2022",
        "Mingzhen Li, Yi Liu. \"A Survey of Tensor Compilers.\" *ICML* (2019)."
            + " [[Paper]](https://a.org/x) ~ A Survey of Tensor Compilers ~ ICML ~ 2019",
        "Kwon, W., Li, Z., & Stoica, I. (2023). Efficient memory for language models. In"
            + " *Proceedings of the 29th Symposium on Operating Systems Principles* (pp. 611-626)."
            + " ~ Efficient memory for language models ~ SOSP ~ 2023",
        "Scaling Learning with In-Network Aggregation, In 18th {USENIX} Symposium on Networked"
            + " Systems Design and Implementation ({NSDI} 21) ~ Scaling Learning with In-Network"
            + " Aggregation ~ NSDI ~ 2021",
        "Deepak Narayanan, Keshav Santhanam, and Matei Zaharia. 2020. Cluster Scheduling Policies"
            + " for Deep Learning. In 14th USENIX Symposium on Operating Systems Design and"
            + " Implementation (OSDI 20). 481–498. ~ Cluster Scheduling Policies for Deep Learning"
            + " ~ OSDI ~ 2020",
        "[1] M. Abadi, P. Barham, and J. Chen, \"A system for large-scale machine learning,\" in"
            + " Proc. OSDI, 2016, pp. 265–283. ~ A system for large-scale machine learning ~ OSDI ~"
            + " 2016",
        "Switching Experts for Less Memory (Arxiv'24) \\[[Paper](https://arxiv.org/abs/2401.04088)]"
            + " ~ Switching Experts for Less Memory ~ arXiv ~ 2024",
        "Training Compute-Optimal Large Language Models (arXiv 2203.15556) ~ Training"
            + " Compute-Optimal Large Language Models ~ arXiv ~ 2022",
        "\"Why Should I Trust You?\": Explaining the Predictions of Any Classifier (KDD 2016) ~"
            + " \"Why Should I Trust You?\": Explaining the Predictions of Any Classifier ~ KDD ~"
            + " 2016",
        "What's Hidden in a 2023 LLM Trace: Lessons Learned, Challenges Ahead (HotOS '24) ~ What's"
            + " Hidden in a 2023 LLM Trace: Lessons Learned, Challenges Ahead ~ HotOS ~ 2024",
        "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale (NeurIPS 2022) ~"
            + " LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale ~ NeurIPS ~ 2022",
        "Attention Is All You Need, NeurIPS 2017 ~ Attention Is All You Need ~ NeurIPS ~ 2017",
        ":fire: :star2: **[OSDI'22]** Serving Models for Fun, and Profit ~ Serving Models for Fun,"
            + " and Profit ~ OSDI ~ 2022",
        "`OSDI'23` Parallel Serving of Many Models [paper](https://a.org/x) ~ Parallel Serving of"
            + " Many Models ~ OSDI ~ 2023",
        "[x] Balanced Training of Large Models (Stanford, ICML 2023) ~ Balanced Training of Large"
            + " Models ~ ICML ~ 2023",
        "\u3010OSDI'23\u3011Serving Many Models at Once\uFF08UC Berkeley\uFF09 ~ Serving Many"
            + " Models at Once ~ OSDI ~ 2023",
        "[Sampling Ahead of a Large Model](https://arxiv.org/abs/2302.01318): where it began,"
            + " accepted by ICML'23 ~ Sampling Ahead of a Large Model ~ ICML ~ 2023",
        "[Training at Scale with Fewer Stalls](https://a.org/x.pdf): A Communication-Driven"
            + " Approach ~ Training at Scale with Fewer Stalls: A Communication-Driven Approach ~"
            + " ~",
        "[Ring Attention](https://arxiv.org/abs/2310.01889) with Blockwise Transformers for"
            + " Near-Infinite Context | UCB ~ Ring Attention with Blockwise Transformers for"
            + " Near-Infinite Context ~ ~",
        "![](https://img.shields.io/badge/ICML-2024-blue) [Caching Keys and Values"
            + " Twice](https://a.org/x.pdf) ~ Caching Keys and Values Twice ~ ICML ~ 2024",
        "**Decoding in Parallel with Trees** *A. Author, B. Writer*. [[pdf](https://a.org/x.pdf)],"
            + " 2023.05. ![](https://img.shields.io/badge/ACL2024--findings-orange) ~ Decoding in"
            + " Parallel with Trees ~ ACL ~ 2024",
        "A. Nguyen, J. Yosinski, and J. Clune, **Deep Networks Are Easily Served**, ICLR 2014. ~"
            + " Deep Networks Are Easily Served ~ ICLR ~ 2014",
        "Chen and Vorobeychik, **Ensembles of Small Models**, AAAI 2018. ~ Ensembles of Small"
            + " Models ~ AAAI ~ 2018",
        "[2023/07] Talking to Clusters in Real Time *Corey Lynch et al. NeurIPS*"
            + " [[paper](https://a.org/x.pdf)] ~ Talking to Clusters in Real Time ~ NeurIPS ~ 2023",
        "[[ACL](https://aclanthology.org/x)] Pruning Layers of Large Language Models"
            + " [[code](https://github.com/a/b)] ~ Pruning Layers of Large Language Models ~ ACL ~",
        "Pruning Heads of Large Language Models, <ins>NeurlPS, 2022</ins>"
            + " [[Paper](https://a.org/x.pdf)] ~ Pruning Heads of Large Language Models ~ NeurlPS ~"
            + " 2022",
        "2018-ICLRo-[Training with Integers in Deep Networks](https://openreview.net/forum?id=x) ~"
            + " Training with Integers in Deep Networks ~ ICLR ~ 2018",
        "22_DSN_RAPMiner: A Generic Anomaly Localizer [[paper]](https://a.org/x.pdf) ~ RAPMiner: A"
            + " Generic Anomaly Localizer ~ DSN ~ 2022",
        "[Compiling Recursive Models Ahead of Time](https://a.org/x.pdf) **MLSys 2021** Pratik"
            + " Fegade, Tianqi Chen. _CMU_. ~ Compiling Recursive Models Ahead of Time ~ MLSys ~"
            + " 2021",
        "[The Case for Four Bits](https://arxiv.org/abs/2212.09720) by Tim Dettmers et al. (2022) -"
            + " in the end four bits are best ~ The Case for Four Bits ~ ~ 2022",
        "Packing Jobs with Learned Costs (ICDE 2016 WiSeDB) ~ Packing Jobs with Learned Costs ~"
            + " ICDE ~ 2016",
        "Tuning Databases by Reading (VLDB 2021 from somebody we know) ~ Tuning Databases by"
            + " Reading ~ VLDB ~ 2021",
        "[Pruning Channels of Deep Networks](https://a.org/x.pdf) (Google, **2017 ICCV**) ~ Pruning"
            + " Channels of Deep Networks ~ ICCV ~ 2017",
        "[Flash Memory for Large Models vldb'24](https://github.com/a/b) ~ Flash Memory for Large"
            + " Models ~ VLDB ~ 2024",
        "[arXiv 2023.05] [Serving Models on Spot Machines](https://arxiv.org/abs/2305.09781) | CMU"
            + " ~ Serving Models on Spot Machines ~ arXiv ~ 2023",
        "Paolo Ferragina and Giorgio Vinciguerra. A fully-dynamic compressed learned index."
            + " *PVLDB*, 13(8), 2020. ~ A fully-dynamic compressed learned index ~ VLDB ~ 2020",
        "Bianco, Simone, et al. \"Benchmark analysis of deep network architectures.\" IEEE Access 6"
            + " (2018): 64270-64277. ~ Benchmark analysis of deep network architectures ~ IEEE"
            + " Access ~ 2018",
        "Fair Serving of Large Models [link to paper](https://a.org/x.pdf) [Fairness | Somebody] ~"
            + " Fair Serving of Large Models ~ ~",
        "[Sharing data among heterogeneous devices[J]. ACM Trans. on Sensor Networks (TOSN),"
            + " 2021.](https://a.org/x.pdf) ~ Sharing data among heterogeneous devices ~ TOSN ~"
            + " 2021",
        "[(Ab)using Images for Prompt Injection](https://arxiv.org/abs/2307.10490) ~ (Ab)using"
            + " Images for Prompt Injection ~ ~",
        "**Social Bias in Embeddings**, [Measuring Bias in Grounded Language"
            + " Embeddings](https://arxiv.org/abs/2002.08911), arXiv 2020/02 ~ Measuring Bias in"
            + " Grounded Language Embeddings ~ arXiv ~ 2020",
        "[Aligned Pre-training for Many Tasks](https://arxiv.org/abs/2004.06165), arXiv 2020/04,"
            + " ECCV 2020 ~ Aligned Pre-training for Many Tasks ~ ECCV ~ 2020",
        "[A Theoretical Basis for Co-occurrence Data](https://a.org/x.pdf)\uFF081997, **Tree"
            + " Dependence Model**\uFF09 ~ A Theoretical Basis for Co-occurrence Data ~ ~ 1997",
        "[Robust mixture modelling with t](https://a.org/x.pdf) - D. Peel and G. J. McLachlan,"
            + " Statistics and Computing 2000. ~ Robust mixture modelling with t ~ Statistics and"
            + " Computing ~ 2000",
        "[Arxiv 24.09] **Explaining Networks with Pages** [[paper](https://a.org/x.pdf)] ~"
            + " Explaining Networks with Pages ~ arXiv ~ 2024",
        "Sorting Many Experts. Sau, Bharat Bhusan et al. arXiv:1610.09650 ~ Sorting Many Experts ~"
            + " arXiv ~ 2016",
      })
  void readsTitleVenueAndYear(String entry, String title, String venue, String year)
      throws IOException {
    Draft draft = only("# A list\n\n## Scheduling\n\n- " + entry + "\n");
    assertAll(
        entry,
        () -> assertEquals(title, draft.title()),
        () -> assertEquals(venue, draft.venue() == null ? null : draft.venue().label()),
        () -> assertEquals(year, draft.year() == null ? null : draft.year().toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "S-LoRA: Serving Thousands of Concurrent Adapters ~ S-LoRA",
        "tf.data: A Machine Learning Data Processing Framework ~ tf.data",
        "Orca: A Distributed Serving System for Transformers ~ Orca",
        "Learning to Schedule Clusters of Machines (**Decima2**) ~ Decima2",
        "Sharing Machines in Container Clouds (TGSX) ~ TGSX",
        "Optimizing Networks of Neurons with **Brainstormer** ~ Brainstormer",
        "Towards Efficient Serving: A Study of Systems ~",
        "A Survey: All That There Is to Know ~",
        "Rethinking Everything: Lessons of Ten Years ~",
        "Mixture-of-Experts: How Much Is It Worth Today ~",
        "Sharing Machines in Many Clouds (Alibaba) ~",
      })
  void namesASystemOnlyWhereTheListDoes(String entry, String system) throws IOException {
    Draft draft = only("# A list\n\n- " + entry + " [[paper](https://arxiv.org/abs/2311.03285)]\n");
    assertEquals(system == null ? List.of() : List.of(system), draft.systems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '\u0001',
      value = {
        "Whoever looks for models that rank should first turn to the [NeuIR"
            + " survey](https://arxiv.org/abs/1903.06902) and then here ~ prose",
        "[Paper Name](https://arxiv.org/abs/1903.06902) ~ prose",
        "[MLC LLM](https://github.com/a/b) \u2014 puts LLMs on phones, in browsers, on edge GPUs"
            + " (on Apache TVM) ~ software",
        "**Google**: LiteRT and LiteRT-LM, MediaPipe, Gemini Nano ~ unclear-entry",
        "[Training](#training) ~ table-of-contents",
        "![badge](https://a.org/b.svg) ~ no-text",
        "[DeepSpeed](https://github.com/microsoft/DeepSpeed): training and inference library ~"
            + " software",
        "Dataset: [Philly traces](https://github.com/msr-fiddle/philly-traces) ~ software",
        "[How batching works in practice](https://www.anyscale.com/blog/continuous-batching) ~"
            + " post-or-talk",
        "[Dive into Deep Learning Compilers](http://tvm.d2l.ai/) (book) ~ book-or-course",
        "Please open a pull request for every paper you miss ~ prose",
      })
  void passesOverWhatIsNoPaperWithAReason(String entry, String reason) throws IOException {
    Corpora.Read read = Corpora.read(folder, "list.md", "# A list\n\n- " + entry + "\n");
    assertTrue(read.drafts().isEmpty(), () -> read.drafts().toString());
    assertTrue(read.codes().contains(reason), () -> read.diagnostics().sorted().toString());
  }

  @Test
  void reportsProseThatLinksToAPaper() throws IOException {
    Corpora.Read read =
        Corpora.read(
            folder,
            "list.md",
            "# A list\n\n"
                + "Those who are new to all this read [one"
                + " survey](https://arxiv.org/abs/1903.06902) first.\n");
    assertTrue(read.drafts().isEmpty(), () -> read.drafts().toString());
    assertTrue(read.codes().contains("prose"), () -> read.codes().toString());
  }

  @Test
  void takesFactsFromSubBullets() throws IOException {
    Draft draft =
        only(
            "- A Survey on Distributed Learning. [[Paper]](https://arxiv.org/abs/1912.09789)\n"
                + "  - Joost Verbraeken, Matthijs Wolting, et al.\n"
                + "  - *ACM Computing Surveys 2020*\n"
                + "  - Summary: vocabulary and an overview of frameworks\n");
    assertEquals(List.of("Joost Verbraeken", "Matthijs Wolting"), draft.authors());
    assertEquals("CSUR", draft.venue().label());
    assertEquals(2020, draft.year());
    assertEquals("vocabulary and an overview of frameworks", draft.summary());
  }

  @Test
  void takesVenueAndYearFromHeadings() throws IOException {
    Draft draft =
        only("# A list\n\n## OSDI 2022\n\n- Looking Beyond GPUs for Scheduling (Synergy9)\n");
    assertEquals("OSDI", draft.venue().label());
    assertEquals(2022, draft.year());
    assertEquals(List.of("Synergy9"), draft.systems());
    assertTrue(draft.topics().isEmpty());
  }

  @Test
  void readsTwoPapersInOneBullet() throws IOException {
    Corpora.Read read =
        Corpora.read(
            folder,
            "list.md",
            "- [PET: Optimizing Tensor Programs with Care](https://a.org/1); [EIN: Optimizing Other"
                + " Programs with Rules](https://a.org/2)\n");
    assertEquals(
        List.of(
            "PET: Optimizing Tensor Programs with Care",
            "EIN: Optimizing Other Programs with Rules"),
        read.drafts().stream().map(Draft::title).toList());
  }

  @Test
  void readsTablesByTheirHeader() throws IOException {
    Draft draft =
        only(
            "| Date | Title & Authors | Pub | Code |\n"
                + "|---|---|---|---|\n"
                + "| 2022-10-31 | **Quantizing Very Large Models**<br>Elias Frantar, Dan Alistarh |"
                + " ICLR'23 | [[repo]](https://github.com/a/b) |\n");
    assertEquals("Quantizing Very Large Models", draft.title());
    assertEquals(List.of("Elias Frantar", "Dan Alistarh"), draft.authors());
    assertEquals("ICLR", draft.venue().label());
    assertEquals(2023, draft.year());
    assertEquals("code", draft.links().getFirst().rel().id());
  }

  @Test
  void knowsLineColumnAndHeadingOfEachPaper() throws IOException {
    Draft draft =
        only(
            "---\n"
                + "title: My List\n"
                + "---\n\n"
                + "## Serving\n\n"
                + "- Top\n"
                + "  - [OSDI'22] Serving Models in the Cloud\n");
    assertEquals("My List", draft.source().list());
    assertEquals(8, draft.source().line());
    assertEquals(3, draft.column());
    assertEquals("Top", draft.source().heading());
  }

  private static final String TWO_HEADINGS =
      "# L\n\n"
          + "## System for Machine Learning\n\n"
          + "### LLM Inference\n\n"
          + "- [OSDI'22] Serving Models in the Cloud\n";

  @Test
  void headingsAreTheTopicsWhereTheCorpusHasNoTree() throws IOException {
    assertEquals(
        "System for Machine Learning > LLM Inference",
        only(TWO_HEADINGS).topics().getFirst().toString());
  }

  @Test
  void headingsMeetInTheTreeOfTheCorpus() throws IOException {
    Files.writeString(
        folder.resolve("topics.yaml"),
        "- label: Systems\n  topics:\n    - label: Serving\n      aliases: [LLM Inference]\n");
    Files.writeString(folder.resolve("list.md"), TWO_HEADINGS);
    assertEquals(
        "Systems > Serving",
        Corpora.read(folder).drafts().getFirst().topics().getFirst().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Machine Learning | Machine Learning",
        "Neural Networks  | Neural Networks",
        "Big Data         | Big Data",
        "TinyML           | TinyML",
        "2018 and 2019    | ",
        "2023-2024        | ",
        "Before 2015      | ",
        "Papers           | ",
      })
  void aHeadingBesideSubjectsNamesASubjectAndNoVenue(String heading, @Nullable String topic)
      throws IOException {
    List<Draft> drafts =
        Corpora.read(
                folder,
                "list.md",
                "# L\n\n## %s\n\n- [One Paper of Many Words](https://doi.org/10.1/1)\n\n## Eels\n\n- [Another Paper of Many Words](https://doi.org/10.1/2)\n\n## Salmon\n\n- [A Third Paper of Many Words](https://doi.org/10.1/3)\n"
                    .formatted(heading))
            .drafts();
    Draft first = drafts.getFirst();
    assertEquals(
        topic == null ? List.of() : List.of(topic),
        first.topics().stream().map(Object::toString).toList());
    assertNull(first.venue());
    assertEquals("Eels", drafts.get(1).topics().getFirst().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Journal of Machine Learning Research", "NeurIPS", "Machine Learning"})
  void aHeadingBesideVenuesNamesAVenue(String heading) throws IOException {
    List<Draft> drafts =
        Corpora.read(
                folder,
                "list.md",
                "# L\n\n## %s\n\n- [One Paper of Many Words](https://doi.org/10.1/1)\n\n## ICML\n\n- [Another Paper of Many Words](https://doi.org/10.1/2)\n\n## Nature\n\n- [A Third Paper of Many Words](https://doi.org/10.1/3)\n"
                    .formatted(heading))
            .drafts();
    assertNotNull(drafts.getFirst().venue());
    assertEquals("ICML", drafts.get(1).venue().label());
    assertEquals("Nature", drafts.get(2).venue().label());
  }
}
