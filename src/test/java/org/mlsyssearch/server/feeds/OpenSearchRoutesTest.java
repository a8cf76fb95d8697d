package org.mlsyssearch.server.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.server.TestServer;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

class OpenSearchRoutesTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.withFewPapers();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void describesTheSearchToABrowser() throws Exception {
    HttpResponse<String> response = server.get("/opensearch.xml");
    assertEquals(
        "application/opensearchdescription+xml; charset=utf-8",
        response.headers().firstValue("Content-Type").orElseThrow());
    Element description = XmlDocument.parse(response.body());
    assertEquals("http://a9.com/-/spec/opensearch/1.1/", description.getNamespaceURI());
    assertTrue(XmlDocument.text(description, "ShortName").length() <= 16);
    List<String> templates =
        XmlDocument.children(description, "Url").stream()
            .map(url -> url.getAttribute("template"))
            .toList();
    assertTrue(templates.contains(server.base() + "/?q={searchTerms}"), templates.toString());
    for (String template : templates) {
      assertEquals(
          200,
          server
              .get(template.substring(server.base().length()).replace("{searchTerms}", "ray"))
              .statusCode());
    }
  }

  @Test
  void completesWhatIsTypedInTheAddressBar() {
    HttpResponse<String> response = server.get("/opensearch/suggest?q=oob");
    assertEquals(
        "application/x-suggestions+json",
        response.headers().firstValue("Content-Type").orElseThrow());
    JsonNode suggestions = TestServer.parse(response.body());
    assertEquals("oob", suggestions.get(0).asString());
    assertEquals("Oobleck", suggestions.get(1).get(0).asString());
    int count = suggestions.get(1).size();
    assertEquals(count, suggestions.get(2).size());
    assertEquals(count, suggestions.get(3).size());
    for (JsonNode address : suggestions.get(3)) {
      assertEquals(
          200, server.get(address.asString().substring(server.base().length())).statusCode());
    }
  }
}
