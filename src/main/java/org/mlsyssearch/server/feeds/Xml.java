package org.mlsyssearch.server.feeds;

import java.io.Writer;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML element by element with the JDK's stream writer, which escapes; characters that XML
 * 1.0 does not have are left out. Not thread-safe.
 */
final class Xml {

  private final XMLStreamWriter out;

  Xml(Writer writer) {
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(writer);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes a whole document.
   *
   * @param root the name of its outermost element
   * @param namespace the namespace of all its elements
   */
  void document(String root, String namespace, Consumer<Xml> content) {
    try {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement(root);
      out.writeDefaultNamespace(namespace);
      out.writeCharacters("\n");
      content.accept(this);
      out.writeEndElement();
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The document cannot be written: " + e.getMessage(), e);
    }
  }

  /** An element that holds others. */
  void element(String name, Runnable content) {
    try {
      out.writeStartElement(name);
      out.writeCharacters("\n");
      content.run();
      out.writeEndElement();
      out.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The document cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * An element with text alone.
   *
   * @param attributes names and values in turn; one whose value is null is left out
   */
  void leaf(String name, String text, @Nullable String... attributes) {
    try {
      if (text.isEmpty()) {
        out.writeEmptyElement(name);
      } else {
        out.writeStartElement(name);
      }
      for (int i = 0; i + 1 < attributes.length; i += 2) {
        String value = attributes[i + 1];
        if (value != null) {
          out.writeAttribute(attributes[i], legal(value));
        }
      }
      if (!text.isEmpty()) {
        out.writeCharacters(legal(text));
        out.writeEndElement();
      }
      out.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The document cannot be written: " + e.getMessage(), e);
    }
  }

  private static String legal(String text) {
    return text.codePoints()
        .filter(c ->
            c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
