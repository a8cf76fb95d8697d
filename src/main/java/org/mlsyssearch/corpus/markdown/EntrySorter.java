package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.entry.Claim;
import org.mlsyssearch.corpus.markdown.entry.Column;
import org.mlsyssearch.corpus.markdown.entry.Dividers;
import org.mlsyssearch.corpus.markdown.entry.EntryLine;
import org.mlsyssearch.corpus.markdown.entry.EntryReader;
import org.mlsyssearch.corpus.markdown.entry.Evidence;
import org.mlsyssearch.corpus.markdown.entry.Neighbours;
import org.mlsyssearch.corpus.markdown.entry.Prior;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.entry.Resolver;
import org.mlsyssearch.corpus.markdown.entry.Verdict;
import org.mlsyssearch.corpus.markdown.list.ListForm;
import org.mlsyssearch.corpus.markdown.list.Tables;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.Candidate.Shape;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/**
 * Reads the candidates of a file, those of one list together: what most of them are in the same
 * place speaks for the rest. Tells entries from headings of what stands below them, and what stands
 * below an entry from entries of its own. For one file; not thread-safe.
 */
final class EntrySorter {

  private final EntryReader reader;
  private final Tables tables;
  private final Headings headings;
  private final Report report;
  private final HeadingTest headingTest;
  private final FileForm fileForm;
  private final Beside beside;

  EntrySorter(
      EntryReader reader,
      VenueTagReader venues,
      Headings headings,
      Report report,
      FileForm fileForm) {
    this.reader = reader;
    this.tables = new Tables(venues);
    this.headings = headings;
    this.report = report;
    this.fileForm = fileForm;
    this.headingTest = new HeadingTest(reader);
    this.beside = new Beside(fileForm, headings);
  }

  /** Reads candidates in the order of the file. */
  void read(List<Candidate> candidates) {
    tables.add(candidates);
    Map<Integer, List<Candidate>> lists = new LinkedHashMap<>();
    candidates.forEach(
        each -> lists.computeIfAbsent(each.siblings(), list -> new ArrayList<>()).add(each));
    lists.values().forEach(this::list);
  }

  private void list(List<Candidate> siblings) {
    if (siblings.getFirst().shape() == Shape.ROW) {
      table(siblings);
      return;
    }
    List<Reading> first = new ArrayList<>();
    List<Candidate> entries = new ArrayList<>();
    for (Candidate candidate : siblings) {
      Reading reading = reader.read(candidate.text(), List.of(), Prior.NONE);
      RichText reference = headingTest.reference(candidate, reading);
      if (reference != null) {
        report.look();
        Reading whole = reader.read(reference, Below.around(candidate, reference), Prior.NONE);
        take(whole, candidate, ListForm.of(List.of()), candidate.text().line());
      } else if (headingTest.isHeading(candidate, reading)) {
        flush(entries, first);
        report.look();
        skip(candidate, DiagnosticCode.HEADING);
        read(candidate.fields());
      } else {
        entries.add(candidate);
        first.add(reading);
      }
    }
    flush(entries, first);
  }

  private void skip(Candidate candidate, DiagnosticCode code) {
    report.skip(candidate.text().line(), candidate.column(), code, candidate.text().text());
  }

  /** Reads the entries that were gathered again, now that their form is known. */
  private void flush(List<Candidate> entries, List<Reading> first) {
    ListForm form = ListForm.of(first);
    for (int i = 0; i < entries.size(); i++) {
      entry(entries.get(i), first.get(i), form);
    }
    entries.clear();
    first.clear();
  }

  private void entry(Candidate candidate, Reading first, ListForm form) {
    report.look();
    Below below =
        Below.of(candidate, first, beside.of(candidate, form) == Neighbours.TITLES, reader);
    if (!fileForm.isEntry(candidate, first)
        && isProse(candidate, first, below)
        && (!form.teaches()
            || !(first.facts().year != null || FileForm.isLinkedParagraph(candidate))
            || isProse(candidate, reader.read(candidate.text(), List.of(), form), below))) {
      skip(candidate, DiagnosticCode.PROSE);
      read(below.entries());
      return;
    }
    Prior known = fileForm.prior(candidate, form);
    Prior prior = first.isClear(known) ? Prior.NONE : known;
    if (Dividers.isFurther(candidate.text().text())) {
      report.cut(
          candidate.text().line(),
          candidate.column(),
          candidate.text().text().length(),
          EntryReader.LONGEST);
    }
    List<Reading> readings = reader.readAll(candidate.text(), below.notes(), prior);
    for (Reading reading : readings) {
      int line = readings.size() > 1 ? EntryLine.of(reading) : candidate.text().line();
      take(reading, candidate, form, line);
    }
    beside.below(below.titles(), () -> read(below.entries()));
  }

  private boolean isProse(Candidate candidate, Reading reading, Below below) {
    return EntryTest.isProse(
        candidate, reading, () -> reader.read(candidate.text(), below.notes(), Prior.NONE));
  }

  /** Takes a paper that begins on a line of its own, others being named beside it. */
  private void take(Reading reading, Candidate candidate, ListForm form, int line) {
    Headings.Above above = headings.above(candidate.section());
    if (reading.facts().systems.isEmpty() && SystemNames.canBeMarked(candidate.name())) {
      reading.facts().addSystem(candidate.name());
    }
    boolean venueAbove = above.venue() != null;
    Verdict verdict =
        EntryTest.isVenue(reading, headings)
            ? Verdict.not(DiagnosticCode.POST_OR_TALK, "the name of a venue")
            : fileForm.isOther(candidate, reading)
                ? Verdict.not(DiagnosticCode.POST_OR_TALK, "the emoji before it")
                : Resolver.verdict(reading, above.kind(), venueAbove, beside.of(candidate, form));
    boolean signed =
        reading.evidence().titleFrom() == Evidence.TitleFrom.FIELD && reading.namesAuthors();
    boolean sure = reading.isStrong() || reading.facts().year != null || venueAbove || signed;
    report.take(
        new Found(
            reading,
            verdict,
            above,
            candidate.text().text(),
            verdict.isPaper() ? TitleLine.of(reading, candidate, line) : line,
            candidate.column(),
            candidate.siblings(),
            sure));
  }

  private void table(List<Candidate> rows) {
    List<Column> columns = tables.columns(rows);
    List<List<Reading>> read = rows.stream().map(row -> row(row, columns, Prior.NONE)).toList();
    ListForm form = ListForm.of(read.stream().flatMap(List::stream).toList());
    Prior titles = (kind, slot) -> kind == Claim.Kind.TITLE ? form.bonus(kind, slot) : 0;
    for (int i = 0; i < rows.size(); i++) {
      report.look();
      Candidate row = rows.get(i);
      List<Reading> first = read.get(i);
      boolean doubtful = form.teaches() && !first.stream().allMatch(each -> each.isClear(titles));
      List<Reading> readings = doubtful ? row(row, columns, titles) : first;
      if (readings.isEmpty()) { // The table has no column of titles.
        skip(row, DiagnosticCode.PROSE);
      }
      for (Reading reading : readings) {
        take(reading, row, form, readings.size() > 1 ? EntryLine.of(reading) : row.text().line());
      }
    }
  }

  private List<Reading> row(Candidate row, List<Column> columns, Prior prior) {
    List<RichText> cells = row.cells().stream().map(Candidate.Cell::text).toList();
    List<RichText> notes = row.fields().stream().map(Candidate::text).toList();
    return reader.row(cells, columns, notes, prior);
  }
}
