package org.mlsyssearch.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts a text of lines into items: where lines begin with numbers or bullets an item goes on to
 * the next of them; where blank lines stand between blocks of several lines a block is an item;
 * else every line is one, unless it plainly goes on from the line before. Stateless.
 */
final class References {

  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*(?:\\[\\d{1,4}]|\\(\\d{1,4}\\)|\\d{1,4}[.)](?=\\s)|\\[[\\p{L}+\\d]{2,12}\\d{2}[a-z]?](?!\\()|[-*+\\u2022\\u2013\\u25CF](?=\\s))\\s*");
  private static final Pattern HEADING =
      Pattern.compile(
          "(?i)^[\\s#*\\d.]*(?:references?|bibliography|literature|works cited|related"
              + " work)[\\s:*]*$");
  private static final Pattern SAYS = Pattern.compile("[\\p{L}\\p{N}]{2}");

  /** A line that ends so goes on. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:[,:&(/\\u2013\\u2014]|\\b(?:and|of|for|the|in|on|with|to|a|an|by|from|at|using|via|In|Proceedings))$");

  private static final Pattern CUT_WORD = Pattern.compile("\\p{L}-$");
  private static final Pattern CUT_ADDRESS =
      Pattern.compile("(?:https?:|10\\.\\d{4,9}/)\\S*[/.-]$");

  /** Of a longer address only the end is looked at. */
  private static final int LONGEST_ADDRESS = 500;

  /** A word of {@link #GOES_ON} and what stands before it. */
  private static final int LONGEST_WORD = 12;

  private static final int SEVERAL = 2;
  private static final int MOST_LINES = 8;

  private References() {}

  static List<Item> read(String text) {
    List<String> lines = text.lines().toList();
    long marked = lines.stream().filter(line -> MARK.matcher(line).find()).count();
    boolean byMark = marked >= SEVERAL;
    boolean byBlock = !byMark && standInBlocks(lines);
    List<Item> items = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int begun = 0;
    boolean blank = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty()) {
        blank = true;
        continue;
      }
      boolean begins =
          current.isEmpty()
              || (byMark && MARK.matcher(line).find())
              || (!byMark && blank)
              || (!byMark && !byBlock && !goesOn(current, line));
      if (begins) {
        add(items, begun, current);
        begun = i + 1;
      }
      join(current, byMark ? MARK.matcher(line).replaceFirst("") : line);
      blank = false;
    }
    add(items, begun, current);
    return items;
  }

  private static void add(List<Item> items, int line, StringBuilder text) {
    String item = text.toString().strip();
    text.setLength(0);
    if (SAYS.matcher(item).find() && !HEADING.matcher(item).matches()) {
      String bare = MARK.matcher(item).replaceFirst("");
      items.add(new Item(line, item, null, List.of(), null, Identified.in(bare)));
    }
  }

  private static void join(StringBuilder text, String line) {
    if (!text.isEmpty()) {
      if (isCutAddress(text)) {
        // An address is cut without a sign of it.
      } else if (isCutWord(text) && Character.isLowerCase(line.codePointAt(0))) {
        text.setLength(text.length() - 1);
      } else {
        text.append(' ');
      }
    }
    text.append(line);
  }

  private static boolean isCutWord(StringBuilder text) {
    return CUT_WORD.matcher(end(text, 2)).find();
  }

  private static boolean isCutAddress(StringBuilder text) {
    return "/.-".indexOf(text.charAt(text.length() - 1)) >= 0
        && CUT_ADDRESS.matcher(end(text, LONGEST_ADDRESS)).find();
  }

  /** The last characters of what may go on, so that a text of many lines is read once. */
  private static String end(StringBuilder text, int length) {
    return text.substring(Math.max(0, text.length() - length));
  }

  private static boolean goesOn(StringBuilder before, String line) {
    return (Character.isLowerCase(line.codePointAt(0)) && line.indexOf("://") < 0 && isWord(line))
        || GOES_ON.matcher(end(before, LONGEST_WORD)).find()
        || isCutWord(before)
        || isCutAddress(before);
  }

  /** Whether a line begins with a word and not with a name such as vLLM or arXiv:2309. */
  private static boolean isWord(String line) {
    int end = line.indexOf(' ');
    return end > 0
        && line.substring(0, end).chars().allMatch(c -> Character.isLowerCase(c) || c == ',');
  }

  /**
   * Whether blank lines part the text into references of several lines, each ended by a full stop.
   */
  private static boolean standInBlocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    boolean blank = true;
    for (String line : lines) {
      if (!line.isBlank()) {
        if (blank) {
          blocks.add(new ArrayList<>());
        }
        blocks.getLast().add(line.strip());
      }
      blank = line.isBlank();
    }
    long several = blocks.stream().filter(References::isReference).count();
    return blocks.size() >= SEVERAL && several * 2 > blocks.size();
  }

  private static boolean isReference(List<String> block) {
    return block.size() >= SEVERAL
        && block.size() <= MOST_LINES
        && block.getLast().endsWith(".")
        && block.stream().limit(block.size() - 1L).noneMatch(line -> line.endsWith("."));
  }
}
