package org.mlsyssearch.corpus.markdown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
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
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Walks over the blocks of one Markdown file: headings, lists, tables, HTML and paragraphs.
 *
 * <p>For one file; not thread-safe.
 */
final class ListWalker implements HtmlEntries.Walker {

  private static final int SUBHEADING_DEPTH = 9;

  private final SourceFile file;
  private final DraftSink sink;
  private final Outline outline;
  private final Settler settler;
  private final EntryReader entries;
  private final NoteReader notes;
  private final BulletReader bullets;
  private final TableEntries tables;
  private final ParagraphReader paragraphs;
  private final HtmlBlockReader html;
  private String title = "";
  private boolean headingSeen;
  private int linesBefore;
  private @Nullable Open open;

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
    this.notes = new NoteReader(venues);
    Splitter splitter = new Splitter(entries);
    this.bullets = new BulletReader(entries, notes, splitter, outline, settler);
    this.tables = new TableEntries(new TableReader(venues, entries, splitter), settler);
    this.paragraphs = new ParagraphReader(entries);
    this.html = new HtmlBlockReader(new HtmlEntries(this, outline, bullets, tables));
  }

  ListInfo walk(Node document, String frontTitle) throws IOException {
    title = titleOf(frontTitle);
    blocks(document);
    html.settle();
    settleOpen();
    String listTitle = title.isEmpty() ? fileTitle() : title;
    settler.finish(listTitle, sink);
    return new ListInfo(listTitle, settler.looked());
  }

  private static String titleOf(String text) {
    return text.length() > Outline.LONGEST ? "" : Sections.label(text);
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
      case TableBlock table -> tables.read(table, linesBefore);
      case HtmlBlock block -> html.read(block.getLiteral(), at(block).line());
      case BlockQuote quote -> blocks(quote);
      case Paragraph paragraph -> {
        FlatText text = Flattener.flatten(paragraph);
        if (!html.paragraph(text)) {
          paragraph(text, at(paragraph), isSubheading(paragraph, text));
        }
      }
      default -> {
        // Code, rules and reference definitions name no papers.
      }
    }
  }

  private void heading(Heading node) {
    html.settle();
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
    heading(node.getLevel(), flat.oneLine());
  }

  /** Takes the paper that is still open, once all that belongs to it has been read. */
  private void settleOpen() {
    if (open != null) {
      Open last = open;
      open = null;
      settler.settle(last.entry(), last.at(), last.text(), settler.newList());
    }
  }

  @Override
  public void heading(int level, String text) {
    settleOpen();
    boolean first = !headingSeen && level == 1;
    headingSeen = true;
    if (first && title.isEmpty()) {
      title = titleOf(text);
    }
    outline.enter(level, text, first);
  }

  @Override
  public void markdown(String text, int firstLine) {
    int saved = linesBefore;
    linesBefore = firstLine - 1;
    blocks(MarkdownReader.parse(text));
    linesBefore = saved;
  }

  private void list(ListBlock list) {
    List<ListItem> items = Items.of(list);
    if (items.stream().allMatch(item -> notes.isField(Items.text(item))) && items.size() >= 2) {
      record(list);
      return;
    }
    if (open != null && !open.heading()) {
      settleOpen();
    }
    int number = settler.newList();
    for (ListItem item : items) {
      bullets.read(bullet(item), number);
    }
  }

  /** A bullet with all below it; headings and tables inside are taken at once. */
  private Bullet bullet(ListItem item) {
    List<Bullet> below = new ArrayList<>();
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock list) {
        Items.of(list).forEach(each -> below.add(bullet(each)));
      } else if (node instanceof Heading || node instanceof TableBlock) {
        block(node);
      }
    }
    return new Bullet(Items.text(item), at(item), below);
  }

  /** Takes a list of nothing but fields as one paper. */
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
    bullets.below(Items.of(list).stream().map(this::bullet).toList(), entry);
    settler.settle(entry, at, entry.facts.title, settler.newList());
  }

  @Override
  public void paragraph(FlatText text, Position at, boolean heading) {
    if (open != null && (open.heading() || notes.isField(text))) {
      notes.read(text, open.entry());
      return;
    }
    settleOpen();
    if (heading) {
      outline.enter(Math.max(outline.depth(), SUBHEADING_DEPTH), text.text().strip(), false);
      return;
    }
    List<ParagraphReader.Found> papers = paragraphs.read(text);
    if (papers.isEmpty() && text.allHrefs().stream().anyMatch(Hosts::isPublisher)) {
      settler.report(at, DiagnosticCode.PROSE, text.text());
    }
    for (ParagraphReader.Found found : papers) {
      settleOpen();
      settler.look();
      Position place = at.linesBelow(found.line());
      open = new Open(found.entry(), place, false, found.text().text());
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

  private Position at(Node node) {
    return Position.of(node, linesBefore);
  }
}
