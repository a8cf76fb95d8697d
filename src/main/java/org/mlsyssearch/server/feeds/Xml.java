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

  /** Writes a whole document without a stylesheet. */
  void document(String root, String namespace, Consumer<Xml> content) {
    document(null, root, namespace, content);
  }

  /**
   * Writes a whole document.
   *
   * @param style the stylesheet by which browsers show it; null for none
   * @param root the name of its outermost element
   * @param namespace the namespace of all its elements
   */
  void document(@Nullable String style, String root, String namespace, Consumer<Xml> content) {
    try {
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      if (style != null) {
        out.writeProcessingInstruction(
            "xml-stylesheet", "type=\"text/css\" href=\"" + style + "\"");
        out.writeCharacters("\n");
      }
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

  /** An element whose text may hold links, written as XHTML, as Atom lets it. */
  void xhtml(String name, Consumer<Xml> content) {
    try {
      out.writeStartElement(name);
      out.writeAttribute("type", "xhtml");
      out.writeStartElement("div");
      out.writeDefaultNamespace("http://www.w3.org/1999/xhtml");
      content.accept(this);
      out.writeEndElement();
      out.writeEndElement();
      out.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The document cannot be written: " + e.getMessage(), e);
    }
  }

  /** Text inside {@link #xhtml}. */
  Xml text(String text) {
    try {
      out.writeCharacters(legal(text));
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The document cannot be written: " + e.getMessage(), e);
    }
  }

  /** A link inside {@link #xhtml}. */
  Xml link(String text, String href) {
    try {
      out.writeStartElement("a");
      out.writeAttribute("href", legal(href));
      out.writeCharacters(legal(text));
      out.writeEndElement();
      return this;
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
