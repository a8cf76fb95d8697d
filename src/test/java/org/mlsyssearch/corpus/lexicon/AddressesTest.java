package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.lexicon.LinkLabels.Label;
import org.mlsyssearch.model.Link;

/** What addresses and the texts of their links say. */
class AddressesTest {

  @Test
  void aHostIsWhatStandsBehindTheSchemeAndTheUser() {
    assertEquals("a.example", Hosts.of("https://A.example/x"));
    assertEquals("a.example", Hosts.of("http://user@a.example:80/x"));
    assertEquals("a.example", Hosts.of("http://a.example?q"));
    assertEquals("a.example", Hosts.of("http://a.example#part"));
    assertEquals("a.example", Hosts.of("http://a.example"));
    assertEquals("", Hosts.of("a.example/x"));
  }

  @Test
  void aNameCoversTheHostsBelowItAndNoOthers() {
    assertTrue(Hosts.isPublisher("https://dl.acm.org/doi/10.1145/1"));
    assertTrue(Hosts.isPublisher("https://export.arxiv.org/abs/2301.00001"));
    assertFalse(Hosts.isPublisher("https://notarxiv.org/abs/2301.00001"));
    assertTrue(Hosts.isPublisher("https://hotnets23.example/paper1"));
  }

  @Test
  void aHostsFrontPageAndItsNewsAreNoPapers() {
    assertFalse(Hosts.isPublisher("https://arxiv.org"));
    assertFalse(Hosts.isPublisher("https://arxiv.org/"));
    assertFalse(Hosts.isPublisher("https://arxiv.org/list/cs.DC/recent"));
    assertTrue(Hosts.isPaper("https://arxiv.org/abs/2301.00001"));
  }

  @Test
  void aPdfIsAPaperWhereverItLies() {
    assertTrue(Hosts.isPaper("https://people.example/paper.PDF"));
    assertTrue(Hosts.isPdf("https://people.example/paper.pdf?download=1"));
    assertTrue(Hosts.isPdf("https://people.example/paper.pdf#page=2"));
    assertFalse(Hosts.isPdf("https://people.example/?file=paper.pdf"));
    assertFalse(Hosts.isPdf("pdf"));
    assertFalse(Hosts.isPaper("https://people.example/paper.html"));
  }

  @Test
  void oneHostKeepsPapersCodeAndPosts() {
    assertTrue(Hosts.isPaper("https://huggingface.co/papers/2301.00001"));
    assertFalse(Hosts.isCode("https://huggingface.co/papers/2301.00001"));
    assertFalse(Hosts.isCode("https://huggingface.co/blog/x"));
    assertTrue(Hosts.isPost("https://huggingface.co/blog/x"));
    assertTrue(Hosts.isCode("https://huggingface.co/someone/model"));
  }

  @Test
  void codeLiesOnForges() {
    assertTrue(Hosts.isCode("https://github.com/a/b"));
    assertTrue(Hosts.isCode("https://gitlab.inria.example/a/b"));
    assertTrue(Hosts.isCode("https://code.gitlab.example/a/b"));
    assertFalse(Hosts.isCode("https://example.org/gitlab"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://blog.example.org/x",
        "https://blogs.example.org/x",
        "https://example.org/blog/x",
        "https://example.org/Posts/x",
        "https://someone.github.io/2021-notes",
        "https://example.org/2021/5/notes",
        "https://example.org/2021/may/notes",
        "https://medium.com/@a/b"
      })
  void postsAreToldByHostOrPath(String href) {
    assertTrue(Hosts.isPost(href));
    assertFalse(Hosts.isPost(href + "/notes.pdf"));
  }

  @Test
  void videosAreToldByTheirHost() {
    assertTrue(Hosts.isVideo("https://www.youtube.com/watch?v=1"));
    assertFalse(Hosts.isVideo("https://example.org/watch?v=1"));
  }

  @ParameterizedTest
  @CsvSource({
    "[Paper], PAPER",
    "**[PDF]**, PAPER",
    "the full paper, PAPER",
    "arXiv v2, PAPER",
    "Code 2, CODE",
    "PDF/Code, CODE",
    "link to code, CODE",
    "Slides & Video, SLIDES",
    "\u2197 Slides, SLIDES",
    "Talk, VIDEO",
    "Paper (arXiv), PAPER"
  })
  void aLabelIsToldInSpiteOfWhatStandsAroundIt(String text, Label label) {
    assertEquals(label, LinkLabels.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attention",
        "paper on attention",
        "code code code code code code",
        "A study of papers with code and slides for all of the operating systems in the world 2"
      })
  void otherTextsAreNoLabels(String text) {
    assertNull(LinkLabels.of(text));
  }

  @Test
  void smallWordsAloneAreNoLabel() {
    assertNull(LinkLabels.of("on the"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://github.com/a/b, PAPER, CODE",
    "https://github.com/a/b, , CODE",
    "https://github.com/a/b/paper.PDF, , PDF",
    "https://github.com/a/b/paper.pdf, CODE, CODE",
    "https://github.com/a/b, SITE, CODE",
    "https://a.example/b, SITE, SITE",
    "https://a.example/b, POST, SITE",
    "https://a.example/b, BOOK, SITE",
    "https://a.example/b, OTHER, SITE",
    "https://a.example/b, SLIDES, SLIDES",
    "https://a.example/b, VIDEO, VIDEO",
    "https://youtu.be/b, PAPER, VIDEO",
    "https://arxiv.org/abs/2301.00001, PAPER, ARXIV",
    "https://doi.org/10.1145/1, , DOI",
    "https://a.example/b.pdf, PAPER, PDF",
    "https://a.example/b, PAPER, PAPER"
  })
  void aLinksKindIsToldByLabelAndAddress(String href, Label label, Link.Rel rel) {
    Link link = LinkLabels.link(" " + href + " ", label);
    assertEquals(new Link(rel, href), link);
  }

  @Test
  void addressesThatAreNotTheWebsAreNoLinksAndBlanksAreEncoded() {
    assertNull(LinkLabels.link("paper.pdf", Label.PAPER));
    assertEquals(
        new Link(Link.Rel.PDF, "https://a.example/a%20b.pdf"),
        LinkLabels.link("https://a.example/a b.pdf", null));
  }
}
