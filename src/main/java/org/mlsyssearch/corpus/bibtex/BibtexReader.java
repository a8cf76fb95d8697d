package org.mlsyssearch.corpus.bibtex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.corpus.lexicon.TextFile;
import org.mlsyssearch.model.SourceRef;

/**
 * Reads BibTeX and biblatex files; {@code @string} and {@code crossref} are resolved within a file.
 */
public final class BibtexReader implements ListReader {

  private static final List<String> INHERITED =
      List.of(
          "booktitle", "title", "eventtitle", "maintitle", "series", "year", "date", "eventdate");

  private final EntryMapper mapper;

  public BibtexReader(Authority authority) {
    this.mapper = new EntryMapper(new StatedVenues(authority.venues()));
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    List<BibtexScanner.RawEntry> scanned = BibtexScanner.scan(TextFile.read(file, diagnostics));
    BibtexParser parser = new BibtexParser(file, diagnostics);
    List<BibtexEntry> entries = new ArrayList<>();
    Map<String, BibtexEntry> byKey = new HashMap<>();
    for (BibtexScanner.RawEntry raw : scanned) {
      switch (raw.type()) {
        case "comment", "preamble" -> {}
        default -> {
          BibtexEntry fields = parser.parse(raw);
          if (fields != null) {
            entries.add(fields);
            String key = fields.values().get("");
            if (key != null && byKey.put(key, fields) != null) {
              diagnostics.add(
                  file.name(),
                  raw.line(),
                  raw.column(),
                  DiagnosticCode.DUPLICATE_ENTRY,
                  "The key '" + key + "' is used twice in this file.");
            }
          }
        }
      }
    }
    String title =
        file.name().substring(file.name().lastIndexOf('/') + 1).replaceFirst("\\.[^.]+$", "");
    for (BibtexEntry fields : entries) {
      inherit(fields, byKey);
      settle(fields, title, file, sink, diagnostics);
    }
    return new ListInfo(title, entries.size());
  }

  /**
   * Takes the place and the year that an entry lacks from the one it refers to; a proceedings'
   * title is the paper's booktitle.
   */
  private static void inherit(BibtexEntry fields, Map<String, BibtexEntry> byKey) {
    String key = fields.values().get("crossref");
    BibtexEntry parent = key == null ? null : byKey.get(key.toLowerCase(Locale.ROOT));
    if (parent == null || parent.equals(fields)) {
      return;
    }
    for (String name : INHERITED) {
      String value = parent.values().get(name);
      if (value != null) {
        fields.values().putIfAbsent(name.equals("title") ? "booktitle" : name, value);
      }
    }
  }

  private void settle(
      BibtexEntry fields, String list, SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    BibtexScanner.RawEntry raw = fields.raw();
    String name = "@" + fields.type() + "{" + fields.values().getOrDefault("", "") + "}";
    DiagnosticCode reason = EntryMapper.rejection(fields.type(), fields.values());
    if (reason != null) {
      String message =
          reason == DiagnosticCode.NO_TITLE
              ? name + " has no title; add one."
              : name + " is no paper but a " + fields.type() + " and is passed over.";
      diagnostics.add(file.name(), raw.line(), raw.column(), reason, message);
      return;
    }
    SourceRef source = new SourceRef(list, file.name(), raw.line(), "");
    Draft draft = mapper.map(fields.type(), fields.values()).build(source, raw.column());
    reason = EntryMapper.rejection(fields.type(), draft);
    if (reason != null) {
      diagnostics.add(
          file.name(),
          raw.line(),
          raw.column(),
          reason,
          name + " has no venue and leads to no paper; it is passed over.");
      return;
    }
    String year = fields.values().getOrDefault("year", "");
    if (draft.year() == null && year.chars().anyMatch(Character::isDigit)) {
      diagnostics.add(
          file.name(),
          raw.line(),
          raw.column(),
          DiagnosticCode.BAD_YEAR,
          "'" + year + "' in " + name + " is no year; write four digits.");
    }
    sink.accept(draft);
  }
}
