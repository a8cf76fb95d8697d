package org.mlsyssearch.corpus.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * Drafts as bytes. What many drafts share, such as venues, topics and lists, is kept here and
 * written as a number; so only the codec that wrote a draft can read it. Not thread-safe.
 */
final class DraftCodec {

  /** Where an entry stands, without its line. */
  private record Place(String list, String file, String heading) {}

  /** Values by number. */
  private static final class Table<T> {
    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    int number(T value) {
      Integer number = numbers.putIfAbsent(value, values.size());
      if (number == null) {
        values.add(value);
        return values.size() - 1;
      }
      return number;
    }

    T value(int number) {
      return values.get(number);
    }
  }

  private final Table<Kind> kinds = new Table<>();
  private final Table<Link.Rel> rels = new Table<>();
  private final Table<Venue> venues = new Table<>();
  private final Table<TopicPath> topics = new Table<>();
  private final Table<Place> places = new Table<>();
  private byte[] bytes = new byte[1 << 12];
  private int at;

  /** Writes a draft into {@link #bytes}, from its beginning; returns how many bytes it takes. */
  int write(Draft draft) {
    at = 0;
    text(draft.title());
    texts(draft.systems());
    texts(draft.alsoKnownAs());
    texts(draft.authors());
    number(draft.authorsComplete() ? 1 : 0);
    Venue venue = draft.venue();
    number(venue == null ? 0 : 1 + venues.number(venue));
    Integer year = draft.year();
    number(year == null ? 0 : year);
    number(kinds.number(draft.kind()));
    number(draft.topics().size());
    draft.topics().forEach(topic -> number(topics.number(topic)));
    number(draft.links().size());
    for (Link link : draft.links()) {
      number(rels.number(link.rel()));
      text(link.href());
    }
    optional(draft.doi());
    optional(draft.arxivId());
    optional(draft.summary());
    SourceRef source = draft.source();
    number(places.number(new Place(source.list(), source.file(), source.heading())));
    number(source.line());
    number(draft.column());
    return at;
  }

  /** What {@link #write} wrote last. */
  byte[] bytes() {
    return bytes;
  }

  /** Reads the draft that begins at a place of some bytes. */
  Draft read(byte[] from, int start) {
    return new Input(from, start).draft();
  }

  private void texts(List<String> values) {
    number(values.size());
    values.forEach(this::text);
  }

  private void optional(@Nullable String value) {
    number(value == null ? 0 : 1);
    if (value != null) {
      text(value);
    }
  }

  private void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, at, utf8.length);
    at += utf8.length;
  }

  /** A number from 0 in groups of seven bits, the lowest first. */
  private void number(int value) {
    room(5);
    int rest = value;
    while (rest > 0x7F) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
  }

  private void room(int more) {
    if (at + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(at + more, bytes.length * 2));
    }
  }

  /** The reading of one draft. */
  private final class Input {
    private final byte[] from;
    private int place;

    Input(byte[] from, int start) {
      this.from = from;
      this.place = start;
    }

    Draft draft() {
      String title = text();
      List<String> systems = texts();
      List<String> alsoKnownAs = texts();
      List<String> authors = texts();
      boolean authorsComplete = number() == 1;
      int venue = number();
      int year = number();
      Kind kind = kinds.value(number());
      int count = number();
      List<TopicPath> paths = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        paths.add(topics.value(number()));
      }
      count = number();
      List<Link> links = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        links.add(new Link(rels.value(number()), text()));
      }
      String doi = optional();
      String arxivId = optional();
      String summary = optional();
      Place where = places.value(number());
      return new Draft(
          title,
          systems,
          alsoKnownAs,
          authors,
          authorsComplete,
          venue == 0 ? null : venues.value(venue - 1),
          year == 0 ? null : year,
          kind,
          paths,
          links,
          doi,
          arxivId,
          summary,
          new SourceRef(where.list(), where.file(), number(), where.heading()),
          number());
    }

    private List<String> texts() {
      int count = number();
      if (count == 0) {
        return List.of();
      }
      String[] values = new String[count];
      for (int i = 0; i < count; i++) {
        values[i] = text();
      }
      return List.of(values);
    }

    private @Nullable String optional() {
      return number() == 0 ? null : text();
    }

    private String text() {
      int length = number();
      String value = new String(from, place, length, StandardCharsets.UTF_8);
      place += length;
      return value;
    }

    private int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = from[place++];
        value |= (next & 0x7F) << shift;
        if (next >= 0) {
          return value;
        }
      }
    }
  }
}
