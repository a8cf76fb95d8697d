package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/**
 * Remembers which tags stand open at the end of one block of HTML, so that the next one is read
 * inside of them.
 *
 * <p>CommonMark ends such a block at a blank line, in the midst of tables and lists.
 */
final class HtmlOpenTags {

  private static final int MAX_DEPTH = 64;
  private static final Set<String> TABLES_AND_LISTS =
      Set.of("table", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "li");
  private static final Set<String> OTHERS =
      Set.of("details", "div", "section", "article", "blockquote", "center");
  private static final Pattern PART_OF_TABLE =
      Pattern.compile("(?i)\\s*</?(?:thead|tbody|tfoot|tr|td|th)\\b");

  private final List<String> names = new ArrayList<>();
  private final Set<Element> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The tags to put before a block; a part of a table has one around it. */
  String before(String literal) {
    if (!names.contains("table") && PART_OF_TABLE.matcher(literal).lookingAt()) {
      names.add("table");
    }
    return names.stream().map(name -> "<" + name + ">").collect(Collectors.joining());
  }

  /** Looks which tags of a block are still open where it ends. */
  void look(Document block, int end) {
    names.clear();
    open.clear();
    Element element = block.body().lastElementChild();
    while (element != null && isOpen(element, end) && names.size() < MAX_DEPTH) {
      String name = element.normalName();
      if (TABLES_AND_LISTS.contains(name) || OTHERS.contains(name)) {
        names.add(name);
        open.add(element);
      }
      element = element.lastElementChild();
    }
  }

  private static boolean isOpen(Element element, int end) {
    Range closing = element.endSourceRange();
    return closing.isImplicit() && closing.startPos() >= end;
  }

  /** Whether the block looked at last leaves an element open. */
  boolean staysOpen(Element element) {
    return open.contains(element);
  }

  /** Ends all tables and lists. */
  void closeTablesAndLists() {
    names.removeIf(TABLES_AND_LISTS::contains);
  }
}
