package org.mlsyssearch.query.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.VenueNames;

class VenueLookupTest {

  private static final Venue OSDI = new Venue("osdi", "OSDI", "Operating Systems", Kind.CONFERENCE);
  private static final Venue DESIGN =
      new Venue("os-design", "OS-D", "Operating Systems Design", Kind.CONFERENCE);
  private static final Venue PVLDB = new Venue("vldb", "PVLDB", "Proc. VLDB", Kind.JOURNAL);
  private static final Venue OTHER = new Venue("other", "Other", "Other", Kind.CONFERENCE);

  private static final VenueLookup VENUES =
      new VenueLookup(
          List.of(
              new VenueNames(OSDI, List.of("USENIX OSDI")),
              new VenueNames(DESIGN, List.of()),
              new VenueNames(PVLDB, List.of()),
              new VenueNames(OTHER, List.of("PVLDB", "Proc VLDB", "...", "Old Other"))));

  private static String told(Optional<VenueLookup.Match> match) {
    return match
        .map(found -> found.venue().id() + " " + found.year() + ", " + found.words() + " words")
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          osdi23                          | osdi 2023, 1 words
          OSDI'23                         | osdi 2023, 1 words
          osdi-2023                       | osdi 2023, 1 words
          osdi 23                         | osdi 2023, 2 words
          osdi '23 papers                 | osdi 2023, 2 words
          osdi 49                         | osdi 2049, 2 words
          osdi 50                         | osdi 1950, 2 words
          osdi 1950                       | osdi 1950, 2 words
          osdi 2099                       | osdi 2099, 2 words
          osdi 1949                       | none
          osdi 2100                       | none
          osdi2100                        | none
          osdi 202                        | none
          osdi                            | none
          sosp23                          | none
          usenix osdi 2018                | osdi 2018, 3 words
          operating systems 2018          | osdi 2018, 3 words
          operating systems design 2018   | os-design 2018, 4 words
          operating systems design18      | os-design 2018, 3 words
          """)
  void aVenueStandsWithItsYearInManyForms(String text, String found) {
    assertEquals(found, told(VENUES.withYear(List.of(text.split(" ")), 0)));
  }

  @Test
  void aVenueIsLookedForFromTheWordOn() {
    List<String> words = List.of("ray", "osdi", "18");
    assertEquals("none", told(VENUES.withYear(words, 0)));
    assertEquals("osdi 2018, 2 words", told(VENUES.withYear(words, 1)));
    assertEquals("none", told(VENUES.withYear(words, 2)));
  }

  @Test
  void ofNamesOfSeveralWordsTheLongestWins() {
    List<String> words = List.of("the", "operating", "systems", "design");
    assertEquals("none", told(VENUES.ofSeveralWords(words, 0)));
    assertEquals("os-design null, 3 words", told(VENUES.ofSeveralWords(words, 1)));
    assertEquals("osdi null, 2 words", told(VENUES.ofSeveralWords(words.subList(0, 3), 1)));
    assertEquals("none", told(VENUES.ofSeveralWords(List.of("osdi"), 0)));
  }

  @Test
  void aLabelOrANameWinsOverAnotherVenuesAlias() {
    assertEquals(Optional.of(PVLDB), VENUES.named("pvldb"));
    assertEquals(Optional.of(PVLDB), VENUES.named("Proc. VLDB"));
    assertEquals(Optional.of(OTHER), VENUES.named("old other"));
    assertEquals(Optional.empty(), VENUES.named("..."));
    assertEquals(Optional.of(DESIGN), VENUES.named("os-design"));
    assertEquals(Optional.of(DESIGN), VENUES.named("OS-D"));
  }
}
