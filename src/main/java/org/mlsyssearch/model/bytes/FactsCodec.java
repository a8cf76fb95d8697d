package org.mlsyssearch.model.bytes;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * Facts as bytes, one after the other in the order of {@link Fact}.
 *
 * <p>Given {@link SharedValues}, what many papers share is written as a number, and only a codec
 * with the same values can read it; without, the bytes stand for themselves.
 */
public final class FactsCodec {

  private final @Nullable SharedValues shared;

  public FactsCodec(@Nullable SharedValues shared) {
    this.shared = shared;
  }

  public void write(Facts facts, ByteWriter out) {
    for (Fact fact : Fact.all()) {
      write(fact.of(facts), out);
    }
  }

  public Facts read(ByteReader in) {
    return Facts.of(fact -> read(fact.shape(), in));
  }

  private void write(@Nullable Object value, ByteWriter out) {
    switch (value) {
      case null -> out.number(0);
      case String text -> out.optional(text, ByteWriter::text);
      case Integer number -> out.optional(number, ByteWriter::number);
      case Venue venue -> out.optional(venue, (o, v) -> share(o, v, FactsCodec::venue));
      case Kind kind -> share(out, kind, (o, v) -> o.text(v.id()));
      case List<?> values -> out.list(values, (o, each) -> element(each, o));
      default -> throw new IllegalArgumentException("No fact has such a value: " + value);
    }
  }

  private void element(Object value, ByteWriter out) {
    switch (value) {
      case String text -> out.text(text);
      case TopicPath topic -> share(out, topic, (o, v) -> o.list(v.labels(), ByteWriter::text));
      case Link link -> {
        share(out, link.rel(), (o, rel) -> o.text(rel.id()));
        out.text(link.href());
      }
      default -> throw new IllegalArgumentException("No fact has such a value: " + value);
    }
  }

  private @Nullable Object read(Fact.Shape shape, ByteReader in) {
    return switch (shape) {
      case TEXT -> in.optional(ByteReader::text);
      case YEAR -> in.optional(ByteReader::number);
      case VENUE -> in.optional(i -> shared(i, FactsCodec::venue));
      case KIND -> shared(in, i -> Kind.parse(i.text()));
      case NAMES -> in.list(ByteReader::text);
      case TOPICS -> in.list(i -> shared(i, j -> new TopicPath(j.list(ByteReader::text))));
      case LINKS -> in.list(i -> new Link(shared(i, j -> Link.Rel.parse(j.text())), i.text()));
    };
  }

  private <T> void share(ByteWriter out, T value, BiConsumer<ByteWriter, T> whole) {
    if (shared == null) {
      whole.accept(out, value);
    } else {
      out.number(shared.number(value));
    }
  }

  @SuppressWarnings("unchecked") // It is read where it was written.
  private <T> T shared(ByteReader in, Function<ByteReader, T> whole) {
    return shared == null ? whole.apply(in) : (T) shared.value(in.number());
  }

  /** A venue as it stands for itself. */
  public static void venue(ByteWriter out, Venue venue) {
    out.text(venue.id());
    out.text(venue.label());
    out.text(venue.name());
    out.text(venue.kind().id());
  }

  /** Reads a venue that stands for itself. */
  public static Venue venue(ByteReader in) {
    return new Venue(in.text(), in.text(), in.text(), Kind.parse(in.text()));
  }
}
