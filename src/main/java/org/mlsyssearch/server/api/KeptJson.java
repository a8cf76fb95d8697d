package org.mlsyssearch.server.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.server.http.Json;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * What the JSON of a paper has in every answer alike, written once for as long as the index keeps
 * the paper in memory. Bounded in bytes; thread-safe.
 */
final class KeptJson {

  /**
   * The fields of a paper on either side of its authors, of whom an answer names some. Each side
   * begins with the comma behind what stands before it.
   */
  record Sides(SerializedString before, SerializedString after) {}

  /** One part in so many of the memory that Java may take is for them. */
  private static final int SHARE = 32;

  /** About what an entry takes beside its texts, which are kept as text and as bytes. */
  private static final int OVERHEAD = 250;

  private final Cache<Paper, Sides> kept =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
          .weigher((Paper paper, Sides sides) -> OVERHEAD + 2 * length(sides))
          .executor(Runnable::run)
          .build();

  private static int length(Sides sides) {
    return sides.before.charLength() + sides.after.charLength();
  }

  /**
   * The sides of a paper.
   *
   * @param before writes the fields before the authors
   * @param after writes those behind
   */
  Sides of(Paper paper, Consumer<JsonGenerator> before, Consumer<JsonGenerator> after) {
    Sides known = kept.getIfPresent(paper);
    if (known == null) {
      known = new Sides(side(before), side(after));
      kept.put(paper, known);
    }
    return known;
  }

  private static SerializedString side(Consumer<JsonGenerator> fields) {
    byte[] object =
        Json.bytes(json -> {
          json.writeStartObject();
          fields.accept(json);
          json.writeEndObject();
        });
    return new SerializedString(
        "," + new String(object, 1, object.length - 2, StandardCharsets.UTF_8));
  }
}
