package org.mlsyssearch.corpus.markdown;

import java.io.IOException;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.TextFile;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.entry.EntryReader;
import org.mlsyssearch.corpus.markdown.tree.Segmented;
import org.mlsyssearch.corpus.markdown.tree.Segmenter;
import org.mlsyssearch.corpus.markdown.tree.TooManyCellsException;

/** Reads Markdown lists: CommonMark with tables and HTML, every paper with its line. */
public final class MarkdownReader implements ListReader {

  private final Authority authority;
  private final EntryTrace trace;

  public MarkdownReader(Authority authority, EntryTrace trace) {
    this.authority = authority;
    this.trace = trace;
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    Segmented segmented;
    try {
      segmented = Segmenter.read(TextFile.read(file, diagnostics));
    } catch (TooManyCellsException e) {
      String sentence =
          "A table in this file has more than %d cells; divide it. The file is passed over."
              .formatted(e.most());
      diagnostics.add(file.name(), 0, 0, DiagnosticCode.TOO_LARGE, sentence);
      return new ListInfo("", 0);
    }
    VenueTagReader venues = new VenueTagReader(authority.venues());
    Report report = new Report(file, new StatedVenues(authority.venues()), diagnostics, trace);
    segmented
        .skipped()
        .forEach(each -> report.skip(each.line(), each.column(), each.code(), each.text()));
    Headings headings = new Headings(authority.topics(), venues);
    headings.learn(segmented.candidates());
    EntryReader reader = new EntryReader(venues);
    EntrySorter sorter =
        new EntrySorter(
            reader, venues, headings, report, FileForm.of(segmented.candidates(), reader));
    sorter.read(segmented.candidates());
    String title = title(segmented.title(), file);
    report.finish(title, ListVenue.of(title, venues), sink);
    return new ListInfo(title, report.looked());
  }

  private static String title(String heading, SourceFile file) {
    String title = heading.length() > Headings.LONGEST ? "" : Sections.label(heading);
    if (!title.isEmpty()) {
      return title;
    }
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
