package org.mlsyssearch.corpus.markdown.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteMarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **Gray**{:#b:gray}: A Title             | **Gray**: A Title
          ## Papers {#papers}                     | ## Papers
          {:toc}                                  | ''
          {{% link "a1-b2" "A Title of Words" %}} | A Title of Words
          {{< figure src="a.png" >}}              | ''
          {% include note.html %} A Title         | A Title
          """)
  void itIsTakenOutAndItsWordsStay(String markdown, String text) {
    String plain = SiteMarkup.without(markdown).strip();
    assertEquals(text.replaceAll("\\s+", " "), plain.replaceAll("\\s+", " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Title of $O(n^{2})$ and {braces}",
        "@article{gray, title = {A Title}}",
        "a set {x : x > 0} of numbers",
        "{{Nested}} braces of a reference",
        "\\textbf{A Title}"
      })
  void bracesOfTextStay(String markdown) {
    assertEquals(markdown, SiteMarkup.without(markdown));
  }
}
