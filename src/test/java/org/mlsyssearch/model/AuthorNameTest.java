package org.mlsyssearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Deniz Altınbüken         | Deniz          |        | Altınbüken |
          T. S. Eugene Ng          | T. S. Eugene   |        | Ng         |
          Kelvin K. W. Ng          | Kelvin K. W.   |        | Ng         |
          Joseph E. Gonzalez       | Joseph E.      |        | Gonzalez   |
          Michael I. Jordan        | Michael I.     |        | Jordan     |
          Ludwig van Beethoven     | Ludwig         | van    | Beethoven  |
          Vincent van der Berg     | Vincent        | van der | Berg      |
          Martin Luther King Jr.   | Martin Luther  |        | King       | Jr.
          Martin Luther King, Jr.  | Martin Luther  |        | King       | Jr.
          King, Jr., Martin Luther | Martin Luther  |        | King       | Jr.
          van Beethoven, Ludwig    | Ludwig         | van    | Beethoven  |
          Andrew  Ng               | Andrew         |        | Ng         |
          John Smith III           | John           |        | Smith      | III
          De Sa                    | De             |        | Sa         |
          """)
  void takesAPersonApart(String name, String given, String particle, String family, String suffix) {
    assertEquals(
        new AuthorName.Person(
            given, particle == null ? "" : particle, family, suffix == null ? "" : suffix),
        AuthorName.parse(name, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DeepSeek-AI",
        "OpenAI",
        "Qwen Team",
        "Llama Team, AI @ Meta",
        "Foo & Bar, Inc.",
        "Smith and Sons",
        "Tencent AI Lab",
        "张三",
        "01.AI"
      })
  void keepsAGroupOrASingleNameWhole(String name) {
    assertEquals(new AuthorName.Literal(name), AuthorName.parse(name, List.of()));
  }

  @Test
  void takesNoPartOfANameForAGroup() {
    assertEquals(
        new AuthorName.Person("Anders", "", "Labrador", ""),
        AuthorName.parse("Anders Labrador", List.of()));
    assertEquals(
        new AuthorName.Person("Mary-And", "", "Group-Smith", ""),
        AuthorName.parse("Mary-And Group-Smith", List.of()));
  }

  @Test
  void aPapersOwnFamilyNamesComeBeforeTheRule() {
    List<String> known = List.of("Ortega y Gasset", "Vaughan Williams", "Hugging Face");
    assertEquals(
        new AuthorName.Person("José", "", "Ortega y Gasset", ""),
        AuthorName.parse("José Ortega y Gasset", known));
    assertEquals(
        new AuthorName.Person("Rob", "", "Vaughan Williams", "Jr."),
        AuthorName.parse("Rob Vaughan Williams Jr.", known));
    assertEquals(new AuthorName.Literal("Hugging Face"), AuthorName.parse("Hugging Face", known));
    assertEquals(
        new AuthorName.Person("Ada", "", "Williams", ""), AuthorName.parse("Ada Williams", known));
  }
}
