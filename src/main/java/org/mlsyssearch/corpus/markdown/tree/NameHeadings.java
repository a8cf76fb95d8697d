package org.mlsyssearch.corpus.markdown.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells headings that only name or number an entry, which the paragraph below is: "Wellspring"
 * above "Wellspring: A Title of Some Words", "12" above a reference. A level of headings is one of
 * names where several stand so, also for those whose titles do not have the name.
 */
final class NameHeadings {

  /** So many names of a level that a colon follows below. */
  private static final int ENOUGH = 3;

  private static final int NAME_WORDS = 8;
  private static final int TITLE_WORDS = 3;

  /** "003 Wellspring". */
  private static final Pattern NUMBER = Pattern.compile("^\\W*\\d{1,3}(?:[.):\\]]|\\s|$)\\s*");

  private final Map<Integer, Integer> named = new HashMap<>();

  /** Counts how often the text below a heading has its name before a colon. */
  void learn(List<Block> blocks) {
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Heading heading
          && blocks.get(i + 1) instanceof Block.Paragraph paragraph) {
        boolean name = name(heading.text()).isEmpty() || isNamed(heading.text(), paragraph.text());
        named.merge(heading.level(), name ? 1 : 0, Integer::sum);
      }
    }
  }

  private static boolean isNamed(RichText heading, RichText below) {
    String name = key(name(heading));
    String text = key(below.text());
    int at = name.isEmpty() ? -1 : text.indexOf(name);
    String behind = at < 0 ? "" : text.substring(at + name.length()).strip();
    return behind.startsWith(":") || behind.startsWith("：");
  }

  /** What a heading says behind its number. */
  static String name(RichText heading) {
    return NUMBER.matcher(heading.text()).replaceFirst("").strip();
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a heading is the name of an entry whose title stands below.
   *
   * @param below all blocks up to the next heading as high
   */
  boolean isName(Block.Heading heading, List<Block> below) {
    List<Block> body = body(below);
    return named.getOrDefault(heading.level(), 0) >= ENOUGH
        && Texts.words(heading.text()) <= NAME_WORDS
        && !body.isEmpty()
        && body.getFirst() instanceof Block.Paragraph title
        && Texts.words(title.text()) >= TITLE_WORDS
        && !haveEntries(body);
  }

  /** The blocks that describe the entry: up to a bold line, which heads what follows. */
  static List<Block> body(List<Block> below) {
    int end = 0;
    while (end < below.size()
        && !(below.get(end) instanceof Block.Paragraph each
            && Texts.isAll(Mark.Kind.BOLD, each.text()))) {
      end++;
    }
    return below.subList(0, end);
  }

  /** Whether some blocks are bullets with titles, tables, or bold titles above fields. */
  static boolean haveEntries(List<Block> blocks) {
    return blocks.stream().anyMatch(NameHeadings::hasEntries);
  }

  private static boolean hasEntries(Block block) {
    return switch (block) {
      case Block.Bullets list ->
          list.items().stream()
              .anyMatch(item -> Texts.hasTitle(item.text()) || Texts.hasPaper(item.text()));
      case Block.Table table -> true;
      case Block.Paragraph paragraph -> FieldLabels.parts(paragraph.text()).size() > 1;
      default -> false;
    };
  }
}
