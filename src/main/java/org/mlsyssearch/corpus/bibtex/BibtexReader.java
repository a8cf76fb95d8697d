package org.mlsyssearch.corpus.bibtex;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.text.TextFile;
import org.mlsyssearch.corpus.text.VenueTagReader;
import org.mlsyssearch.model.SourceRef;

/**
 * Reads BibTeX and biblatex files; {@code @string} and {@code crossref} are resolved within a file.
 */
public final class BibtexReader implements ListReader {

  private final EntryMapper mapper;

  public BibtexReader(Authority authority) {
    this.mapper = new EntryMapper(new VenueTagReader(authority.venues()));
  }

  private record Fields(String type, Map<String, String> values, BibtexScanner.Piece piece) {}

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    List<BibtexScanner.Piece> pieces = BibtexScanner.scan(TextFile.read(file, diagnostics));
    Parser parser = new Parser();
    List<Fields> entries = new ArrayList<>();
    Map<String, Fields> byKey = new HashMap<>();
    for (BibtexScanner.Piece piece : pieces) {
      switch (piece.type()) {
        case "comment", "preamble" -> {}
        default -> {
          Fields fields = parser.parse(piece, file, diagnostics);
          if (fields != null) {
            entries.add(fields);
            String key = fields.values().get("");
            if (key != null && byKey.put(key, fields) != null) {
              diagnostics.add(
                  file.name(),
                  piece.line(),
                  piece.column(),
                  DiagnosticCode.DUPLICATE_ENTRY,
                  "The key '" + key + "' is used twice in this file.");
            }
          }
        }
      }
    }
    String title =
        file.name().substring(file.name().lastIndexOf('/') + 1).replaceFirst("\\.[^.]+$", "");
    for (Fields fields : entries) {
      inherit(fields, byKey);
      settle(fields, title, file, sink, diagnostics);
    }
    return new ListInfo(title, entries.size());
  }

  /**
   * Takes what an entry lacks from the one it refers to; a proceedings' title is the paper's
   * booktitle.
   */
  private static void inherit(Fields fields, Map<String, Fields> byKey) {
    String key = fields.values().get("crossref");
    Fields parent = key == null ? null : byKey.get(key.toLowerCase(Locale.ROOT));
    if (parent == null || parent.equals(fields)) {
      return;
    }
    parent
        .values()
        .forEach((name, value) -> {
          switch (name) {
            case "title" -> fields.values().putIfAbsent("booktitle", value);
            case "", "author", "doi", "url", "eprint", "crossref" -> {}
            default -> fields.values().putIfAbsent(name, value);
          }
        });
  }

  private void settle(
      Fields fields, String list, SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    BibtexScanner.Piece piece = fields.piece();
    String name = "@" + fields.type() + "{" + fields.values().getOrDefault("", "") + "}";
    DiagnosticCode reason = EntryMapper.rejection(fields.type(), fields.values());
    if (reason != null) {
      String message =
          reason == DiagnosticCode.NO_TITLE
              ? name + " has no title; add one."
              : name + " is no paper but a " + fields.type() + " and is passed over.";
      diagnostics.add(file.name(), piece.line(), piece.column(), reason, message);
      return;
    }
    SourceRef source = new SourceRef(list, file.name(), piece.line(), "");
    Draft draft = mapper.map(fields.type(), fields.values()).build(source, piece.column());
    String year = fields.values().get("year");
    if (draft.year() == null && year != null) {
      diagnostics.add(
          file.name(),
          piece.line(),
          piece.column(),
          DiagnosticCode.BAD_YEAR,
          "'" + year + "' in " + name + " is no year; write four digits.");
    }
    sink.accept(draft);
  }

  /** Parses piece by piece, with the strings that earlier pieces defined. */
  private static final class Parser {

    private static final Pattern STRING_NAME =
        Pattern.compile("^@\\w+\\s*[{(]\\s*([^\\s={}(),\"#]+)");

    private final Map<String, String> strings = new LinkedHashMap<>();

    @Nullable Fields parse(BibtexScanner.Piece piece, SourceFile file, Diagnostics diagnostics) {
      try {
        BibTeXParser parser =
            new BibTeXParser() {
              @Override
              public void checkStringResolution(Key key, @Nullable BibTeXString string) {
                // An unknown name, such as an own macro for a month, is left as it is.
              }

              @Override
              public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {
                // References are resolved once all entries are known.
              }
            };
        String text = piece.closed() ? piece.text() : piece.text().stripTrailing() + "}";
        if (piece.type().equals("string")) {
          Matcher name = STRING_NAME.matcher(text);
          if (name.find()) {
            strings.put(name.group(1).toLowerCase(Locale.ROOT), text);
          }
        }
        BibTeXDatabase database = parser.parse(new StringReader(definitions(text) + text));
        if (!piece.closed()) {
          report(piece, "this entry's brace is not closed", file, diagnostics);
        }
        for (BibTeXEntry entry : database.getEntries().values()) {
          return fields(piece, entry);
        }
      } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
        report(piece, firstLine(e), file, diagnostics);
      }
      return null;
    }

    /** The strings that a text may use. */
    private String definitions(String text) {
      StringBuilder used = new StringBuilder();
      String lower = text.toLowerCase(Locale.ROOT);
      strings.forEach((name, definition) -> {
        if (lower.contains(name) && !definition.equals(text)) {
          used.append(definition).append('\n');
        }
      });
      return used.toString();
    }

    private static void report(
        BibtexScanner.Piece piece, String what, SourceFile file, Diagnostics diagnostics) {
      diagnostics.add(
          file.name(),
          piece.line(),
          piece.column(),
          DiagnosticCode.SYNTAX,
          "This @"
              + piece.type()
              + " is no BibTeX: "
              + what
              + "; look for a missing brace, quote or comma.");
    }

    private static String firstLine(Throwable e) {
      String message = String.valueOf(e.getMessage());
      return message
          .lines()
          .findFirst()
          .orElse("it cannot be parsed")
          .replaceFirst("[.:]\\s*$", "");
    }

    private static Fields fields(BibtexScanner.Piece piece, BibTeXEntry entry) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("", entry.getKey().getValue().toLowerCase(Locale.ROOT));
      entry
          .getFields()
          .forEach((key, value) ->
              values.put(key.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
      return new Fields(piece.type(), values, piece);
    }
  }
}
