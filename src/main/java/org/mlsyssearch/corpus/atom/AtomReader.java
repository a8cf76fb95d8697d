package org.mlsyssearch.corpus.atom;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.TextFile;
import org.mlsyssearch.corpus.record.RecordDrafts;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.text.Identifiers;

/**
 * Reads the Atom feed that arXiv's API answers with; other feeds hold posts, which are no papers.
 *
 * <pre>
 * feed  = { entry }
 * entry = id (the page of a version), title, published, { author { name } },
 *         [ arxiv:doi ], [ arxiv:journal_ref ], { link [title="pdf" | title="doi"] }
 * </pre>
 */
public final class AtomReader implements ListReader {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private final Authority authority;

  public AtomReader(Authority authority) {
    this.authority = authority;
  }

  /** Whether a file that begins so is an Atom feed. */
  public static boolean reads(String beginning) {
    return beginning.contains(NAMESPACE) && beginning.contains("<feed");
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    String list = file.title();
    String text = TextFile.read(file, diagnostics);
    Document feed = Jsoup.parse(text, "", Parser.xmlParser().setTrackPosition(true));
    RecordDrafts drafts = new RecordDrafts(file, list, authority, sink, diagnostics);
    int entries = 0;
    for (Element entry : feed.getElementsByTag("entry")) {
      entries++;
      drafts.accept(record(entry));
    }
    if (!text.isBlank() && !text.contains("</feed>")) {
      diagnostics.add(
          file.name(),
          (int) text.lines().count(),
          0,
          DiagnosticCode.SYNTAX,
          "This feed breaks off before '</feed>'; fetch it again.");
    }
    return new ListInfo(list, entries);
  }

  private static StatedRecord record(Element entry) {
    var start = entry.sourceRange().start();
    StatedRecord stated =
        new StatedRecord(Math.max(1, start.lineNumber()), Math.max(1, start.columnNumber()));
    String id = text(entry, "id");
    if (id == null || Identifiers.arxivIn(id) == null) {
      stated.noPaper("entry of a feed other than arXiv's", DiagnosticCode.POST_OR_TALK);
      return stated;
    }
    stated.type("entry", Kind.PREPRINT);
    stated.arxiv(id);
    stated.title(text(entry, "title"));
    stated.date(text(entry, "published"));
    for (Element author : children(entry, "author")) {
      stated.inReadingOrder(text(author, "name"));
    }
    stated.doi(text(entry, "arxiv:doi"));
    // Where it appeared since, if that names a known venue.
    stated.place(text(entry, "arxiv:journal_ref"));
    stated.place("arXiv");
    stated.link(id.replaceFirst("^http:", "https:").replaceFirst("v\\d+$", ""), Link.Rel.ARXIV);
    for (Element link : children(entry, "link")) {
      if (link.attr("title").equals("pdf")) {
        stated.link(link.attr("href").replaceFirst("^http:", "https:"), Link.Rel.PDF);
      }
    }
    return stated;
  }

  private static @Nullable String text(Element element, String tag) {
    List<Element> found = children(element, tag);
    return found.isEmpty() ? null : found.getFirst().ownText();
  }

  /** Those directly in an element: in a broken feed all that follows may stand deeper in it. */
  private static List<Element> children(Element element, String tag) {
    return element.children().stream().filter(child -> child.nameIs(tag)).toList();
  }
}
