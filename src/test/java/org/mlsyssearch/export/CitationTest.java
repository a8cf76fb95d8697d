package org.mlsyssearch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link.Rel;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Papers;

class CitationTest {

  private static Paper of(Kind kind) {
    Facts.Builder facts = Papers.paper("x", "X").at(Papers.SOSP, 2023).build().facts().change();
    facts.kind = kind;
    return new Paper(Papers.BARE.id(), facts.facts(), List.of());
  }

  @Test
  void theKindOfThePaperCountsBeforeThatOfItsVenue() {
    assertEquals(Citation.Type.PROCEEDINGS, Citation.of(of(Kind.UNKNOWN)).type());
    assertEquals(Citation.Type.JOURNAL, Citation.of(of(Kind.JOURNAL)).type());
    assertEquals(Citation.Type.OTHER, Citation.of(of(Kind.OTHER)).type());
  }

  @Test
  void thePdfIsTheLinkThatSaysSoElseAPageThatIsOneElseThatOfArxiv() {
    String pdf = "https://a.example/talk.pdf";
    Papers.Maker page = Papers.paper("x", "X").link(Rel.PAPER, "https://a.example/X.PDF");
    assertEquals("https://a.example/X.PDF", Citation.of(page.build()).pdf());
    assertEquals(pdf, Citation.of(page.link(Rel.PDF, pdf).build()).pdf());
    assertEquals(
        "https://arxiv.org/pdf/2309.06180",
        Citation.of(Papers.paper("x", "X").arxiv("2309.06180").build()).pdf());
    assertNull(Citation.of(Papers.BARE).pdf());
  }

  @Test
  void anAddressIsStatedUnlessTheDoiLeadsThere() {
    Paper both = Papers.paper("x", "X").doi("10.1145/1.2").arxiv("2309.06180").build();
    assertEquals("https://arxiv.org/abs/2309.06180", Citation.of(both).url());
    assertNull(Citation.of(Papers.paper("x", "X").doi("10.1145/1.2").build()).url());
    Facts.Builder facts = Papers.paper("x", "X").build().facts().change();
    facts.arxivId = "2309.06180";
    Paper unlinked = new Paper(Papers.BARE.id(), facts.facts(), List.of());
    assertEquals("https://arxiv.org/abs/2309.06180", Citation.of(unlinked).url());
  }

  @Test
  void furtherLinksAreThoseThatNothingElseStates() {
    Paper paper =
        Papers.paper("x", "X")
            .link(Rel.PAPER, "https://a.example/x")
            .doi("10.1145/1.2")
            .arxiv("2309.06180")
            .link(Rel.CODE, "https://a.example/code")
            .build();
    assertEquals(
        List.of("https://a.example/code"),
        Citation.furtherLinks(paper).stream().map(link -> link.href()).toList());
  }
}
