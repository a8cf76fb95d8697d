package org.mlsyssearch.corpus.markdown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader.ListInfo;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.text.Hosts;
import org.mlsyssearch.corpus.text.Sections;
import org.mlsyssearch.corpus.text.Titles;
import org.mlsyssearch.corpus.text.VenueTagReader;

/**
 * Walks over the blocks of one Markdown file: headings, lists, tables, HTML and paragraphs.
 *
 * <p>For one file; not thread-safe.
 */
final class ListWalker {

  private static final int SUBHEADING_DEPTH = 9;
  private static final int BULLET_DEPTH = 10;
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern HTML_STRUCTURE =
      Pattern.compile("(?is)<h([1-6])[^>]*>.*?</h\\1>|<summary[^>]*>.*?</summary>|</details>");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");
  private static final Pattern LIST_LINE = Pattern.compile("(?m)^\\s*(?:[-*+]|\\d+[.)])\\s+\\S");

  private final SourceFile file;
  private final DraftSink sink;
  private final Outline outline;
  private final Settler settler;
  private final EntryReader entries;
  private final Splitter splitter;
  private final NoteReader notes;
  private final TableReader tables;
  private final ParagraphReader paragraphs;
  private String title = "";
  private boolean headingSeen;
  private int linesBefore;
  private int lists;
  private @Nullable Open open;
  private int detailsDepth = -1;

  /**
   * An entry that may go on in the blocks below it.
   *
   * @param heading whether it is a heading: then all paragraphs below belong to it, else only those
   *     that begin with the name of a field
   */
  private record Open(Entry entry, Position at, boolean heading, String text) {}

  ListWalker(
      SourceFile file,
      Authority authority,
      VenueTagReader venues,
      DraftSink sink,
      Diagnostics diagnostics) {
    this.file = file;
    this.sink = sink;
    this.outline = new Outline(authority.topics(), venues);
    this.settler = new Settler(file, outline, venues, diagnostics);
    this.entries = new EntryReader(venues);
    this.splitter = new Splitter(entries);
    this.tables = new TableReader(venues, entries, splitter);
    this.notes = new NoteReader(venues);
    this.paragraphs = new ParagraphReader(entries);
  }

  ListInfo walk(Node document, String frontTitle) throws IOException {
    title = Sections.label(frontTitle);
    blocks(document);
    settleOpen();
    String listTitle = title.isEmpty() ? fileTitle() : title;
    settler.finish(listTitle, sink);
    return new ListInfo(listTitle, settler.looked());
  }

  private String fileTitle() {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void blocks(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node);
    }
  }

  private void block(Node node) {
    switch (node) {
      case Heading heading -> heading(heading);
      case ListBlock list -> list(list);
      case TableBlock table -> table(table);
      case HtmlBlock html -> html(html);
      case BlockQuote quote -> blocks(quote);
      case Paragraph paragraph -> paragraph(paragraph);
      default -> {
        // Code, rules and reference definitions name no papers.
      }
    }
  }

  private void heading(Heading node) {
    settleOpen();
    FlatText flat = Flattener.flatten(node);
    Entry entry = node.getLevel() > 1 ? entries.read(flat) : null;
    if (entry != null
        && entry.titleFrom == Entry.TitleFrom.LINK
        && entry.hasPaperLink()
        && Titles.words(entry.facts.title) >= 4) {
      // A heading that is a linked title: the paper's facts follow below it.
      outline.leave(node.getLevel());
      settler.look();
      open = new Open(entry, at(node), true, entry.facts.title);
      return;
    }
    enterHeading(node.getLevel(), oneLine(flat));
  }

  /** Takes the paper that is still open, once all that belongs to it has been read. */
  private void settleOpen() {
    if (open != null) {
      Open last = open;
      open = null;
      settler.settle(last.entry(), last.at(), last.text(), ++lists);
    }
  }

  private void enterHeading(int level, String text) {
    boolean first = !headingSeen && level == 1;
    headingSeen = true;
    if (first && title.isEmpty()) {
      title = Sections.label(text);
    }
    outline.enter(level, text, first);
  }

  private void html(HtmlBlock node) {
    String literal = node.getLiteral();
    Matcher tag = HTML_STRUCTURE.matcher(literal);
    while (tag.find()) {
      String text = TAG.matcher(tag.group()).replaceAll(" ").strip();
      if (tag.group(1) != null && !text.isEmpty()) {
        enterHeading(Integer.parseInt(tag.group(1)), text);
      } else if (tag.group(1) == null) {
        closeDetails();
        if (!text.isEmpty()) {
          detailsDepth = Math.max(outline.depth() + 1, 7);
          outline.enter(detailsDepth, text, false);
        }
      }
    }
    Matcher list = LIST_LINE.matcher(literal);
    if (list.find()) {
      // Markdown right below a tag, without the blank line that CommonMark asks for.
      int before = (int) literal.substring(0, list.start()).chars().filter(c -> c == '\n').count();
      int saved = linesBefore;
      linesBefore = at(node).line() - 1 + before;
      String rest = literal.substring(literal.lastIndexOf('\n', list.start()) + 1);
      blocks(MarkdownReader.parse(rest.replaceAll("(?i)</?(?:details|div|ul|ol)[^>]*>", "")));
      linesBefore = saved;
    }
  }

  private void closeDetails() {
    if (detailsDepth >= 0) {
      outline.leave(detailsDepth);
      detailsDepth = -1;
    }
  }

  private void list(ListBlock list) {
    if (isRecord(list)) {
      record(list);
      return;
    }
    if (open != null && !open.heading()) {
      settleOpen();
    }
    int number = ++lists;
    for (ListItem item : Items.of(list)) {
      item(item, number);
    }
  }

  /** Whether a list is the fields of one paper: "Title: ...", "Authors: ...", "Venue: ...". */
  private boolean isRecord(ListBlock list) {
    List<ListItem> items = Items.of(list);
    return items.size() >= 2 && items.stream().allMatch(item -> notes.isField(Items.text(item)));
  }

  private void record(ListBlock list) {
    Entry entry = new Entry();
    Position at = at(list);
    if (open != null) {
      entry = open.entry();
      at = open.at();
      open = null;
    } else if (list.getPrevious() instanceof Heading heading) {
      // "### Clockwork (OSDI '20)" above the fields is the paper, not its topic.
      entry = entries.read(Flattener.flatten(heading));
      outline.leave(heading.getLevel());
      at = at(heading);
    }
    settler.look();
    notes(list, entry);
    settler.settle(entry, at, entry.facts.title, ++lists);
  }

  private void item(ListItem item, int number) {
    settler.look();
    FlatText text = Items.text(item);
    List<ListBlock> below = new ArrayList<>();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock list) {
        below.add(list);
      } else if (node instanceof Heading heading) {
        heading(heading);
      } else if (node instanceof TableBlock table) {
        table(table);
      }
    }
    if (text.isBlank() && !text.hasLinks()) {
      if (below.isEmpty()) {
        settler.report(at(item), DiagnosticCode.NO_TEXT, "");
      }
      below.forEach(this::list);
      return;
    }
    Entry entry = entries.read(text);
    if (!below.isEmpty() && isGroup(entry, text, below)) {
      settler.report(at(item), DiagnosticCode.HEADING, text.text());
      int depth = Math.max(outline.depth() + 1, BULLET_DEPTH);
      outline.enter(depth, oneLine(text), false);
      below.forEach(this::list);
      outline.leave(depth);
      return;
    }
    List<FlatText> parts = splitter.split(text);
    if (parts.size() > 1) {
      for (FlatText part : parts) {
        settler.settle(entries.read(part), at(item), part.text(), number);
      }
      return;
    }
    for (ListBlock list : below) {
      notes(list, entry);
    }
    settler.settle(entry, at(item), text.text(), number);
  }

  private void notes(ListBlock list, Entry entry) {
    int number = ++lists;
    for (ListItem item : Items.of(list)) {
      FlatText text = Items.text(item);
      Entry own = notes.isNote(text) ? null : entries.read(text);
      if (own != null && isOwnPaper(own)) {
        item(item, number);
        continue;
      }
      notes.read(text, entry);
      for (Node below = item.getFirstChild(); below != null; below = below.getNext()) {
        if (below instanceof ListBlock inner) {
          notes(inner, entry);
        }
      }
    }
  }

  /** Whether a bullet below another is a paper by itself and no note on the one above. */
  private static boolean isOwnPaper(Entry own) {
    if (Titles.words(own.facts.title) < 4 || !Judge.isStrong(own)) {
      return false;
    }
    boolean tagged = own.venueKnown && own.facts.year != null && own.remainder.isEmpty();
    return own.titleFrom != Entry.TitleFrom.TEXT
        || (tagged && Judge.isTitleCase(own.facts.title));
  }

  /** Whether a bullet names no paper but what the papers below it are about. */
  private boolean isGroup(Entry entry, FlatText text, List<ListBlock> below) {
    boolean linked =
        text.allHrefs().stream()
            .anyMatch(href -> !href.startsWith("#") && Hosts.isPaper(href));
    if (linked || Titles.words(text.text()) > 8 || text.text().length() > 90) {
      return false;
    }
    if (entry.anchorsOnly) {
      return true;
    }
    int papers = 0;
    int others = 0;
    for (ListBlock list : below) {
      for (ListItem item : Items.of(list)) {
        FlatText child = Items.text(item);
        boolean deeper = item.getLastChild() instanceof ListBlock;
        if (notes.isNote(child) && !deeper) {
          others++;
          continue;
        }
        Entry own = entries.read(child);
        if (Judge.isStrong(own) || Titles.words(own.facts.title) >= 4 || deeper) {
          papers++;
        } else {
          others++;
        }
      }
    }
    boolean titled = Judge.isStrong(entry) && Titles.words(entry.facts.title) >= 3;
    return papers > others && !titled;
  }

  private void table(TableBlock table) {
    List<String> header = new ArrayList<>();
    List<List<FlatText>> rows = new ArrayList<>();
    List<Position> places = new ArrayList<>();
    for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
      for (Node node = section.getFirstChild(); node != null; node = node.getNext()) {
        if (!(node instanceof TableRow row)) {
          continue;
        }
        List<FlatText> cells = cells(row);
        if (section instanceof TableHead) {
          cells.forEach(cell -> header.add(cell.text().strip()));
        } else if (section instanceof TableBody) {
          rows.add(cells);
          places.add(at(row));
        }
      }
    }
    tables.columns(header, rows);
    int number = ++lists;
    for (int i = 0; i < rows.size(); i++) {
      settler.look();
      String all = String.join(" | ", rows.get(i).stream().map(FlatText::text).toList());
      for (Entry entry : tables.read(rows.get(i))) {
        settler.settle(entry, new Position(places.get(i).line(), 1), all, number);
      }
    }
  }

  private static List<FlatText> cells(TableRow row) {
    List<FlatText> cells = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableCell) {
        cells.add(Flattener.flatten(node));
      }
    }
    return cells;
  }

  private void paragraph(Paragraph node) {
    FlatText text = Flattener.flatten(node);
    if (open != null && (open.heading() || notes.isField(text))) {
      notes.read(text, open.entry());
      return;
    }
    settleOpen();
    if (isSubheading(node, text)) {
      int depth = Math.max(outline.depth(), SUBHEADING_DEPTH);
      outline.enter(depth, text.text().strip(), false);
      return;
    }
    for (ParagraphReader.Found found : paragraphs.read(text)) {
      settleOpen();
      settler.look();
      Position at = at(node).linesBelow(found.line());
      open = new Open(found.entry(), at, false, found.text().text());
    }
  }

  /** Whether a paragraph is a short bold text above a list, and so a heading in all but name. */
  private static boolean isSubheading(Paragraph node, FlatText text) {
    return node.getNext() instanceof ListBlock
        && !text.hasLinks()
        && Titles.words(text.text()) <= 6
        && text.all(FlatText.BOLD, 0, text.length())
        && node.getParent() instanceof Document;
  }

  private static String oneLine(FlatText text) {
    return LINE_ENDS.matcher(text.text()).replaceAll(" ").strip();
  }

  private Position at(Node node) {
    return Position.of(node, linesBefore);
  }
}
