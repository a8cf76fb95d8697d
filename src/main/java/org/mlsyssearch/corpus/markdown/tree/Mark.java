package org.mlsyssearch.corpus.markdown.tree;

/**
 * A style, link, image or line break over a stretch of a {@link RichText}.
 *
 * @param start first character, in UTF-16 units
 * @param end behind the last character; a break and an image without a text have {@code end ==
 *     start + 1} over the blank that stands for them
 * @param target a link's or image's address as written, entities decoded; empty for all else
 */
public record Mark(Kind kind, int start, int end, String target) {

  /** What a mark is. */
  public enum Kind {
    BOLD,
    ITALIC,
    CODE,
    STRUCK,
    UNDERLINED,
    LINK,
    /** Its text is the alternative text. */
    IMAGE,
    /** A hard line break, or a line's end in a paragraph whose lines may be entries. */
    BREAK
  }
}
