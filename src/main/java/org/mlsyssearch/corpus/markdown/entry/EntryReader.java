package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/**
 * Reads entries: their own text, the fields below them, the cells of their rows. Not thread-safe.
 */
public final class EntryReader {

  /** Of a longer text only the beginning is read; no entry that people write is as long. */
  public static final int LONGEST = 8000;

  private final TextReader reader;
  private final FieldReader fields;

  private static final int REMEMBERED = 4096;
  private final IdentityHashMap<Analysis, Part> ownMet = new IdentityHashMap<>();
  private final IdentityHashMap<RichText, List<Part>> partsMet = new IdentityHashMap<>();
  private final IdentityHashMap<RichText, Reading> readingsMet = new IdentityHashMap<>();
  private final IdentityHashMap<RichText, Boolean> notesMet = new IdentityHashMap<>();

  public EntryReader(VenueTagReader venues) {
    this.reader = new TextReader(venues);
    this.fields = new FieldReader(venues, reader);
  }

  /**
   * What an entry's own text says, with the fields below it; remembered where it stands by itself,
   * so that nobody may add to it.
   */
  public Reading read(RichText text, List<RichText> below, Prior prior) {
    return below.isEmpty() && prior.equals(Prior.NONE)
        ? readingsMet.computeIfAbsent(text, each -> compose(each, below, prior))
        : compose(text, below, prior);
  }

  private Reading compose(RichText text, List<RichText> below, Prior prior) {
    List<Part> parts = new ArrayList<>();
    parts.add(own(analysis(text), prior));
    below.forEach(field -> parts.addAll(fieldParts(field)));
    return new Composer(parts, false).compose();
  }

  /** What a row says of a paper; of several where its cell of titles names several. */
  public List<Reading> row(
      List<RichText> cells, List<Column> columns, List<RichText> below, Prior prior) {
    List<Part> others = new ArrayList<>();
    List<RichText> titles = new ArrayList<>();
    for (int i = 0; i < cells.size() && i < columns.size(); i++) {
      Field field = columns.get(i).field();
      if (field == Field.TITLE) {
        titles.add(cells.get(i));
      } else {
        others.add(
            partsMet
                .computeIfAbsent(
                    cells.get(i),
                    cell -> List.of(fields.read(EntryText.beginning(cell), field, Prior.NONE)))
                .getFirst());
      }
    }
    below.forEach(field -> others.addAll(fieldParts(field)));
    boolean named = columns.stream().anyMatch(Column::named);
    return titles.stream()
        .filter(title -> titles.size() == 1 || !title.text().isBlank())
        .flatMap(title -> titled(title, others, named, prior).stream())
        .toList();
  }

  private List<Reading> titled(RichText title, List<Part> others, boolean named, Prior prior) {
    List<EntryText> texts = split(title, Prior.NONE);
    return texts.stream()
        .map(text -> {
          List<Part> parts = new ArrayList<>();
          boolean whole = texts.size() == 1 && text.start() == 0;
          parts.add(whole ? own(analysis(title), prior) : own(text, prior));
          parts.addAll(others);
          return new Composer(parts, named).compose();
        })
        .toList();
  }

  /** What a text says of each of the papers that it names. */
  public List<Reading> readAll(RichText text, List<RichText> below, Prior prior) {
    List<EntryText> texts = split(text, prior);
    if (texts.size() < 2) {
      return List.of(read(text, below, prior));
    }
    return texts.stream()
        .map(each -> new Composer(List.of(own(each, prior)), false).compose())
        .toList();
  }

  /** What a field by itself is: read with and without a title, to tell notes from entries. */
  public boolean isNote(RichText text) {
    return notesMet.computeIfAbsent(text, this::looksLikeNote);
  }

  /** Whether a field begins with the name of the field of authors. */
  public static boolean namesAuthors(RichText text) {
    return FieldLines.fieldOf(text.text()) == FieldNames.Field.AUTHORS;
  }

  private boolean looksLikeNote(RichText text) {
    if (FieldLines.fieldOf(text.text()) != null) {
      return true;
    }
    Analysis analysis = analysis(text);
    EntryText whole = analysis.text();
    int rest = 0;
    double claimed = 0;
    for (Tile tile : reader.read(analysis, false, Prior.NONE)) {
      if (tile.claim().kind() == Claim.Kind.REST) {
        rest += whole.words(tile.claim().span().start(), tile.claim().span().end());
      } else {
        claimed += tile.score();
      }
    }
    return claimed >= 3 && rest == 0;
  }

  private List<Part> fieldParts(RichText field) {
    return partsMet.computeIfAbsent(field, each -> fields.read(each, Prior.NONE));
  }

  private Part own(EntryText text, Prior prior) {
    return own(reader.analyse(text), prior);
  }

  private Part own(Analysis analysis, Prior prior) {
    return prior.equals(Prior.NONE)
        ? ownMet.computeIfAbsent(analysis, each -> part(each, prior))
        : part(analysis, prior);
  }

  private Part part(Analysis analysis, Prior prior) {
    return new Part(
        analysis.text(), Field.ENTRY, reader.read(analysis, true, prior), analysis.labels());
  }

  /** What is said of a whole text; remembered, as texts are read before their form is known. */
  private Analysis analysis(RichText text) {
    if (reader.remembered() > REMEMBERED) {
      reader.forget();
      ownMet.clear();
      partsMet.clear();
      notesMet.clear();
      readingsMet.clear();
    }
    return reader.analyse(text);
  }

  /** The texts of the papers that one text names, each with a divider behind it. */
  private List<EntryText> split(RichText text, Prior prior) {
    List<EntryText> numbered = Dividers.byNumbers(text);
    List<EntryText> parts = numbered.isEmpty() ? Dividers.byLinks(text) : numbered;
    return parts.isEmpty() ? byTags(analysis(text).text(), prior) : parts;
  }

  private List<EntryText> byTags(EntryText text, Prior prior) {
    List<EntryText> parts = new ArrayList<>();
    List<int[]> dividers = Dividers.all(text);
    int start = text.start();
    for (int i = 0; i < dividers.size(); i++) {
      int end = i + 1 < dividers.size() ? dividers.get(i + 1)[0] + text.start() : text.end();
      EntryText first = text.part(start, dividers.get(i)[0] + text.start());
      EntryText second = text.part(dividers.get(i)[1] + text.start(), end);
      boolean within =
          text.around(Mark.Kind.LINK, /* start= */ first.end(), /* end= */ second.start()) != null;
      if (!within && isPaper(first, prior) && isPaper(second, prior)) {
        parts.add(first);
        start = dividers.get(i)[1] + text.start();
      }
    }
    parts.add(start == text.start() ? text : text.part(start, text.end()));
    return parts;
  }

  private boolean isPaper(EntryText text, Prior prior) {
    Reading reading = new Composer(List.of(own(text, prior)), false).compose();
    return (reading.facts().venue != null || reading.hasPaperLink())
        && TitleCase.is(reading.facts().title);
  }
}
