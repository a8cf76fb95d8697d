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
      return mended(
          piece, new Problem(piece.line(), piece.column(), "one of its braces is not closed"));
    }
    try {
      return parse(piece, piece.text());
    } catch (ParseException | TokenMgrException | ObjectResolutionException refused) {
      return mended(piece, problem(piece, refused));
    }
  }

  /** A piece that is no BibTeX but plainly meant; null if it is broken. */
  private @Nullable BibtexEntry mended(BibtexScanner.Piece piece, Problem problem) {
    String mended = piece.type().equals("string") ? null : BibtexMender.mend(piece.text());
    BibtexEntry entry = mended == null ? null : parseMended(piece, mended);
    if (entry == null || !entry.values().containsKey("title")) {
      broken(piece, problem);
      return null;
    }
    diagnostics.add(
        file.name(),
        problem.line(),
        problem.column(),
        DiagnosticCode.BAD_FIELD,
        "This @"
            + piece.type()
            + " is no BibTeX: "
            + problem.what()
            + "; it is read all the same, look for a missing comma or brace or a space in a name.");
    return entry;
  }

  private @Nullable BibtexEntry parseMended(BibtexScanner.Piece piece, String text) {
    try {
      return parse(piece, text);
    } catch (ParseException | TokenMgrException | ObjectResolutionException refused) {
      return null;
    }
  }

  private @Nullable BibtexEntry parse(BibtexScanner.Piece piece, String text)
      throws ParseException {
    BibTeXDatabase database = newParser().parse(new StringReader(definitions(text) + text));
    if (piece.type().equals("string")) {
      define(text, database);
    }
    for (BibTeXEntry entry : database.getEntries().values()) {
      return fields(piece, entry);
    }
    return null;
  }

  /** What is wrong with a piece, and where. */
  private record Problem(int line, int column, String what) {}

  private Problem problem(BibtexScanner.Piece piece, Throwable refused) {
    Token token =
        refused instanceof ParseException e && e.currentToken != null ? e.currentToken.next : null;
    long row = token == null ? 0 : token.beginLine - definitions(piece.text()).lines().count();
    if (token == null || row < 1) {
      return new Problem(piece.line(), piece.column(), "it cannot be parsed");
    }
    int column = token.beginColumn + (row == 1 ? piece.column() - 1 : 0);
    String image = token.image == null ? "" : token.image.strip();
    return new Problem(
        piece.line() + (int) row - 1,
        column,
        image.isEmpty() ? "it ends too early" : "'" + shortened(image) + "' cannot stand here");
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

  /** Keeps a string with those that it is made of resolved, so that it stands for itself. */
  private void define(String text, BibTeXDatabase database) {
    Matcher name = STRING_NAME.matcher(text);
    BibTeXString string = name.find() ? database.resolveString(new Key(name.group(1))) : null;
    if (string != null) {
      String value = string.getValue().toUserString();
      strings.put(
          name.group(1).toLowerCase(Locale.ROOT),
          "@string{" + name.group(1) + " = {" + value.replaceAll("\\s+", " ") + "}}");
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

  private void broken(BibtexScanner.Piece piece, Problem problem) {
    diagnostics.add(
        file.name(),
        problem.line(),
        problem.column(),
        DiagnosticCode.BROKEN_RECORD,
        "This @"
            + piece.type()
            + " is no BibTeX: "
            + problem.what()
            + "; look for a missing brace, quote or comma. It is passed over.");
  }
}
