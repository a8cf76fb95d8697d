package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of an entry as a reader sees it, with what each sign looks like and where it links to.
 *
 * <p>A hard line break is {@code \n}, a soft one {@code \r}. Immutable once built.
 */
final class FlatText {

  static final byte BOLD = 1;
  static final byte ITALIC = 2;
  static final byte CODE = 4;
  static final byte STRUCK = 8;

  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");

  private final String text;
  private final byte[] style;
  private final short[] link;
  private final List<String> hrefs;
  private final List<String> bareHrefs;
  private final List<String> images;

  FlatText(
      String text,
      byte[] style,
      short[] link,
      List<String> hrefs,
      List<String> bareHrefs,
      List<String> images) {
    this.text = text;
    this.style = style;
    this.link = link;
    this.hrefs = hrefs;
    this.bareHrefs = bareHrefs;
    this.images = images;
  }

  /** A piece of the text that is one link. */
  record Run(int start, int end, String href) {}

  static FlatText empty() {
    return new FlatTextBuilder().build();
  }

  /** Texts one below the other. */
  static FlatText joined(List<FlatText> texts) {
    if (texts.size() == 1) {
      return texts.getFirst();
    }
    FlatTextBuilder builder = new FlatTextBuilder();
    for (FlatText each : texts) {
      int shift = builder.hrefs.size();
      builder.hrefs.addAll(each.hrefs);
      builder.bareHrefs.addAll(each.bareHrefs);
      builder.images.addAll(each.images);
      if (builder.length() > 0) {
        builder.append("\n", 0, -1);
      }
      for (int i = 0; i < each.length(); i++) {
        builder.append(
            each.text.substring(i, i + 1),
            each.style[i],
            each.link[i] < 0 ? -1 : each.link[i] + shift);
      }
    }
    return builder.build();
  }

  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /**
   * The text behind a position as it is read aloud: a full stop follows every bold or italic run
   * that goes on without one, as in "**MLSys 2021** A. Author".
   */
  String partedFrom(int from) {
    StringBuilder parted = new StringBuilder();
    for (int i = from; i < text.length(); i++) {
      parted.append(text.charAt(i));
      int next = i + 1;
      boolean ends =
          next < text.length()
              && style[i] != style[next]
              && (style[i] & (BOLD | ITALIC)) != 0
              && (style[next] & (BOLD | ITALIC)) == 0;
      while (ends && next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (ends && next < text.length() && Character.isLetterOrDigit(text.charAt(next))) {
        parted.append(". ");
      }
    }
    return parted.toString();
  }

  /** The text with its line breaks as blanks. */
  String oneLine() {
    return LINE_ENDS.matcher(text).replaceAll(" ").strip();
  }

  /** Addresses of links without a text. */
  List<String> bareHrefs() {
    return bareHrefs;
  }

  /** Addresses of pictures. */
  List<String> images() {
    return images;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  boolean hasLinks() {
    return !hrefs.isEmpty() || !bareHrefs.isEmpty();
  }

  /** Every link's address, in order. */
  List<String> allHrefs() {
    List<String> all = new ArrayList<>(hrefs);
    all.addAll(bareHrefs);
    return all;
  }

  /** The address at a position; null if it is no link. */
  @Nullable String hrefAt(int at) {
    return link[at] < 0 ? null : hrefs.get(link[at]);
  }

  /** The links between two positions, in order; blanks at their ends left out. */
  List<Run> links(int from, int to) {
    List<Run> runs = new ArrayList<>();
    int at = from;
    while (at < to) {
      short number = link[at];
      int end = at + 1;
      while (end < to && link[end] == number) {
        end++;
      }
      if (number >= 0) {
        int start = at;
        int stop = end;
        while (start < stop && Character.isWhitespace(text.charAt(start))) {
          start++;
        }
        while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
          stop--;
        }
        if (start < stop) {
          runs.add(new Run(start, stop, hrefs.get(number)));
        }
      }
      at = end;
    }
    return runs;
  }

  /** Whether every sign between two positions has a style; blanks and punctuation do not count. */
  boolean all(byte wanted, int from, int to) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        if ((style[i] & wanted) == 0) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** The end of the run of a style that begins at a position; the position itself if none does. */
  int runEnd(byte wanted, int from, int limit) {
    int at = from;
    while (at < limit && (style[at] & wanted) != 0) {
      at++;
    }
    return at;
  }

  /** The start of the run of a style that ends at a position. */
  int runStart(byte wanted, int end, int limit) {
    int at = end;
    while (at > limit && (style[at - 1] & wanted) != 0) {
      at--;
    }
    return at;
  }

  /** The lines, whichever breaks part them; one inside a link parts nothing. */
  List<FlatText> lines() {
    List<FlatText> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end = i == text.length();
      if (end || ((text.charAt(i) == '\n' || text.charAt(i) == '\r') && link[i] < 0)) {
        lines.add(part(start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /** The same text with soft line breaks as blanks. */
  FlatText unwrapped() {
    return text.indexOf('\r') < 0
        ? this
        : new FlatText(text.replace('\r', ' '), style, link, hrefs, bareHrefs, images);
  }

  /** The same text without some parts; the parts are sorted and do not overlap. */
  FlatText without(List<int[]> parts) {
    if (parts.isEmpty()) {
      return this;
    }
    FlatTextBuilder builder = new FlatTextBuilder();
    builder.hrefs.addAll(hrefs);
    builder.bareHrefs.addAll(bareHrefs);
    int at = 0;
    for (int[] part : parts) {
      copy(builder, at, part[0]);
      at = Math.max(at, part[1]);
    }
    copy(builder, at, text.length());
    return builder.build();
  }

  /** A part of the text with its styles and links. */
  FlatText part(int from, int to) {
    return new FlatText(
        text.substring(from, to),
        Arrays.copyOfRange(style, from, to),
        Arrays.copyOfRange(link, from, to),
        hrefs,
        List.of(),
        List.of());
  }

  /** The same text without two brackets; what stands between them is bold. */
  FlatText unbracketed(int open, int close) {
    FlatTextBuilder builder = new FlatTextBuilder();
    builder.hrefs.addAll(hrefs);
    copy(builder, 0, open);
    builder.append(text.substring(open + 1, close), BOLD, -1);
    copy(builder, close + 1, text.length());
    return builder.build();
  }

  private void copy(FlatTextBuilder builder, int from, int to) {
    int at = from;
    while (at < to) {
      int end = at + 1;
      while (end < to && link[end] == link[at] && style[end] == style[at]) {
        end++;
      }
      builder.append(text.substring(at, end), style[at], link[at]);
      at = end;
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
