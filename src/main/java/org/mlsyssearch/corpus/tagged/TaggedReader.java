package org.mlsyssearch.corpus.tagged;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/**
 * Reads RIS and the format of PubMed (NBIB, MEDLINE).
 *
 * <pre>
 * file   = { record }
 * RIS    = "TY  - " type  { field }  "ER  -"
 * PubMed = "PMID- " number  { field }  empty line
 * field  = tag spaces "-" [" " value] { line without a tag, which goes on with the value }
 * </pre>
 *
 * <p>What stands before the first record is passed over. A record that is not ended ends where the
 * next one begins, and is reported.
 */
public final class TaggedReader implements ListReader {

  private static final Pattern FIELD =
      Pattern.compile("^\\s{0,3}([A-Z][A-Z0-9]{1,3}) {0,3}-(?: (.*)|)$");
  private static final Pattern BEGINS =
      Pattern.compile("(?m)^\\uFEFF?\\s{0,3}(?:TY {1,2}- ?\\w|PMID ?- ?\\d)");

  private final Authority authority;

  public TaggedReader(Authority authority) {
    this.authority = authority;
  }

  /** Whether a text begins as one of these formats does. */
  public static boolean reads(String beginning) {
    return BEGINS.matcher(beginning).find();
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    String list = file.title();
    RecordDrafts drafts = new RecordDrafts(file, list, authority, sink, diagnostics);
    Reading reading = new Reading(file, drafts, diagnostics);
    int number = 0;
    for (String line : TextFile.read(file, diagnostics).split("\\R", -1)) {
      reading.line(line, ++number);
    }
    reading.end();
    return new ListInfo(list, reading.entries);
  }

  /** The reading of one file. */
  private static final class Reading {
    private final SourceFile file;
    private final RecordDrafts drafts;
    private final Diagnostics diagnostics;
    private @Nullable TaggedRecord record;
    private int entries;

    Reading(SourceFile file, RecordDrafts drafts, Diagnostics diagnostics) {
      this.file = file;
      this.drafts = drafts;
      this.diagnostics = diagnostics;
    }

    void line(String line, int number) throws IOException {
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        goOn(line);
        return;
      }
      String tag = field.group(1);
      String value = field.group(2) == null ? "" : field.group(2).strip();
      if (tag.equals("TY") || tag.equals("PMID")) {
        TaggedRecord open = record;
        if (open != null && open.first("TY") != null) {
          diagnostics.add(
              file.name(),
              open.line(),
              1,
              DiagnosticCode.BAD_FIELD,
              "This record has no line 'ER  - ' at its end; it ends where the next one begins.");
        }
        end();
        record = new TaggedRecord(number);
        entries++;
      } else if (tag.equals("ER")) {
        end();
        return;
      }
      TaggedRecord open = record;
      if (open != null && !value.isEmpty()) {
        open.fields().add(new TaggedRecord.Field(tag, value));
      }
    }

    /** Adds a line to the value before it. */
    private void goOn(String line) {
      TaggedRecord open = record;
      if (open != null && !line.isBlank() && !open.fields().isEmpty()) {
        TaggedRecord.Field last = open.fields().removeLast();
        open.fields().add(new TaggedRecord.Field(last.tag(), last.value() + " " + line.strip()));
      }
    }

    void end() throws IOException {
      TaggedRecord ended = record;
      record = null;
      if (ended != null) {
        StatedRecord stated = new StatedRecord(ended.line(), 1);
        if (ended.first("TY") != null) {
          Ris.read(ended, stated);
        } else {
          PubMed.read(ended, stated);
        }
        drafts.accept(stated);
      }
    }
  }
}
