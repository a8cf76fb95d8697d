package org.mlsyssearch.server.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Conditional requests: an answer depends on the index's version and on what was asked, and so does
 * its ETag.
 *
 * <p>The tags are weak (RFC 9110, section 8.8.1): two answers of one tag may differ in how long the
 * search took and in how they are compressed.
 */
public final class Freshness {

  /** Any cache may store an answer and must revalidate it. */
  public static final String REVALIDATE = "public, max-age=0, must-revalidate";

  /** Another version of this program may answer otherwise. */
  private static final String PROGRAM =
      String.valueOf(Freshness.class.getPackage().getImplementationVersion());

  private Freshness() {}

  /**
   * Sets ETag and Cache-Control, and answers 304 where the client has this answer already.
   *
   * @param version the version of the index
   * @param parts all that the answer depends on besides
   * @return whether the request is answered
   */
  public static boolean unchanged(Context ctx, String version, String... parts) {
    String tag = tag(version, parts);
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", REVALIDATE);
    if (!matches(ctx.header("If-None-Match"), tag)) {
      return false;
    }
    ctx.status(304);
    return true;
  }

  /** The ETag of an answer. */
  public static String tag(String version, String... parts) {
    return "W/\"" + hash(PROGRAM + '\n' + version + '\n' + String.join("\n", parts)) + '"';
  }

  /** Whether an If-None-Match header names a tag, by weak comparison. */
  public static boolean matches(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    String bare = bare(tag);
    return Arrays.stream(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .anyMatch(candidate -> candidate.equals("*") || bare(candidate).equals(bare));
  }

  private static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A short name for some bytes; other bytes have another. */
  public static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String bare(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
