package org.mlsyssearch.corpus.dblp;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * XML of which no definition is read, so that a file can neither make this program open files and
 * addresses nor make texts grow. Thread-safe.
 */
final class PlainXml {

  private static final XMLInputFactory XML = factory();
  private static final String BEFORE_REASON = "Message: ";

  /** No XML declaration is longer. */
  private static final int DECLARATION = 256;

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml\\s[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private PlainXml() {}

  private static XMLInputFactory factory() {
    // The JDK's own parser, whatever else is on the class path: its settings are known.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // Entities arrive as events, unexpanded; so no limit on expansions need be lifted for big
    // files.
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    // What is wrong arrives as an exception; without this it is printed besides.
    factory.setXMLReporter((message, type, information, where) -> {});
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("external entities are not read");
    });
    return factory;
  }

  /**
   * The XML of some bytes. They are decoded here, as the parser prints what it cannot decode.
   *
   * @param in supports marks
   */
  static XMLStreamReader reader(InputStream in) throws XMLStreamException, IOException {
    XMLStreamReader xml =
        XML.createXMLStreamReader(new InputStreamReader(in, charset(in).newDecoder()));
    return new StreamReaderDelegate(xml) {
      @Override
      public int next() throws XMLStreamException {
        try {
          return super.next();
        } catch (MissingResourceException e) {
          // The parser lacks the message for it.
          throw new XMLStreamException(
              BEFORE_REASON + "the document type definition holds a sign that it may not hold",
              getLocation());
        }
      }
    };
  }

  /** The encoding by the byte order mark, which is read, or by the XML declaration. */
  private static Charset charset(InputStream in) throws XMLStreamException, IOException {
    in.mark(DECLARATION);
    byte[] first = in.readNBytes(DECLARATION - 1);
    in.reset();
    String text = new String(first, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00EF\u00BB\u00BF")) {
      in.skipNBytes(3);
      return StandardCharsets.UTF_8;
    }
    if (text.startsWith("\u00FE\u00FF") || text.startsWith("\u00FF\u00FE")) {
      return StandardCharsets.UTF_16;
    }
    Matcher stated = ENCODING.matcher(text);
    if (!stated.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(stated.group(1));
    } catch (IllegalArgumentException e) {
      throw new XMLStreamException(
          BEFORE_REASON + "the encoding '" + stated.group(1) + "' is not known");
    }
  }

  /** The failure to read bytes that stands behind another one; null if it is the XML's. */
  static @Nullable IOException readingFailed(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof IOException io && !isEncoding(io)) {
        return io;
      }
    }
    return null;
  }

  private static boolean isEncoding(IOException e) {
    return e instanceof CharConversionException || e instanceof CharacterCodingException;
  }

  /** What is wrong with the XML, as a part of a sentence. */
  static String reason(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof IOException io && isEncoding(io)) {
        return "bytes that are not of the encoding of the file";
      }
    }
    String message = String.valueOf(e.getMessage());
    int at = message.lastIndexOf(BEFORE_REASON);
    String reason = at < 0 ? message : message.substring(at + BEFORE_REASON.length());
    return reason.lines().findFirst().orElse("").replaceFirst("[.\\s]+$", "");
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause instanceof XMLStreamException xml && xml.getNestedException() != null
        ? xml.getNestedException()
        : cause.getCause();
  }
}
