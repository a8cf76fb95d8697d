package org.mlsyssearch.server.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The media types a client prefers: the {@code Accept} header of RFC 9110, section 12.5.1.
 *
 * @param ranges in the order given
 */
public record Accept(List<Range> ranges) {

  /**
   * A media type or a range of them.
   *
   * @param type such as {@code text/html} or {@code text/*}, lower case
   * @param quality from 0, never, to 1
   */
  public record Range(String type, double quality) {

    /** How closely it names a type; negative if it does not cover it. */
    int fit(String mediaType) {
      if (type.equals(mediaType)) {
        return 2;
      }
      if (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1))) {
        return 1;
      }
      return type.equals("*/*") ? 0 : -1;
    }
  }

  public Accept {
    ranges = List.copyOf(ranges);
  }

  /** Reads a header; none accepts everything; invalid parts are ignored. */
  public static Accept parse(@Nullable String header) {
    List<Range> ranges = new ArrayList<>();
    for (String part : header == null ? new String[0] : header.split(",", -1)) {
      String[] pieces = part.split(";", -1);
      String type = pieces[0].strip().toLowerCase(Locale.ROOT);
      if (type.indexOf('/') > 0) {
        ranges.add(new Range(type, quality(pieces)));
      }
    }
    return new Accept(ranges.isEmpty() ? List.of(new Range("*/*", 1)) : ranges);
  }

  /** The best of the types offered, the first of equals; empty if none is accepted. */
  public Optional<String> best(List<String> offered) {
    String best = null;
    double bestQuality = 0;
    for (String type : offered) {
      double quality = quality(type);
      if (quality > bestQuality) {
        best = type;
        bestQuality = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether a range narrower than that of all types covers the type. */
  public boolean names(String mediaType) {
    return ranges.stream().anyMatch(range -> range.fit(mediaType) > 0 && range.quality() > 0);
  }

  private double quality(String mediaType) {
    int fit = -1;
    double quality = 0;
    for (Range range : ranges) {
      int own = range.fit(mediaType);
      if (own > fit) {
        fit = own;
        quality = range.quality();
      }
    }
    return quality;
  }

  private static double quality(String[] pieces) {
    for (int i = 1; i < pieces.length; i++) {
      String piece = pieces[i].strip().toLowerCase(Locale.ROOT);
      if (piece.startsWith("q=")) {
        try {
          return Math.clamp(Double.parseDouble(piece.substring(2)), 0, 1);
        } catch (NumberFormatException e) {
          return 0;
        }
      }
    }
    return 1;
  }
}
