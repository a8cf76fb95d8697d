package org.mlsyssearch.server.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void escapesTextAndAttributes() {
    Html html = new Html();
    html.leaf("a", "<b>&\"'", "href", "x\" onclick='&<>");
    assertEquals(
        "<a href=\"x&quot; onclick=&#39;&amp;&lt;&gt;\">&lt;b&gt;&amp;&quot;&#39;</a>",
        html.toString());
  }

  @Test
  void leavesOutAttributesWithoutAValue() {
    assertEquals("<i></i>", new Html().leaf("i", "", "title", null).toString());
  }

  @Test
  void letsNoTextEndABlockOfJson() {
    Html html = new Html();
    html.jsonBlock("application/ld+json", "{\"a\":\"</script><!--\"}");
    assertEquals(
        "<script type=\"application/ld+json\">{\"a\":\"\\u003c/script>\\u003c!--\"}</script>\n",
        html.toString());
  }

  @Test
  void isNoDocumentWhileAnElementIsOpen() {
    assertThrows(IllegalStateException.class, () -> new Html().open("p").toString());
  }
}
