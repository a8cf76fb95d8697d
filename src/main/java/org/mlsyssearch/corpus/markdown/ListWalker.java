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
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader.ListInfo;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.text.LinkLabels;
import org.mlsyssearch.corpus.text.Sections;
import org.mlsyssearch.corpus.text.Titles;
import org.mlsyssearch.corpus.text.VenueTagReader;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

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
  private static final Pattern LIST_LINE = Pattern.compile("(?m)^\\s*(?:[-*+]|\\d+[.)])\\s+\\S");

  private final SourceFile file;
  private final DraftSink sink;
  private final Diagnostics diagnostics;
  private final Outline outline;
  private final EntryReader entries;
  private final NoteReader notes;
  private final TableReader tables;
  private final List<Pending> pending = new ArrayList<>();
  private String title = "";
  private boolean headingSeen;
  private int looked;
  private int lineOffset;
  private @Nullable Pending openHeading;
  private int detailsDepth = -1;

  /** An entry found to be a paper, kept until the list's title is known. */
  private record Pending(
      Entry entry, int line, int column, String heading, @Nullable TopicPath topic) {}

  ListWalker(
      SourceFile file,
      Authority authority,
      VenueTagReader venues,
      DraftSink sink,
      Diagnostics diagnostics) {
    this.file = file;
    this.sink = sink;
    this.diagnostics = diagnostics;
    this.outline = new Outline(authority.topics(), venues);
    this.entries = new EntryReader(venues);
    this.notes = new NoteReader(venues);
    this.tables = new TableReader(venues, entries);
  }

  ListInfo walk(Node document, String frontTitle) throws IOException {
    title = Sections.label(frontTitle);
    blocks(document);
    settleHeading();
    String listTitle = title.isEmpty() ? fileTitle() : title;
    for (Pending each : pending) {
      Entry entry = each.entry();
      if (each.topic() != null) {
        entry.facts.topics.add(each.topic());
      }
      SourceRef source = new SourceRef(listTitle, file.name(), each.line(), each.heading());
      sink.accept(entry.facts.build(source, each.column()));
    }
    return new ListInfo(listTitle, looked);
  }

  private String fileTitle() {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return name.replaceFirst("\\.[^.]+$", "");
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
    settleHeading();
    FlatText flat = Flattener.flatten(node);
    String text = flat.text().replaceAll("[\\r\\n]+", " ").strip();
    Entry entry = node.getLevel() > 1 ? entries.read(flat) : null;
    if (entry != null
        && entry.titleFrom == Entry.TitleFrom.LINK
        && entry.hasPaperLink()
        && Titles.words(entry.facts.title) >= 4) {
      // A heading that is a linked title: the paper's facts follow below it.
      outline.leave(node.getLevel());
      looked++;
      openHeading =
          new Pending(entry, line(node), column(node), outline.heading(), outline.topic());
      return;
    }
    enterHeading(node.getLevel(), text);
  }

  /** Takes the paper that is a heading, once all that stands below it has been read. */
  private void settleHeading() {
    if (openHeading != null) {
      Pending open = openHeading;
      openHeading = null;
      settle(open.entry(), open.line(), open.column(), open.entry().facts.title);
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
      int saved = lineOffset;
      lineOffset = line(node) - 1 + before;
      String rest = literal.substring(literal.lastIndexOf('\n', list.start()) + 1);
      blocks(MarkdownReader.parse(rest.replaceAll("(?i)</?(?:details|div|ul|ol)[^>]*>", "")));
      lineOffset = saved;
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
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        item(item);
      }
    }
  }

  /** Whether a list is the fields of one paper: "Title: ...", "Authors: ...", "Venue: ...". */
  private boolean isRecord(ListBlock list) {
    int fields = 0;
    int items = 0;
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListItem item) {
        items++;
        fields += notes.isField(itemText(item)) ? 1 : 0;
      }
    }
    return items >= 2 && fields == items;
  }

  private void record(ListBlock list) {
    Entry entry = new Entry();
    int line = line(list);
    int column = column(list);
    if (list.getPrevious() instanceof Heading heading && openHeading == null) {
      // "### Clockwork (OSDI '20)" above the fields is the paper, not its topic.
      entry = entries.read(Flattener.flatten(heading));
      outline.leave(heading.getLevel());
      line = line(heading);
      column = column(heading);
    }
    if (openHeading != null) {
      entry = openHeading.entry();
      line = openHeading.line();
      column = openHeading.column();
      openHeading = null;
    }
    looked++;
    notes(list, entry);
    settle(entry, line, column, entry.facts.title);
  }

  private void item(ListItem item) {
    looked++;
    FlatText text = itemText(item);
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
        diagnostics.add(
            file.name(),
            line(item),
            column(item),
            DiagnosticCode.NO_TEXT,
            reason(DiagnosticCode.NO_TEXT, ""));
      }
      below.forEach(this::list);
      return;
    }
    Entry entry = entries.read(text);
    if (!below.isEmpty() && isGroup(entry, text, below)) {
      diagnostics.add(
          file.name(),
          line(item),
          column(item),
          DiagnosticCode.HEADING,
          "'" + shortened(text.text()) + "' is taken as the heading of the entries below it.");
      int depth = Math.max(outline.depth() + 1, BULLET_DEPTH);
      outline.enter(depth, text.text().replaceAll("[\\r\\n]+", " ").strip(), false);
      below.forEach(this::list);
      outline.leave(depth);
      return;
    }
    List<FlatText> parts = split(text);
    if (parts.size() > 1) {
      for (FlatText part : parts) {
        settle(entries.read(part), line(item), column(item), part.text());
      }
      return;
    }
    for (ListBlock list : below) {
      notes(list, entry);
    }
    settle(entry, line(item), column(item), text.text());
  }

  /** The first paragraphs of an item; later ones follow after a line break. */
  private static FlatText itemText(ListItem item) {
    List<FlatText> parts = new ArrayList<>();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        parts.add(Flattener.flatten(node));
      }
    }
    return parts.isEmpty() ? FlatText.empty() : FlatText.joined(parts);
  }

  private void notes(ListBlock list, Entry entry) {
    for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof ListItem item)) {
        continue;
      }
      FlatText text = itemText(item);
      Entry own = notes.isNote(text) ? null : entries.read(text);
      if (own != null
          && Titles.words(own.facts.title) >= 4
          && own.titleFrom != Entry.TitleFrom.TEXT
          && Judge.isStrong(own)) {
        item(item);
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

  /** Whether a bullet names no paper but what the papers below it are about. */
  private boolean isGroup(Entry entry, FlatText text, List<ListBlock> below) {
    boolean linked = text.allHrefs().stream().anyMatch(href -> !href.startsWith("#"));
    if (linked || Titles.words(text.text()) > 8 || text.text().length() > 90) {
      return false;
    }
    if (entry.anchorsOnly) {
      return true;
    }
    int papers = 0;
    int others = 0;
    for (ListBlock list : below) {
      for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof ListItem item) {
          FlatText child = itemText(item);
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
    }
    boolean titled = Judge.isStrong(entry) && Titles.words(entry.facts.title) >= 3;
    return papers > others && !titled;
  }

  /** Two or more papers in one bullet, each with a title that is a link. */
  private static List<FlatText> split(FlatText text) {
    List<FlatText.Run> titles =
        text.links(0, text.length()).stream()
            .filter(run -> Titles.words(text.text().substring(run.start(), run.end())) >= 4)
            .filter(run -> LinkLabels.of(text.text().substring(run.start(), run.end())) == null)
            .toList();
    if (titles.size() < 2) {
      return List.of(text);
    }
    List<FlatText> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i + 1 < titles.size(); i++) {
      String between = text.text().substring(titles.get(i).end(), titles.get(i + 1).start());
      Matcher divider =
          Pattern.compile(";|\\n|\\r|(?<=[)\\]\\s,.])(?:and|&|/|\\+)\\s|^\\s*(?:,|/|&|and)\\s")
              .matcher(between);
      if (!divider.find()) {
        return List.of(text);
      }
      int cut = titles.get(i).end() + divider.start();
      parts.add(text.part(start, cut));
      start = titles.get(i).end() + divider.end();
    }
    parts.add(text.part(start, text.length()));
    return parts;
  }

  private void table(TableBlock table) {
    List<String> header = new ArrayList<>();
    List<List<FlatText>> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
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
          lines.add(line(row));
        }
      }
    }
    tables.columns(header, rows);
    for (int i = 0; i < rows.size(); i++) {
      looked++;
      Entry entry = tables.read(rows.get(i));
      if (entry != null) {
        String all = String.join(" | ", rows.get(i).stream().map(FlatText::text).toList());
        settle(entry, lines.get(i), 1, all);
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

  /** A paragraph is an entry if a marked title begins it and facts follow. */
  private void paragraph(Paragraph node) {
    FlatText text = Flattener.flatten(node);
    if (text.isBlank() || text.length() > 1500) {
      return;
    }
    if (openHeading != null) {
      notes.read(text, openHeading.entry());
      return;
    }
    if (isSubheading(node, text)) {
      int depth = Math.max(outline.depth(), SUBHEADING_DEPTH);
      outline.enter(depth, text.text().strip(), false);
      return;
    }
    List<FlatText> lines = text.lines();
    if (lines.size() > 1 && lines.stream().allMatch(this::isEntryLine)) {
      int line = line(node);
      for (FlatText each : lines) {
        looked++;
        settle(entries.read(each), line++, column(node), each.text());
      }
      return;
    }
    Entry entry = entries.read(text);
    boolean marked = entry.titleFrom != Entry.TitleFrom.TEXT;
    boolean facts =
        entry.facts.venue != null || (!entry.facts.authors.isEmpty() && entry.hasPaperLink());
    if (marked
        && facts
        && Titles.words(entry.facts.title) >= 3
        && Titles.words(entry.remainder) < 40) {
      looked++;
      settle(entry, line(node), column(node), text.text());
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

  /**
   * Whether a line of a paragraph is an entry of its own: it begins with a link and says where it
   * was published.
   */
  private boolean isEntryLine(FlatText line) {
    if (line.isBlank() || line.links(0, line.length()).isEmpty()) {
      return false;
    }
    Entry entry = entries.read(line);
    return entry.titleFrom == Entry.TitleFrom.LINK
        && Judge.isStrong(entry)
        && Titles.words(entry.facts.title) >= 3;
  }

  /** Takes an entry as a paper or says why not. */
  private void settle(Entry entry, int line, int column, String text) {
    boolean venueAbove = outline.venue() != null;
    DiagnosticCode reason = Judge.verdict(entry, outline.kind(), venueAbove);
    if (reason != null) {
      diagnostics.add(file.name(), line, column, reason, reason(reason, text));
      return;
    }
    if (entry.badLink) {
      diagnostics.add(
          file.name(),
          line,
          column,
          DiagnosticCode.BAD_LINK,
          "A link of '"
              + shortened(entry.facts.title)
              + "' is no http or https address; correct it.");
    }
    Venue stated = entry.facts.venue;
    if (stated != null && !entry.venueKnown) {
      diagnostics.add(
          file.name(),
          line,
          column,
          DiagnosticCode.UNKNOWN_VENUE,
          "The venue '" + stated.label() + "' is not in venues.yaml; add it there with its names.");
    }
    if (entry.facts.venue == null && venueAbove) {
      entry.facts.venue = outline.venue();
      if (entry.facts.year == null) {
        entry.facts.year = outline.year();
      }
    }
    if (entry.facts.year == null) {
      entry.facts.year =
          entry.weakYear != null
              ? entry.weakYear
              : entry.facts.venue == null
                      || !venueAbove
                      || entry.facts.venue.equals(outline.venue())
                  ? outline.year()
                  : null;
    }
    if (entry.facts.summary == null && Titles.words(entry.remainder) >= 5) {
      entry.facts.summary = Titles.clean(entry.remainder);
    }
    pending.add(new Pending(entry, line, column, outline.heading(), outline.topic()));
  }

  private static String reason(DiagnosticCode code, String text) {
    String entry = "'" + shortened(text) + "'";
    return switch (code) {
      case TABLE_OF_CONTENTS -> entry + " points to a place in this file and is passed over.";
      case NO_TEXT -> "This entry has no text and is passed over.";
      case SOFTWARE ->
          entry
              + " is taken as software or data and passed over; if it is a paper, link it or add its venue.";
      case POST_OR_TALK ->
          entry
              + " is taken as a post or talk and passed over; if it is a paper, link it or add its venue.";
      case BOOK_OR_COURSE ->
          entry
              + " is taken as a book or course and passed over; if it is a paper, link it or add its venue.";
      case PROSE ->
          entry
              + " is taken as a remark and passed over; if it is a paper, link it or add its venue.";
      case NO_TITLE -> "No title is found in " + entry + "; add it.";
      default ->
          entry + " may be a paper but does not say so; add a link or its venue, e.g. [OSDI '22].";
    };
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  private int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return lineOffset + (spans.isEmpty() ? 1 : spans.getFirst().getLineIndex() + 1);
  }

  private int column(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.getFirst().getColumnIndex() + 1;
  }
}
