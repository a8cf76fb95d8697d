package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds a {@link FlatText} piece by piece. Not thread-safe. */
final class FlatTextBuilder {

  private final StringBuilder text = new StringBuilder();
  private byte[] style = new byte[128];
  private short[] link = new short[128];
  final List<String> hrefs = new ArrayList<>();
  final List<String> bareHrefs = new ArrayList<>();
  final List<String> images = new ArrayList<>();

  /** Starts a link; its number is passed to {@link #append}. */
  int link(String href) {
    if (hrefs.size() < Short.MAX_VALUE - 1) {
      hrefs.add(href);
    }
    return hrefs.size() - 1;
  }

  /** Adds a link that has no text, such as one around an image. */
  void bareLink(String href) {
    bareHrefs.add(href);
  }

  /** Adds the address of a picture. */
  void image(String href) {
    images.add(href);
  }

  void append(String part, int styleBits, int linkNumber) {
    int from = text.length();
    text.append(part);
    if (text.length() > style.length) {
      style = Arrays.copyOf(style, Math.max(text.length(), 2 * style.length));
      link = Arrays.copyOf(link, style.length);
    }
    Arrays.fill(style, from, text.length(), (byte) styleBits);
    Arrays.fill(link, from, text.length(), (short) linkNumber);
  }

  int length() {
    return text.length();
  }

  boolean endsWith(String end) {
    int from = text.length() - end.length();
    return from >= 0 && text.indexOf(end, from) == from;
  }

  FlatText build() {
    return new FlatText(text.toString(), style, link, hrefs, bareHrefs, images);
  }
}
