package org.mlsyssearch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.search.Papers;

class MarkdownWriterTest {

  static Stream<String> titles() {
    return Stream.concat(
        ExportPapers.NASTY_TITLES.stream(),
        Stream.of(
            "# A Heading",
            "- A List",
            "+ Another",
            "2023. A Number",
            "7) Seven Ways",
            "1.5 Bits",
            "=== Lines",
            "> Quoted",
            "``` Code",
            "~~~ Code",
            "[ ] To Do",
            "![Image](x)",
            "!",
            "A --- B"));
  }

  @ParameterizedTest
  @MethodSource("titles")
  void aTitleIsShownAsItIs(String title) {
    Paper paper = Papers.paper("x", title).build();
    Node document =
        Parser.builder().build().parse(ExportPapers.written(Format.MARKDOWN, List.of(paper)));
    Node entry = document.getLastChild().getFirstChild().getFirstChild();
    assertEquals(Paragraph.class, entry.getClass(), title);
    assertEquals(
        OneLine.of(title), TextContentRenderer.builder().build().render(entry), "shown as text");
  }

  @Test
  void writesEveryFactAndNamesIdentifiersThatNoLinkNames() {
    Facts.Builder facts =
        Papers.paper("x", "Zed: A System")
            .system("Zed", "Yak")
            .authors("Ada Quill", "Bo Wirth")
            .alsoKnownAs("Zeta")
            .award("Best Paper")
            .at(Papers.SOSP, 2023)
            .topic(TopicPath.of("Alpha"), TopicPath.of("Bravo", "Charlie"))
            .summary("In short.")
            .build()
            .facts()
            .change();
    facts.doi = "10.1145/1.2";
    facts.arxivId = "2309.06180";
    Paper paper = new Paper(Papers.BARE.id(), facts.facts(), List.of());
    assertEquals(
        """
        # Papers

        ## Alpha

        - [SOSP 2023] **Zed**: A System (Best Paper Award)
          - System: Yak
          - Authors: Ada Quill, Bo Wirth
          - Also known as: Zeta
          - Topics: Alpha; Bravo \\> Charlie
          - DOI: <https://doi.org/10.1145/1.2>
          - arXiv: <https://arxiv.org/abs/2309.06180>
          - Summary: In short.
        """,
        ExportPapers.written(Format.MARKDOWN, List.of(paper)));
  }

  @Test
  void namesNoIdentifierThatALinkNames() {
    Paper paper = Papers.paper("x", "Zed").doi("10.1145/1.2").arxiv("2309.06180").build();
    assertEquals(
        """
        # Papers

        - Zed [[doi](https://doi.org/10.1145/1.2)] [[arxiv](https://arxiv.org/abs/2309.06180)]
        """,
        ExportPapers.written(Format.MARKDOWN, List.of(paper)));
  }

  @Test
  void repeatsOfAHeadingOnlyWhatIsOther() {
    assertEquals(
        """
        # Papers

        ## A

        ### B

        #### C

        - One

        #### D

        - Two

        ### B

        - Three
        - Four

        # Papers

        - Five
        """,
        ExportPapers.written(
            Format.MARKDOWN,
            List.of(
                Papers.paper("a", "One").topic(TopicPath.of("A", "B", "C")).build(),
                Papers.paper("b", "Two").topic(TopicPath.of("A", "B", "D")).build(),
                Papers.paper("c", "Three").topic(TopicPath.of("A", "B")).build(),
                Papers.paper("d", "Four").topic(TopicPath.of("A", "B")).build(),
                Papers.paper("e", "Five").build())));
  }
}
