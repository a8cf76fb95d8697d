package org.mlsyssearch.corpus.bibtex;

import java.io.StringReader;
import java.util.LinkedHashMap;
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
import org.jbibtex.Token;
import org.jbibtex.TokenMgrException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.SourceFile;

/**
 * Parses a file piece by piece, each with the strings that earlier pieces define; a piece that is
 * no BibTeX is reported where it breaks and spoils no other. Not thread-safe.
 */
final class BibtexParser {

  private static final Pattern STRING_NAME = Pattern.compile("^@\\w+\\s*\\{\\s*([^\\s={}(),\"#]+)");

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Map<String, String> strings = new LinkedHashMap<>();

  BibtexParser(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** The entry that a piece is; null if it is none or defines a string. */
  @Nullable BibtexEntry parse(BibtexScanner.Piece piece) {
    if (!piece.closed()) {
      report(piece, piece.line(), piece.column(), "its brace is not closed");
      return null;
    }
    String text = piece.text();
    String definitions = definitions(text);
    try {
      BibTeXDatabase database = newParser().parse(new StringReader(definitions + text));
      if (piece.type().equals("string")) {
        define(text);
      }
      for (BibTeXEntry entry : database.getEntries().values()) {
        return fields(piece, entry);
      }
    } catch (ParseException e) {
      Token token = e.currentToken == null ? null : e.currentToken.next;
      long row = token == null ? 1 : token.beginLine - definitions.lines().count();
      if (token == null || row < 1) {
        report(piece, piece.line(), piece.column(), "it cannot be parsed");
      } else {
        int column = token.beginColumn + (row == 1 ? piece.column() - 1 : 0);
        String image = token.image == null ? "" : token.image.strip();
        report(
            piece,
            piece.line() + (int) row - 1,
            column,
            image.isEmpty() ? "it ends too early" : "'" + shortened(image) + "' cannot stand here");
      }
    } catch (TokenMgrException | ObjectResolutionException e) {
      report(piece, piece.line(), piece.column(), "it cannot be parsed");
    }
    return null;
  }

  private static BibTeXParser newParser() throws ParseException {
    return new BibTeXParser() {
      @Override
      public void checkStringResolution(Key key, @Nullable BibTeXString string) {
        // An unknown name, such as an own macro for a month, is left as it is.
      }

      @Override
      public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {
        // References are resolved once all entries are known.
      }
    };
  }

  private void define(String text) {
    Matcher name = STRING_NAME.matcher(text);
    if (name.find()) {
      strings.put(name.group(1).toLowerCase(Locale.ROOT), text);
    }
  }

  /** The strings that a text may use. */
  private String definitions(String text) {
    StringBuilder used = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT);
    strings.forEach((name, definition) -> {
      if (lower.contains(name)) {
        used.append(definition).append('\n');
      }
    });
    return used.toString();
  }

  private static BibtexEntry fields(BibtexScanner.Piece piece, BibTeXEntry entry) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("", entry.getKey().getValue().toLowerCase(Locale.ROOT));
    entry
        .getFields()
        .forEach((key, value) ->
            values.put(key.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
    return new BibtexEntry(piece.type(), values, piece);
  }

  private static String shortened(String image) {
    return image.length() > 40 ? image.substring(0, 40) + "..." : image;
  }

  private void report(BibtexScanner.Piece piece, int line, int column, String what) {
    diagnostics.add(
        file.name(),
        line,
        column,
        DiagnosticCode.BROKEN_RECORD,
        "This @"
            + piece.type()
            + " is no BibTeX: "
            + what
            + "; look for a missing brace, quote or comma. It is passed over.");
  }
}
