package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.corpus.markdown.tree.RichText;
import org.mlsyssearch.text.FastPattern;

/** Reads the fields below an entry and the cells of a row, with the name of a field or without. */
final class FieldReader {

  /** Of a longer field only the beginning is read. */
  static final int LONGEST = 20_000;

  /** How much it says that a field is called what it is. */
  private static final int SURE = 20;

  private static final int LONGEST_READ = 4_000;
  private static final FastPattern EMPTY =
      FastPattern.compile("[-\u2013\u2014/xX?\\s]*|(?i:n/?a|none|null|tbd|todo|unknown)");
  private static final FastPattern SHORT = FastPattern.compile("[a-z]{2,8}");
  private static final FastPattern ONE_PERSON =
      FastPattern.compile(
          "([\\p{L}'\u2019. -]{2,40}), ([\\p{L}'\u2019. -]{1,40}?)\\s*(?:[|(\uFF5C\uFF08].*)?");

  /** "Gray & Lee (2006)": a year behind the persons. */
  private static final FastPattern DATED =
      FastPattern.compile("(.*\\p{L}.*?)[\\s,]*[\\s(,\uFF08]((?:19|20)\\d{2})[a-z]?[)\uFF09]?\\.?");

  private final VenueTagReader venues;
  private final TextReader reader;

  FieldReader(VenueTagReader venues, TextReader reader) {
    this.venues = venues;
    this.reader = reader;
  }

  /** The parts of a field that stands below an entry: one, or one for each of its lines. */
  List<Part> read(RichText rich, Prior prior) {
    List<Part> parts = new ArrayList<>();
    String text = rich.text();
    int start = 0;
    for (int end : FieldLines.ends(rich)) {
      if (end > start) {
        String line = text.substring(start, Math.min(end, start + LONGEST));
        FieldLines.Label label = FieldLines.label(line);
        Field field = label == null ? null : FieldNames.of(label.name());
        int from = field == null || label == null ? start : start + label.end();
        Analysis whole = from == 0 && line.length() == text.length() ? reader.met(rich) : null;
        parts.add(
            whole != null && text.length() <= LONGEST_READ
                ? free(whole, prior)
                : read(
                    EntryText.of(rich, from, Math.max(from, start + line.length())),
                    field == null ? Field.FREE : field,
                    prior));
      }
      start = end;
    }
    return parts;
  }

  /** A text that is read already, of which nobody knows which field it is. */
  private Part free(Analysis whole, Prior prior) {
    List<Claim> labels = whole.labels();
    boolean empty = EMPTY.matches(plain(whole.text(), labels));
    List<Tile> tiles = empty ? List.of() : reader.read(whole, false, prior);
    return new Part(whole.text(), Field.FREE, tiles, labels);
  }

  /** A text that is known to be some field. */
  Part read(EntryText whole, Field field, Prior prior) {
    EntryText text =
        whole.end() - whole.start() > LONGEST_READ
            ? whole.part(whole.start(), whole.start() + LONGEST_READ)
            : whole;
    List<Claim> labels = reader.labels(text);
    String plain = plain(text, labels);
    if (plain.isEmpty() && field == Field.VENUE) {
      plain = Characters.trimmed(text.text()); // "[arXiv](url)": the venue itself is the link.
    }
    List<Tile> tiles = EMPTY.matches(plain) ? badges(text) : tiles(text, plain, field, prior);
    return new Part(text, field, tiles, labels);
  }

  /** What badges among links say; they are pictures and no text. */
  private List<Tile> badges(EntryText text) {
    return reader.analyseField(text).claims().stream()
        .filter(claim -> claim.rule().equals(BadgeRecogniser.RULE))
        .map(claim -> Tile.of(claim, claim.strength()))
        .toList();
  }

  /** A text without the labels of links. */
  private static String plain(EntryText text, List<Claim> labels) {
    StringBuilder plain = new StringBuilder();
    int at = text.start();
    for (Claim label :
        labels.stream()
            .sorted(java.util.Comparator.comparingInt(claim -> claim.span().start()))
            .toList()) {
      if (label.strength() >= 5 && label.span().start() >= at) {
        plain.append(text.text(at, label.span().start()));
        at = label.span().end();
      }
    }
    return Characters.trimmed(plain.append(text.text(at, text.end())).toString());
  }

  private List<Tile> tiles(EntryText text, String plain, Field field, Prior prior) {
    return switch (field) {
      case TITLE -> {
        List<Tile> tiles = reader.reference(text, prior);
        yield tiles.isEmpty() ? whole(text, Claim.Kind.TITLE, new Claim.Text(plain)) : tiles;
      }
      case AUTHORS -> {
        boolean digit = Characters.hasDigit(plain.substring(Math.max(0, plain.length() - 4)));
        Matcher matched = digit ? DATED.match(plain) : null;
        boolean named = matched != null && areNames(matched.group(1));
        Matcher dated = named ? matched : null;
        Persons.Group group = persons(dated == null ? plain : dated.group(1));
        List<Tile> tiles =
            new ArrayList<>(
                whole(
                    text, Claim.Kind.PERSONS, new Claim.Persons(group.names(), group.complete())));
        if (dated != null) {
          tiles.addAll(published(text, new VenueTag(null, Years.of(dated.group(2)), null, false)));
        }
        yield tiles;
      }
      case VENUE -> {
        VenueTag tag = venues.read(plain);
        List<Tile> tiles = tag == null ? free(text, prior) : List.of();
        if (tag == null && tiles.stream().noneMatch(Tile::isKnownVenue)) {
          tag = plain.length() > 160 || Places.isKnown(plain) ? null : venues.readVenue(plain);
        }
        if (tag == null && SHORT.matches(plain)) {
          tag = venues.readVenue(plain.toUpperCase(Locale.ROOT));
        }
        yield tag == null ? tiles : published(text, tag);
      }
      case YEAR -> {
        VenueTag tag = venues.read(plain);
        yield tag == null ? List.of() : published(text, tag);
      }
      case SYSTEM -> whole(text, Claim.Kind.SYSTEM, new Claim.Text(plain));
      case FREE -> free(text, prior);
      default -> {
        Span span = new Span(text.start(), text.end());
        yield List.of(
            Tile.of(new Claim(Claim.Kind.REST, new Claim.Text(plain), span, "field", 0), 0));
      }
    };
  }

  private static boolean areNames(String text) {
    return Persons.certainty(text) != Persons.Certainty.NONE || Persons.isSurname(text);
  }

  private List<Tile> free(EntryText text, Prior prior) {
    return reader.read(reader.analyseField(text), false, prior);
  }

  private static List<Tile> published(EntryText text, VenueTag tag) {
    return whole(text, Claim.Kind.VENUE, new Claim.Published(tag));
  }

  /** The one claim that holds on a field whose name says what it is. */
  private static List<Tile> whole(EntryText text, Claim.Kind kind, Claim.Value value) {
    Span span = new Span(text.start(), text.end());
    return List.of(Tile.of(new Claim(kind, value, span, "named field", SURE), SURE));
  }

  /** "Kwon, Woosuk" alone is one person, surname first. */
  private static Persons.Group persons(String plain) {
    Matcher one = ONE_PERSON.match(plain);
    return one != null && !one.group(1).strip().contains(" ")
        ? new Persons.Group(List.of(one.group(2).strip() + " " + one.group(1).strip()), true)
        : Persons.parse(plain);
  }
}
