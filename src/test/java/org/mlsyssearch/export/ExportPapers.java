package org.mlsyssearch.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.Papers;

/** Papers that use every field, and papers whose facts are hard to write down. */
public final class ExportPapers {

  public static final Venue CACM =
      new Venue("cacm", "CACM", "Communications of the ACM", Kind.JOURNAL);
  public static final Venue EUROMLSYS =
      new Venue(
          "euromlsys", "EuroMLSys", "Workshop on Machine Learning and Systems", Kind.WORKSHOP);

  /** One paper with a value in every field. */
  public static final Paper FULL =
      Papers.paper(
              "vllm-sosp23",
              "Efficient Memory Management for Large Language Model Serving with PagedAttention")
          .system("vLLM")
          .alsoKnownAs("PagedAttention")
          .authors("Woosuk Kwon", "Zhuohan Li", "Joseph E. Gonzalez", "Ion Stoica")
          .at(Papers.SOSP, 2023)
          .topic(Papers.RELIABILITY, Papers.SERVING)
          .link(Link.Rel.PAPER, "https://dl.acm.org/doi/10.1145/3600006.3613165")
          .doi("10.1145/3600006.3613165")
          .arxiv("2309.06180")
          .link(Link.Rel.PDF, "https://arxiv.org/pdf/2309.06180")
          .link(Link.Rel.CODE, "https://github.com/vllm-project/vllm")
          .summary("Pages of the KV cache, as of virtual memory.")
          .source("Papers", "papers.md", 23)
          .source("Serving", "serving.md", 7)
          .build();

  public static final Paper PREPRINT =
      Papers.paper(
              "deepseek-v3-arxiv24", "DeepSeek-V3 Technical Report: 70% Size & $5 Cost_per #GPU")
          .system("DeepSeek-V3")
          .authors("DeepSeek-AI")
          .at(Papers.ARXIV, 2024)
          .topic(Papers.TRAINING)
          .arxiv("2412.19437")
          .build();

  public static final Paper JOURNAL =
      Papers.paper("tail-cacm13", "The tail at scale, by Google")
          .authors("Jeffrey Dean", "Luiz André Barroso")
          .at(CACM, 2013)
          .topic(Papers.SERVING)
          .doi("10.1145/2408776.2408794")
          .build();

  public static final Paper WORKSHOP =
      Papers.paper(
              "mu-serve-euromlsys24", "μ-Serve: S-LoRA for <b>C++</b> {and} \"GPT-3.5\" | ~x^2\\n")
          .system("μ-Serve")
          .authors(
              "Deniz Altınbüken",
              "T. S. Eugene Ng",
              "Ludwig van Beethoven",
              "Martin Luther King Jr.",
              "Foo & Bar, Inc.")
          .at(EUROMLSYS, 2024)
          .link(Link.Rel.PAPER, "https://example.org/a_(b)?x=1&y=%20#z~")
          .build();

  public static final Paper FORMULA =
      Papers.paper("formula", "=HYPERLINK(\"https://example.org\", \"A {B\")").build();

  public static final List<Paper> ALL =
      List.of(FULL, PREPRINT, JOURNAL, WORKSHOP, FORMULA, Papers.BARE);

  /** Titles that break what does not escape. */
  static final List<String> NASTY_TITLES =
      List.of(
          "100% of & all _ the # dollars $ in ~ a ^ row \\ here",
          "Unbalanced { brace",
          "Unbalanced } brace",
          "}{",
          "\\end{document} \\input{/etc/passwd}",
          "Trailing backslash \\",
          "\"Quoted\" and 'quoted' and ``quoted''",
          "ΔΣ: λ-calculus, 中文 and Ελληνικά",
          "x < y > z && <script>alert(1)</script>",
          "=1+1",
          "+1",
          "-1: A Negative Title",
          "@online{key, title = {No}}",
          "TY  - JOUR",
          "# Not a heading",
          "* not _emphasis_ and `code` and ![image](x) and [link](y)",
          "1. Not a list: or is it?",
          "Emoji 🚀 and combining e\u0301",
          "A, B, and C; D",
          "$O(n^2)$ Attention",
          "Two  spaces\tand a tab",
          "&amp; entity &lt;b&gt;");

  static final List<String> NASTY_AUTHORS =
      List.of(
          "Deniz Altınbüken",
          "T. S. Eugene Ng",
          "Kelvin K. W. Ng",
          "Joseph E. Gonzalez",
          "Michael I. Jordan",
          "Ludwig van Beethoven",
          "Maarten van Steen",
          "Martin Luther King Jr.",
          "King, Jr., Martin Luther",
          "DeepSeek-AI",
          "Qwen Team",
          "Llama Team, AI @ Meta",
          "Foo & Bar, Inc.",
          "Smith and Sons",
          "O'Neil Brace{d}",
          "张三",
          "Jean-Baptiste de la Salle");

  /** One paper per nasty title, each with every nasty author. */
  public static List<Paper> nasty() {
    return java.util.stream.IntStream.range(0, NASTY_TITLES.size())
        .mapToObj(i ->
            Papers.paper("nasty-" + i, NASTY_TITLES.get(i))
                .authors(NASTY_AUTHORS.toArray(String[]::new))
                .at(i % 3 == 0 ? Papers.SOSP : i % 3 == 1 ? CACM : Papers.ARXIV, 2000 + i)
                .topic(Papers.SERVING)
                .build())
        .toList();
  }

  static String written(Format format, List<Paper> papers) {
    StringWriter out = new StringWriter();
    PaperWriter writer = format.writer(out, id -> "https://example.org/papers/" + id);
    try {
      writer.begin();
      for (Paper paper : papers) {
        writer.paper(paper);
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private ExportPapers() {}
}
