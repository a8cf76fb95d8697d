package org.mlsyssearch.server.feeds;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** XML as a strict parser reads it. */
final class XmlDocument {

  private XmlDocument() {}

  /** The outermost element; fails where the text is not well-formed. */
  static Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        children.add(element);
      }
    }
    return children;
  }

  /** The text of the only child of that name. */
  static String text(Element parent, String name) {
    List<Element> children = children(parent, name);
    if (children.size() != 1) {
      throw new AssertionError(parent.getLocalName() + " has " + children.size() + " " + name);
    }
    return children.getFirst().getTextContent();
  }
}
