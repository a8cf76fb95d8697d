package org.mlsyssearch.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;

/** Papers for tests: a few real ones, and a way to make one of few facts. */
public final class Papers {

  public static final Venue SOSP =
      new Venue("sosp", "SOSP", "ACM Symposium on Operating Systems Principles", Kind.CONFERENCE);
  public static final Venue OSDI =
      new Venue(
          "osdi",
          "OSDI",
          "USENIX Symposium on Operating Systems Design and Implementation",
          Kind.CONFERENCE);
  public static final Venue ARXIV = new Venue("arxiv", "arXiv", "arXiv", Kind.PREPRINT);

  public static final TopicPath TRAINING =
      TopicPath.of("Systems for Machine Learning", "Distributed Systems", "Model Training");
  public static final TopicPath SERVING =
      TopicPath.of("Systems for Machine Learning", "Distributed Systems", "Model Serving");
  public static final TopicPath RELIABILITY =
      TopicPath.of("Machine Learning for Systems", "Reliability");

  public static final Paper RAY =
      paper("ray-osdi18", "Ray: A Distributed Framework for Emerging AI Applications")
          .system("Ray")
          .authors("Philipp Moritz", "Robert Nishihara", "Ion Stoica")
          .at(OSDI, 2018)
          .topic(TRAINING)
          .link(Link.Rel.PAPER, "https://www.usenix.org/conference/osdi18/presentation/moritz")
          .line(17)
          .build();

  public static final Paper OOBLECK =
      paper(
              "oobleck-sosp23",
              "Oobleck: Resilient Distributed Training of Large Models Using Pipeline Templates")
          .system("Oobleck")
          .authors("Insu Jang", "Mosharaf Chowdhury")
          .at(SOSP, 2023)
          .topic(TRAINING)
          .doi("10.1145/3600006.3613152")
          .line(18)
          .build();

  public static final Paper VLLM =
      paper(
              "vllm-sosp23",
              "Efficient Memory Management for Large Language Model Serving with PagedAttention")
          .system("vLLM")
          .alsoKnownAs("PagedAttention")
          .authors("Woosuk Kwon", "Zhuohan Li", "Ion Stoica")
          .at(SOSP, 2023)
          .topic(SERVING)
          .doi("10.1145/3600006.3613165")
          .line(23)
          .build();

  public static final Paper SNOWCAT =
      paper(
              "snowcat-sosp23",
              "Snowcat: Efficient Kernel Concurrency Testing using a Learned Coverage Predictor")
          .system("Snowcat")
          .alsoKnownAs(
              "LUMOS: Efficient Kernel Concurrency Testing using a Learned Coverage Predictor",
              "LUMOS")
          .authors("Sishuai Gong", "Deniz Altınbüken")
          .at(SOSP, 2023)
          .topic(RELIABILITY)
          .line(65)
          .build();

  /** A paper of which next to nothing is known. */
  public static final Paper BARE = paper("nothing-known", "Nothing Known of This One").build();

  public static final List<Paper> FEW = List.of(RAY, OOBLECK, VLLM, SNOWCAT, BARE);

  private Papers() {}

  /** What an index of test papers says of its corpus. */
  public static CorpusInfo corpus() {
    return corpus(Instant.parse("2026-11-23T00:00:00Z"));
  }

  /** The same of an index that was built at another time. */
  public static CorpusInfo corpus(Instant builtAt) {
    return new CorpusInfo(
        "Test papers",
        null,
        builtAt,
        List.of(new CorpusInfo.Source("papers.md", "Papers", 5)),
        new TreeMap<>(),
        List.of(
            new VenueNames(SOSP, List.of("Symposium on Operating Systems Principles")),
            new VenueNames(OSDI, List.of("USENIX OSDI")),
            new VenueNames(ARXIV, List.of("CoRR"))),
        "llm, large language model\n",
        report(),
        new TreeMap<>(Map.of("paged-arxiv22", "vllm-sosp23")));
  }

  /** What an index of test papers says of its lists: one entry of six was not understood. */
  public static CorpusReport report() {
    RemarkKind unclear = new RemarkKind("unclear-entry", Severity.WARNING, true);
    RemarkKind noYear = new RemarkKind("no-year", Severity.WARNING, false);
    RemarkKind prose = new RemarkKind("prose", Severity.NOTE, false);
    String file = "papers.md";
    SortedMap<String, Integer> said = new TreeMap<>(Map.of("unclear-entry", 1, "no-year", 1));
    said.put("prose", 1);
    return new CorpusReport(
        List.of(unclear, noYear, prose),
        List.of(new CorpusReport.ListRead(file, "Papers", 6, 5, said)),
        List.of(
            new Remark(file, 3, 1, prose, "'Read <these>' is taken as a remark and passed over."),
            new Remark(file, 41, 3, unclear, "'Zebra & co' may be a paper; link it."),
            new Remark(file, 52, 0, noYear, "'Ray' has no year; add one.")),
        List.of(SourceUrl.parse("https://forge.example/me/list/blob/main/{file}#L{line}")));
  }

  public static Maker paper(String id, String title) {
    return new Maker(id, title);
  }

  /** Collects a paper's facts; what is not said stays unknown. */
  public static final class Maker {
    private final String id;
    private final Facts.Builder facts = new Facts.Builder();
    private final List<SourceRef> sources = new ArrayList<>();

    private Maker(String id, String title) {
      this.id = id;
      facts.title = title;
    }

    public Maker system(String... names) {
      facts.systems.addAll(List.of(names));
      return this;
    }

    public Maker alsoKnownAs(String... names) {
      facts.alsoKnownAs.addAll(List.of(names));
      return this;
    }

    /** Family names that are more than the last word, or whole names of groups. */
    public Maker familyNames(String... names) {
      facts.familyNames.addAll(List.of(names));
      return this;
    }

    public Maker authors(String... names) {
      facts.authors.addAll(List.of(names));
      return this;
    }

    public Maker at(Venue where, Integer when) {
      facts.venue = where;
      facts.year = when;
      facts.kind = where == null ? Kind.UNKNOWN : where.kind();
      return this;
    }

    public Maker award(String... names) {
      facts.awards.addAll(List.of(names));
      return this;
    }

    public Maker topic(TopicPath... paths) {
      facts.topics.addAll(List.of(paths));
      return this;
    }

    public Maker link(Link.Rel rel, String href) {
      facts.links.add(new Link(rel, href));
      return this;
    }

    public Maker doi(String value) {
      facts.doi = value;
      return link(Link.Rel.DOI, "https://doi.org/" + value);
    }

    public Maker arxiv(String value) {
      facts.arxivId = value;
      return link(Link.Rel.ARXIV, "https://arxiv.org/abs/" + value);
    }

    public Maker summary(String value) {
      facts.summary = value;
      return this;
    }

    public Maker line(int line) {
      return source("Papers", "papers.md", line);
    }

    public Maker source(String list, String file, int line) {
      sources.add(new SourceRef(list, file, line, ""));
      return this;
    }

    public Paper build() {
      return new Paper(new PaperId(id), facts.facts(), sources);
    }
  }
}
