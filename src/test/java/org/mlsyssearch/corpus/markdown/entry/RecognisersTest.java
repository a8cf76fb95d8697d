package org.mlsyssearch.corpus.markdown.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** What each recogniser claims by itself, before anything is chosen. */
class RecognisersTest {

  private static final VenueTagReader VENUES =
      new VenueTagReader(Authority.bundled(new Diagnostics()).venues());

  private static RichText text(String text, Mark... marks) {
    return new RichText(text, List.of(marks), List.of(0), 1);
  }

  private static List<Claim> claims(Recogniser recogniser, EntryText text) {
    Claims claims = new Claims();
    recogniser.recognise(text, claims);
    return claims.all();
  }

  /** The texts that are claimed to be of a kind. */
  private static List<String> claimed(Recogniser recogniser, EntryText text, Claim.Kind kind) {
    return claims(recogniser, text).stream()
        .filter(claim -> claim.kind() == kind && claim.strength() > 0)
        .map(claim -> text.text(claim.span().start(), claim.span().end()))
        .toList();
  }

  @Test
  void venuesAreClaimedWithTheirYear() {
    EntryText text = EntryText.of(text("Serving Models at Scale, OSDI 2022"));
    assertTrue(claimed(new VenueRecogniser(VENUES), text, Claim.Kind.VENUE).contains("OSDI 2022"));
  }

  @Test
  void aNameThatNobodyKnowsIsAVenueWithVolumeAndYear() {
    EntryText text = EntryText.of(text("Waves in Layers, Geophysica Nova 39 (1974)"));
    assertTrue(
        claimed(new JournalRecogniser(VENUES), text, Claim.Kind.VENUE)
            .contains("Geophysica Nova 39 (1974)"));
  }

  @Test
  void dashesAndBracketsJoinVenuesToOtherWords() {
    EntryText dashes = EntryText.of(text("2018-ICLR-Training with Integers"));
    assertEquals(
        List.of("2018-ICLR-"),
        claimed(new JoinedVenueRecogniser(VENUES), dashes, Claim.Kind.VENUE));
    EntryText title = EntryText.of(text("A Title (ICDE 2016 WiseDB)"));
    EntryText group = title.inside(title.tokens().getLast());
    assertEquals(
        List.of("ICDE 2016 WiseDB"),
        claimed(new JoinedVenueRecogniser(VENUES), group, Claim.Kind.VENUE));
  }

  @Test
  void aNameThatNobodyKnowsIsAVenueBeforeAYearInBrackets() {
    EntryText text = EntryText.of(text("Waves in Layers. Communications in Geophysics (1974)"));
    assertTrue(
        claimed(new VenueRecogniser(VENUES), text, Claim.Kind.VENUE)
            .contains("Communications in Geophysics (1974)"));
  }

  @Test
  void whatEndsATitleWithoutADividerIsNoVenue() {
    EntryText text = EntryText.of(text("A Study of Machine Learning"));
    assertEquals(List.of(), claimed(new VenueRecogniser(VENUES), text, Claim.Kind.VENUE));
  }

  @Test
  void badgesStateVenues() {
    Mark image = new Mark(Mark.Kind.IMAGE, 0, 1, "https://img.shields.io/badge/ICML-2024-blue");
    EntryText text = EntryText.of(text("  A Title", image));
    assertEquals(1, claims(new BadgeRecogniser(VENUES), text).size());
  }

  @Test
  void personsAreClaimedUpToTheVenueBehindThem() {
    EntryText text = EntryText.of(text("Anna Berg, Boris Clark, and Carla Dorn, PLDI 2019"));
    assertTrue(
        claimed(new PersonRecogniser(), text, Claim.Kind.PERSONS)
            .contains("Anna Berg, Boris Clark, and Carla Dorn"));
  }

  @Test
  void phrasesOfATitleAreNoPersons() {
    EntryText text = EntryText.of(text("Federated Learning: Challenges, Methods, and Directions"));
    assertEquals(List.of(), claimed(new PersonRecogniser(), text, Claim.Kind.PERSONS));
  }

  @Test
  void labelsAreClaimedForLinksAndAddresses() {
    Mark link = new Mark(Mark.Kind.LINK, 9, 13, "https://example.org/x");
    EntryText text = EntryText.of(text("A Title, code https://example.org/y", link));
    List<String> labels = claimed(new LabelRecogniser(VENUES), text, Claim.Kind.LABEL);
    assertTrue(
        labels.contains("code") && labels.contains("https://example.org/y"), labels::toString);
  }

  @Test
  void remarksAndPlacesAreClaimed() {
    EntryText text = EntryText.of(text("A Title, Oral, Microsoft Research"));
    assertEquals(List.of("Oral"), claimed(new RemarkRecogniser(), text, Claim.Kind.REMARK));
    assertEquals(
        List.of("Microsoft Research"), claimed(new RemarkRecogniser(), text, Claim.Kind.PLACE));
  }

  @Test
  void namesOfSystemsAreClaimedWithinBracketsOnly() {
    EntryText whole = EntryText.of(text("A Title of Words (GPipe2)"));
    assertFalse(claimed(new SystemRecogniser(), whole.part(18, 24), Claim.Kind.SYSTEM).isEmpty());
    assertTrue(claimed(new SystemRecogniser(), whole, Claim.Kind.SYSTEM).isEmpty());
  }

  @Test
  void aLinkedTextIsABetterTitleThanTheSentenceBehindIt() {
    Mark link = new Mark(Mark.Kind.LINK, 0, 21, "https://example.org/x");
    EntryText text =
        EntryText.of(text("Serving Models Better. It is the first work to do so at all", link));
    Claim best =
        claims(new TitleRecogniser(), text).stream()
            .max(java.util.Comparator.comparingDouble(Claim::strength))
            .orElseThrow();
    assertEquals("Serving Models Better", text.text(best.span().start(), best.span().end()));
  }

  @Test
  void thePlaceOfVenuesMakesAVenueOfANameThatNobodyKnows() {
    Prior prior = (kind, slot) -> kind == Claim.Kind.VENUE && slot.startsWith("-I") ? 4 : 0;
    Mark italic = new Mark(Mark.Kind.ITALIC, 9, 21, "");
    EntryText text = EntryText.of(text("A Title. Small Annals", italic));
    assertEquals(
        List.of("Small Annals"),
        claimed(new SlotRecogniser(VENUES, prior), text, Claim.Kind.VENUE));
  }

  @Test
  void editorsAndSeriesAreNoVenues() {
    EntryText text =
        EntryText.of(
            text(
                "On Wells. In B. Gray and C. Lund, editors, CAV 2020, volume 12 of Notes on Water"));
    assertEquals(
        List.of("In B. Gray and C. Lund, editors", "volume 12 of Notes on Water"),
        claimed(new EditorRecogniser(), text, Claim.Kind.REMARK));
    EntryText prose = EntryText.of(text("Bugs in modern text editors, OSDI 2020"));
    assertEquals(List.of(), claimed(new EditorRecogniser(), prose, Claim.Kind.REMARK));
  }
}
