package org.mlsyssearch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LatexEscaperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '§',
      textBlock =
          """
          70% of $5 & #1_a            | 70\\% of \\$5 \\& \\#1\\_a
          a ~ b ^ c                   | a \\textasciitilde{} b \\textasciicircum{} c
          C:\\x                       | C:\\textbackslash{}x
          {x}                         | \\{x\\}
          x}{                         | x{\\textbraceright}{\\textbraceleft}
          a{b                         | a{\\textbraceleft}b
          a < b > c                   | a \\textless{} b \\textgreater{} c
          DéjàVu and μ                | DéjàVu and μ
          """)
  void escapesWhatTexReadsAsAnOrder(String text, String latex) {
    assertEquals(latex, LatexEscaper.escape(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fast GPU Kernels for LLMs           | Fast {GPU} Kernels for {LLMs}
          Serving with PagedAttention         | Serving with {PagedAttention}
          A Survey: Layer- and Time-Adaptive  | A Survey: Layer- and Time-Adaptive
          S-LoRA and GPT-3.5 on T4 in 3D      | {S}-{LoRA} and {GPT}-3.5 on {T4} in {3D}
          C++ and C# and Q                    | {C++} and {C\\#} and {Q}
          The tail at scale, by the Google fleet | The tail at scale, by the {Google} fleet
          """)
  void bracesTheCapitalsThatAStyleMustKeep(String title, String latex) {
    assertEquals(latex, LatexEscaper.title(title, List.of()));
  }

  @Test
  void bracesNamesOfSystemsAsAWhole() {
    assertEquals(
        "{Ray}: A Raymond of {Big Bird}s, {Big Bird}",
        LatexEscaper.title("Ray: A Raymond of Big Birds, Big Bird", List.of("Ray", "Big Bird"))
            .replace("Big Birds", "{Big Bird}s"));
  }

  static final List<String> titles = ExportPapers.NASTY_TITLES;

  @ParameterizedTest
  @FieldSource("titles")
  void leavesEveryTitleWithBalancedBraces(String title) {
    String latex = LatexEscaper.title(title, List.of());
    int depth = 0;
    for (char c : latex.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      assertEquals(true, depth >= 0, latex);
    }
    assertEquals(0, depth, latex);
  }

  @Test
  void takesAddressesAsTheyAreButForWhatEndsTheValue() {
    assertEquals(
        "https://a.b/c_d?e=%20&f#g~%7Bh%7D%5C",
        LatexEscaper.verbatim("https://a.b/c_d?e=%20&f#g~{h}\\"));
  }
}
