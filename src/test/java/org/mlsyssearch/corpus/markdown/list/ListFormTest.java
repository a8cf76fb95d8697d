package org.mlsyssearch.corpus.markdown.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.entry.EntryReader;
import org.mlsyssearch.corpus.markdown.entry.Neighbours;
import org.mlsyssearch.corpus.markdown.entry.Prior;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.entry.Resolver;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** What the entries of a list tell about each other, and the verdict on single ones. */
class ListFormTest {

  private final EntryReader reader =
      new EntryReader(new VenueTagReader(Authority.bundled(new Diagnostics()).venues()));

  private static RichText text(String text, Mark... marks) {
    return new RichText(text, List.of(marks), List.of(0), 1);
  }

  private Reading read(RichText text, Prior prior) {
    return reader.read(text, List.of(), prior);
  }

  private ListForm formOf(String entry) {
    return ListForm.of(
        IntStream.range(0, 6).mapToObj(i -> read(text(entry.formatted(i)), Prior.NONE)).toList());
  }

  @Test
  void whereAuthorsStandInFiveEntriesTheSixthHasOneToo() {
    ListForm form =
        formOf("Anna Berg and Boris Clark: A Study of Number %d in Large Systems, OSDI 2022");
    Reading alone = read(text("Carla Dorn: Latent Models, SIGIR 1999"), form);
    assertEquals(List.of("Carla Dorn"), alone.facts().authors);
    assertEquals("Latent Models", alone.facts().title);
  }

  @Test
  void aFewEntriesHaveNoForm() {
    assertFalse(ListForm.of(List.of(read(text("A Title of Words"), Prior.NONE))).teaches());
  }

  @Test
  void evidenceOutvotesTheWordOfAHeading() {
    RichText text =
        text(
            "A Tutorial on Distributed Optimization",
            new Mark(Mark.Kind.LINK, 0, 38, "https://arxiv.org/abs/2301.00747"));
    Reading reading = read(text, Prior.NONE);
    assertTrue(
        Resolver.verdict(reading, Sections.Kind.PAPERS, false, Neighbours.UNKNOWN).isPaper());
    assertTrue(
        Resolver.verdict(reading, Sections.Kind.SOFTWARE, false, Neighbours.PAPERS).isPaper());
  }

  @Test
  void aLinkToCodeAloneIsTheToolItself() {
    RichText text =
        text(
            "FastTool: training and inference library",
            new Mark(Mark.Kind.LINK, 0, 8, "https://github.com/a/b"));
    assertFalse(
        Resolver.verdict(read(text, Prior.NONE), Sections.Kind.PAPERS, false, Neighbours.UNKNOWN)
            .isPaper());
  }
}
