package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.text.FastPattern;
import org.mlsyssearch.text.Identifiers;

/** What the short texts of links such as "[code]" mean. */
public final class LinkLabels {

  /** What a link's text says of what it leads to. */
  public enum Label {
    PAPER,
    CODE,
    SLIDES,
    VIDEO,
    SITE,
    POST,
    BOOK,
    /** Data, models, citations: belongs to a paper and is none. */
    OTHER
  }

  private static final Map<String, Label> MEANINGS = WordList.groups("link-labels", Label.class);

  /** No label is longer, with brackets and words such as "official" around it. */
  private static final int LONGEST = 80;

  private static final String DROPPED = "[](){}:*_`'\"|\u3010\u3011\u201C\u201D\u2197\u2192";
  private static final FastPattern LEADING =
      FastPattern.compile("^(?:the|view|see|read|full|official|our|get|download|original) (?=.)");
  private static final FastPattern NUMBERED =
      FastPattern.compile(
          "^(arxiv|pdf|paper|link|url|website|code|github|slides|video|blog|talk|\u9605\u8BFB\u7B14\u8BB0|\u7B14\u8BB0|\u89E3\u8BFB)[ -]?(?:\\d{1,2}|v\\d|[a-e])$");
  private static final Set<String> SMALL =
      Set.of(
          "to", "the", "of", "for", "a", "our", "with", "on", "in", "and", "via", "at", "is",
          "this");
  private static final String BETWEEN_LABELS = " /,+&-";

  private LinkLabels() {}

  /** The meaning of a link's text; null if it is something else than a label. */
  public static @Nullable Label of(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String key = key(text);
    Label label = MEANINGS.get(key);
    if (label != null || key.length() > 40) {
      return label;
    }
    key = NUMBERED.replaceFirst(LEADING.replaceFirst(key, ""), "$1");
    label = MEANINGS.get(key);
    if (label != null) {
      return label;
    }
    // "Paper (arXiv)", "PDF/Code", "link to paper": each word is a label or a small word.
    Label first = null;
    int words = 0;
    for (int start = 0, end = 0; end <= key.length(); end++) {
      if (end < key.length() && BETWEEN_LABELS.indexOf(key.charAt(end)) < 0) {
        continue;
      }
      String word = key.substring(start, end);
      boolean small = SMALL.contains(word);
      Label each = small ? null : MEANINGS.get(NUMBERED.replaceFirst(word, "$1"));
      if ((each == null && !small) || ++words > 5) {
        return null;
      }
      while (end + 1 < key.length() && BETWEEN_LABELS.indexOf(key.charAt(end + 1)) >= 0) {
        end++;
      }
      start = end + 1;
      // "link to code": what it leads to says more than that it leads there.
      first = first == null || (first == Label.PAPER && each == Label.CODE) ? each : first;
    }
    return words < 2 ? null : first;
  }

  /** A text in lower case without brackets, marks and ornaments. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Characters.isDigit((char) c) || Character.isLetter(c)) {
        key.appendCodePoint(Character.toLowerCase(c));
        continue;
      }
      boolean blank =
          (c < 0x10000 && (Characters.isBlank((char) c) || DROPPED.indexOf(c) >= 0))
              || Characters.isOrnament(c);
      if (!blank) {
        key.appendCodePoint(Character.toLowerCase(c));
      } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }

  /** The link of an address under a label; null if the address is none of the web's. */
  public static @Nullable Link link(String href, @Nullable Label label) {
    return link(href, label, null);
  }

  /**
   * The link of an address; null if the address is none of the web's.
   *
   * @param rel what is there; null where the address has to tell
   */
  public static @Nullable Link linkTo(String href, Link.@Nullable Rel rel) {
    return link(href, null, rel);
  }

  private static @Nullable Link link(
      String href, @Nullable Label label, Link.@Nullable Rel stated) {
    String address = href.strip().replace(" ", "%20");
    try {
      return new Link(stated == null ? rel(address, label) : stated, address);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Link.Rel rel(String href, @Nullable Label label) {
    if (label == Label.CODE) {
      return Link.Rel.CODE;
    }
    if (label == Label.SLIDES) {
      return Link.Rel.SLIDES;
    }
    if (label == Label.VIDEO || Hosts.isVideo(href)) {
      return Link.Rel.VIDEO;
    }
    if (label == Label.SITE || label == Label.POST || label == Label.OTHER || label == Label.BOOK) {
      return Hosts.isCode(href) ? Link.Rel.CODE : Link.Rel.SITE;
    }
    if (Hosts.isCode(href) && !href.toLowerCase(Locale.ROOT).endsWith(".pdf")) {
      return Link.Rel.CODE;
    }
    if (Identifiers.arxivIn(href) != null) {
      return Link.Rel.ARXIV;
    }
    if (Hosts.of(href).endsWith("doi.org")) {
      return Link.Rel.DOI;
    }
    return Hosts.isPdf(href) ? Link.Rel.PDF : Link.Rel.PAPER;
  }
}
