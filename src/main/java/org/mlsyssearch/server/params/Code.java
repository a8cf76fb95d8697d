package org.mlsyssearch.server.params;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.model.PaperId;

/**
 * A short name of papers in an order, made from their ids alone, so that a link to hundreds of them
 * stays short and holds after every rebuild.
 *
 * <p>Its digits are those of base64url. The first says how many digits a paper has and the salt:
 * eight times the width beyond four, plus the salt. The others are, for each paper, the first
 * digits of its hash: FNV-1a of 64 bits over the id in UTF-8, the offset basis exclusive-or the
 * salt, ended by MurmurHash3's 64-bit finalizer. {@code web/code.js} makes it; ids that share
 * digits are told apart by another salt.
 *
 * @param width how many digits a paper has
 * @param salt from 0 to 7
 * @param parts the digits of each paper
 */
public record Code(int width, int salt, List<String> parts) {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final int FEWEST = 4;
  private static final int MOST = 8;
  private static final int SALTS = 8;

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  public Code {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException with a sentence if it is none
   */
  public static Code parse(String text) {
    int first = DIGITS.indexOf(text.charAt(0));
    int width = FEWEST + first / SALTS;
    if (first < 0 || width > MOST) {
      throw new IllegalArgumentException(
          "A code of papers does not begin as '%s' does".formatted(start(text)));
    }
    if (text.length() == 1 || (text.length() - 1) % width != 0) {
      throw new IllegalArgumentException(
          "The code '%s' has %,d characters, which are not %d for each paper; it was cut short"
              .formatted(start(text), text.length(), width));
    }
    List<String> parts = new ArrayList<>();
    for (int i = 1; i < text.length(); i += width) {
      String part = text.substring(i, i + width);
      if (!part.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
        throw new IllegalArgumentException("'%s' is no part of a code of papers".formatted(part));
      }
      parts.add(part);
    }
    return new Code(width, first % SALTS, parts);
  }

  private static String start(String text) {
    return text.length() > 12 ? text.substring(0, 12) + "…" : text;
  }

  /** The digits of a paper in this code. */
  public String of(PaperId id) {
    long hash = hash(id.value(), salt);
    StringBuilder digits = new StringBuilder(width);
    for (int i = 0; i < width; i++) {
      digits.append(DIGITS.charAt((int) (hash >>> (58 - 6 * i)) & 63));
    }
    return digits.toString();
  }

  private static long hash(String text, int salt) {
    long hash = BASIS ^ salt;
    for (byte b : text.getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
