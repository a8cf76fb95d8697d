package org.mlsyssearch.corpus.bibtex;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * Parses a file entry by entry, each with the strings that earlier ones define. An entry that is no
 * BibTeX is mended where its meaning is plain, else reported; the others are read. Not thread-safe.
 */
final class BibtexParser {

  private static final Pattern STRING_NAME = Pattern.compile("^@\\w+\\s*\\{\\s*([^\\s={}(),\"#]+)");

  private static final Pattern REFERENCE = Pattern.compile("[=#]\\s*([^\\s={}(),\"#]+)");

  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final Map<String, String> strings = new LinkedHashMap<>();

  BibtexParser(SourceFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /** Parses an entry; null if it is broken or defines a string. */
  @Nullable BibtexEntry parse(BibtexScanner.RawEntry raw) {
    if (!raw.closed()) {
      return mended(raw, new Problem(raw.line(), raw.column(), "one of its braces is not closed"));
    }
    try {
      return parse(raw, raw.text());
    } catch (ParseException | TokenMgrException | ObjectResolutionException refused) {
      return mended(raw, problem(raw, refused));
    }
  }

  /** Parses an entry that is no BibTeX but plainly meant; null if it is broken. */
  private @Nullable BibtexEntry mended(BibtexScanner.RawEntry raw, Problem problem) {
    String mended = raw.type().equals("string") ? null : BibtexMender.mend(raw.text());
    BibtexEntry entry = mended == null ? null : parseMended(raw, mended);
    if (entry == null || !entry.values().containsKey("title")) {
      broken(raw, problem);
      return null;
    }
    diagnostics.add(
        file.name(),
        problem.line(),
        problem.column(),
        DiagnosticCode.BAD_FIELD,
        "This @"
            + raw.type()
            + " is no BibTeX: "
            + problem.what()
            + "; it is read all the same, look for a missing comma or brace or a space in a name.");
    return entry;
  }

  private @Nullable BibtexEntry parseMended(BibtexScanner.RawEntry raw, String text) {
    try {
      return parse(raw, text);
    } catch (ParseException | TokenMgrException | ObjectResolutionException refused) {
      return null;
    }
  }

  private @Nullable BibtexEntry parse(BibtexScanner.RawEntry raw, String text)
      throws ParseException {
    BibTeXDatabase database = newParser().parse(new StringReader(definitions(text) + text));
    if (raw.type().equals("string")) {
      define(text, database);
    }
    for (BibTeXEntry entry : database.getEntries().values()) {
      return fields(raw, entry);
    }
    return null;
  }

  /** What is wrong with an entry, and where. */
  private record Problem(int line, int column, String what) {}

  private Problem problem(BibtexScanner.RawEntry raw, Throwable refused) {
    Token token =
        refused instanceof ParseException e && e.currentToken != null ? e.currentToken.next : null;
    long row = token == null ? 0 : token.beginLine - definitions(raw.text()).lines().count();
    if (token == null || row < 1) {
      return new Problem(raw.line(), raw.column(), "it cannot be parsed");
    }
    int column = token.beginColumn + (row == 1 ? raw.column() - 1 : 0);
    String image = token.image == null ? "" : token.image.strip();
    return new Problem(
        raw.line() + (int) row - 1,
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

  /** The definitions of the strings to which a text refers. */
  private String definitions(String text) {
    Set<String> used = new LinkedHashSet<>();
    Matcher reference = strings.isEmpty() ? null : REFERENCE.matcher(text);
    while (reference != null && reference.find()) {
      String definition = strings.get(reference.group(1).toLowerCase(Locale.ROOT));
      if (definition != null) {
        used.add(definition);
      }
    }
    return used.isEmpty() ? "" : String.join("\n", used) + "\n";
  }

  private static BibtexEntry fields(BibtexScanner.RawEntry raw, BibTeXEntry entry) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("", entry.getKey().getValue().toLowerCase(Locale.ROOT));
    entry
        .getFields()
        .forEach((key, value) ->
            values.put(key.getValue().toLowerCase(Locale.ROOT), value.toUserString()));
    return new BibtexEntry(raw.type(), values, raw);
  }

  private static String shortened(String image) {
    return image.length() > 40 ? image.substring(0, 40) + "..." : image;
  }

  private void broken(BibtexScanner.RawEntry raw, Problem problem) {
    diagnostics.add(
        file.name(),
        problem.line(),
        problem.column(),
        DiagnosticCode.BROKEN_RECORD,
        "This @"
            + raw.type()
            + " is no BibTeX: "
            + problem.what()
            + "; look for a missing brace, quote or comma. It is passed over.");
  }
}
