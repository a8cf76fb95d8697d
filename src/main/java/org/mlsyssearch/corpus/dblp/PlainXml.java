package org.mlsyssearch.corpus.dblp;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML of which no definition is read, so that a file can neither make this program open files and
 * addresses nor make texts grow. Thread-safe.
 */
final class PlainXml {

  private static final XMLInputFactory XML = factory();
  private static final String BEFORE_REASON = "Message: ";

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

  static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    return XML.createXMLStreamReader(in);
  }

  /** The failure to read bytes that stands behind another one; null if it is the XML's. */
  static @Nullable IOException readingFailed(XMLStreamException e) {
    for (Throwable cause = e; cause != null; cause = next(cause)) {
      if (cause instanceof IOException io && !(cause instanceof CharConversionException)) {
        return io;
      }
    }
    return null;
  }

  /** What is wrong with the XML, as a part of a sentence. */
  static String reason(XMLStreamException e) {
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
