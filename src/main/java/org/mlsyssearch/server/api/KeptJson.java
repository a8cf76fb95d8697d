package org.mlsyssearch.server.api;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Recent;
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
   *
   * @param paper which the index keeps as long as it wants to
   */
  record Sides(WeakReference<Paper> paper, SerializedString before, SerializedString after) {}

  private static final int PLACES = 1 << 12;

  /** One part in so many of the memory that Java may take is for them. */
  private static final int SHARE = 32;

  /** About what an entry takes beside its texts, which are kept as text and as bytes. */
  private static final int OVERHEAD = 250;

  private final Recent<Integer, Sides> kept =
      new Recent<>(
          PLACES,
          Runtime.getRuntime().maxMemory() / SHARE,
          (hash, sides) -> OVERHEAD + 2 * length(sides));

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
    int hash = System.identityHashCode(paper);
    Sides known = kept.get(hash);
    if (known == null || !known.paper.refersTo(paper)) {
      known = new Sides(new WeakReference<>(paper), side(before), side(after));
      kept.put(hash, known);
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
