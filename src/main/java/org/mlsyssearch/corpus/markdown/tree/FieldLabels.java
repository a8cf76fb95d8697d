package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.FieldNames;

/**
 * Tells bullets that are fields of an entry from entries: by names of fields, by labels that stand
 * before a colon again and again in the file, in whatever language, and by links whose text is a
 * word or two.
 */
final class FieldLabels {

  /** A group in brackets before a name, or a date. */
  private static final Pattern TAG =
      Pattern.compile("^(?:\\[[^\\]]*\\d|[\\[(][^\\])]*[\\])]\\s*\\p{L})");

  private static final int LONGEST = 40;
  private static final int LABEL_WORDS = 5;

  /** A label that nobody knows is one if it is met this often. */
  private static final int OFTEN = 3;

  private final Map<String, Integer> counts = new HashMap<>();

  /** Counts the labels of all bullets and paragraphs of a file. */
  void learn(List<Block> blocks) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Bullets list -> list.items().forEach(this::learn);
        case Block.Terms terms -> terms.items().forEach(this::learn);
        case Block.Details details -> learn(details.blocks());
        case Block.Quote quote -> learn(quote.blocks());
        case Block.Paragraph paragraph -> count(paragraph.text());
        case Block.Heading heading -> {} // Neither has labels.
        case Block.Table table -> {}
        case Block.Unread unread -> {}
      }
    }
  }

  private void learn(Block.Item item) {
    count(item.text());
    learn(item.below());
  }

  private void count(RichText text) {
    counts.merge(isShortLinks(text) ? text.text() : label(text), 1, Integer::sum);
  }

  /** Whether a text is a link of a word or two, called as others of the file are. */
  boolean isLinkAgain(RichText text) {
    return isShortLinks(text) && counts.getOrDefault(text.text(), 0) >= OFTEN;
  }

  /** What stands before a text's colon, in lower case; empty if that is no label. */
  static String label(RichText text) {
    return label(text.text());
  }

  private static String label(String text) {
    int colon = colon(text);
    int words = colon < 0 ? 0 : Texts.words(text, 0, colon);
    String label = words == 0 || words > LABEL_WORDS ? "" : text.substring(0, colon).strip();
    boolean bracket = label.startsWith("[") || label.startsWith("(");
    boolean tagged = bracket && TAG.matcher(label).find(); // "[arXiv, 2022] Wellspring: A Title"
    return tagged ? "" : label.toLowerCase(Locale.ROOT);
  }

  /** Where the colon of a label stands; -1 if there is none. */
  private static int colon(String text) {
    for (int i = 0; i < text.length() && i <= LONGEST; i++) {
      char c = text.charAt(i);
      if (c == '\uFF1A' || (c == ':' && !text.startsWith("//", i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a text begins with the name of the field of titles, and no mere address follows. */
  static boolean isTitle(RichText text) {
    String label = label(text);
    return !label.isEmpty()
        && FieldNames.of(label) == FieldNames.Field.TITLE
        && !text.text().substring(colon(text.text()) + 1).stripLeading().startsWith("http");
  }

  /** Whether a text begins with the name of a field. */
  static boolean isNamed(RichText text) {
    String label = label(text);
    return !label.isEmpty() && FieldNames.of(label) != null;
  }

  /**
   * Where the first line behind others begins that has the name of a field, as in "Authors: A, B";
   * -1 if none does. In small letters it may be a word of a title.
   */
  static int firstNamedLine(RichText text) {
    String all = text.text();
    for (int line : text.lines()) {
      if (line > 0 && line < all.length() && !Character.isLowerCase(all.charAt(line))) {
        String label = label(all.substring(line, Math.min(all.length(), line + LONGEST + 2)));
        if (!label.isEmpty() && FieldNames.of(label) != null) {
          return line;
        }
      }
    }
    return -1;
  }

  /** A bold title and the lines of fields below it; the text alone where it is none. */
  static List<RichText> parts(RichText text) {
    int named = firstNamedLine(text);
    List<RichText> parts = named > 0 ? Cut.parts(text, List.of(0, named)) : List.of(text);
    return Texts.isAll(Mark.Kind.BOLD, parts.getFirst()) ? parts : List.of(text);
  }

  /** Whether a bullet is a field of an entry rather than an entry. */
  boolean isField(RichText text) {
    return isLabelled(text) || isShortLinks(text);
  }

  /** Whether a text begins with a label, told by its name, its number or the address behind it. */
  boolean isLabelled(RichText text) {
    String label = label(text);
    return !label.isEmpty()
        && (counts.getOrDefault(label, 0) >= OFTEN
            || FieldNames.of(label) != null
            || isAddress(text, colon(text.text())));
  }

  /** Whether nothing but a link follows a colon, its text being short or an address. */
  private static boolean isAddress(RichText text, int colon) {
    String plain = text.text();
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK
          && mark.start() > colon
          && Texts.letters(plain, colon, mark.start()) == 0
          && Texts.letters(plain, mark.end(), plain.length()) == 0) {
        return isShort(text, mark);
      }
    }
    return false;
  }

  /** Nothing but links of a word or two: "[Paper](...) [Code](...)". */
  static boolean isShortLinks(RichText text) {
    if (!Texts.isAll(Mark.Kind.LINK, text)) {
      return false;
    }
    for (Mark mark : text.marks()) {
      if (mark.kind() == Mark.Kind.LINK && !isShort(text, mark)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isShort(RichText text, Mark link) {
    return !link.target().startsWith("#")
        && (text.text().startsWith("http", link.start())
            || Texts.words(text.text(), link.start(), link.end()) <= 2);
  }
}
