package org.mlsyssearch.opensearch.cluster;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version of an index: an index of papers and, beside it, one of the words that they have.
 *
 * @param name what is common to all versions, the alias by which the newest is found
 * @param version when it was begun and a number of its own; never comes back
 */
public record IndexVersion(String name, String version) {

  private static final DateTimeFormatter BEGUN =
      DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern VERSION = Pattern.compile("\\d{8}t\\d{6}-[0-9a-f]{8}");

  private static final String WORDS = "-words";
  private static final int RANDOM_BYTES = 4;

  /** A version that nobody has begun yet. */
  public static IndexVersion begin(String name) {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return new IndexVersion(
        name, BEGUN.format(Instant.now()) + "-" + HexFormat.of().formatHex(random));
  }

  /** The version that an index is a part of; empty if it is none of that name. */
  static Optional<IndexVersion> of(String name, String index) {
    if (!index.startsWith(name + "-")) {
      return Optional.empty();
    }
    String rest = index.substring(name.length() + 1);
    String version =
        rest.endsWith(WORDS) ? rest.substring(0, rest.length() - WORDS.length()) : rest;
    Matcher matcher = VERSION.matcher(version);
    return matcher.matches() ? Optional.of(new IndexVersion(name, version)) : Optional.empty();
  }

  /** The index of the papers. */
  public String papers() {
    return name + "-" + version;
  }

  /** The index of their words. */
  public String words() {
    return papers() + WORDS;
  }

  /** Both indexes, as the paths of requests name them. */
  public String both() {
    return papers() + "," + words();
  }
}
