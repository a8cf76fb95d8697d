package org.mlsyssearch.corpus.dblp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.RawText;
import org.mlsyssearch.corpus.record.RecordDrafts;
import org.mlsyssearch.corpus.record.StatedRecord;

/**
 * Reads the XML of DBLP, gzipped or not, element by element: its size does not matter.
 *
 * <p>The format is that of "DBLP - Some Lessons Learned" (Ley, 2009): {@code <dblp>} holds one
 * element per record, which holds one element per field. Document type definitions are not read, so
 * that a file can neither make this program open files and addresses nor make texts grow: the
 * entities of Latin-1 come from {@link LatinEntities}, any other is reported and left out.
 */
public final class DblpReader implements ListReader {

  private static final String ROOT = "dblp";

  /** A field beyond this many characters is cut. */
  private static final int LONGEST_FIELD = 20_000;

  private final Authority authority;

  public DblpReader(Authority authority) {
    this.authority = authority;
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    String list = name.replaceFirst("(?i)\\.xml(\\.gz)?$", "");
    list = list.toLowerCase(Locale.ROOT).equals(ROOT) ? "DBLP" : list;
    Reading reading = new Reading(file, list, authority, sink, diagnostics);
    try (InputStream in = open(file, name)) {
      byte[] first = RawText.peek(in);
      if (RawText.isBinary(first, first.length)) {
        RawText.reportBinary(file, diagnostics);
      } else {
        reading.read(in);
      }
    } catch (ZipException e) {
      reading.broken("This file is no gzip file or a damaged one: " + e.getMessage() + ".");
    } catch (java.io.EOFException e) {
      reading.broken("This gzip file ends in the middle; fetch it again.");
    }
    return new ListInfo(list, reading.entries);
  }

  private static InputStream open(SourceFile file, String name) throws IOException {
    InputStream in = file.open();
    try {
      return new BufferedInputStream(
          new TagDistance(
              name.toLowerCase(Locale.ROOT).endsWith(".gz")
                  ? new GZIPInputStream(in, 1 << 16)
                  : in),
          1 << 16);
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The reading of one file. */
  private static final class Reading {
    private final SourceFile file;
    private final RecordDrafts drafts;
    private final Diagnostics diagnostics;
    private final DblpRecord record = new DblpRecord();
    private final StringBuilder text = new StringBuilder();
    private final Set<String> unknownEntities = new HashSet<>();
    private int entries;

    Reading(
        SourceFile file,
        String list,
        Authority authority,
        DraftSink sink,
        Diagnostics diagnostics) {
      this.file = file;
      this.drafts = new RecordDrafts(file, list, authority, sink, diagnostics);
      this.diagnostics = diagnostics;
    }

    void read(InputStream in) throws IOException {
      try {
        XMLStreamReader xml = PlainXml.reader(in);
        try {
          while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // What stands before the root is no concern of ours.
          }
          if (xml.getLocalName().equals(ROOT)) {
            records(xml);
          } else {
            report(
                xml,
                DiagnosticCode.SYNTAX,
                "This is no file of DBLP: its root is '"
                    + xml.getLocalName()
                    + "', not 'dblp'. Remove it from the corpus.");
          }
        } finally {
          xml.close();
        }
      } catch (XMLStreamException e) {
        failed(e);
      }
    }

    private void failed(XMLStreamException e) throws IOException {
      if (PlainXml.readingFailed(e) instanceof TagDistance.TooLongException) {
        broken(
            DiagnosticCode.TOO_LARGE,
            "Here "
                + (TagDistance.MOST >> 20)
                + " MB hold no tag, more than any record has; what follows is not read.");
        return;
      }
      IOException failure = PlainXml.readingFailed(e);
      if (failure != null) {
        throw failure;
      }
      var where = e.getLocation();
      diagnostics.add(
          file.name(),
          where == null ? 0 : Math.max(0, where.getLineNumber()),
          where == null ? 0 : Math.max(0, where.getColumnNumber()),
          DiagnosticCode.SYNTAX,
          "This is no well-formed XML: " + PlainXml.reason(e) + ". What follows is not read.");
    }

    private void records(XMLStreamReader xml) throws XMLStreamException, IOException {
      while (xml.next() != XMLStreamConstants.END_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
          entries++;
          record(xml);
        } else if (xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
          entity(xml);
        } else if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
          return;
        }
      }
    }

    private void record(XMLStreamReader xml) throws XMLStreamException, IOException {
      var where = xml.getLocation();
      record.begin(
          xml.getLocalName(),
          xml.getAttributeValue(null, "key"),
          xml.getAttributeValue(null, "publtype"),
          where.getLineNumber(),
          where.getColumnNumber());
      while (xml.next() != XMLStreamConstants.END_ELEMENT) {
        if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
          String field = xml.getLocalName();
          field(xml);
          if (DblpRecord.isRead(field)) {
            record.put(field, text.toString().strip());
          }
        }
      }
      StatedRecord stated = new StatedRecord(Math.max(1, record.line), record.column);
      DblpFields.read(record, stated);
      drafts.accept(stated);
    }

    /** Gathers the text of an element and of all within it. */
    private void field(XMLStreamReader xml) throws XMLStreamException {
      text.setLength(0);
      int depth = 1;
      while (depth > 0) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> depth++;
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            int room = Math.min(xml.getTextLength(), LONGEST_FIELD - text.length());
            text.append(xml.getTextCharacters(), xml.getTextStart(), room);
          }
          case XMLStreamConstants.ENTITY_REFERENCE -> entity(xml);
          default -> {}
        }
      }
    }

    private void entity(XMLStreamReader xml) {
      String name = xml.getLocalName();
      String known = LatinEntities.text(name);
      if (known != null) {
        text.append(known);
      } else if (unknownEntities.size() < 100 && unknownEntities.add(name)) {
        report(
            xml,
            DiagnosticCode.BAD_FIELD,
            "The entity '&"
                + name
                + ";' is none of DBLP's and is left out; definitions within a file are not read."
                + " Write the character itself.");
      }
    }

    void broken(String message) {
      broken(DiagnosticCode.SYNTAX, message);
    }

    private void broken(DiagnosticCode code, String message) {
      diagnostics.add(file.name(), record.line, 0, code, message);
    }

    private void report(XMLStreamReader xml, DiagnosticCode code, String message) {
      var where = xml.getLocation();
      diagnostics.add(file.name(), where.getLineNumber(), where.getColumnNumber(), code, message);
    }
  }
}
