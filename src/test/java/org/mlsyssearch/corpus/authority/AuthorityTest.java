package org.mlsyssearch.corpus.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Corpora;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;

/** Every mistake in an authority file is reported with its file and its line. */
class AuthorityTest {

  private static final String OSDI = "- id: osdi\n  label: OSDI\n  kind: conference\n";

  @TempDir Path folder;

  private List<String> problems(String name, byte[] bytes) throws Exception {
    Files.write(folder.resolve(name), bytes);
    Diagnostics diagnostics = new Diagnostics();
    Authority.load(List.of(folder), null, diagnostics);
    return diagnostics.sorted().stream().map(Object::toString).toList();
  }

  private List<String> problems(String name, String text) throws Exception {
    return problems(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          venues.yaml | 5 | - id: x,  label: OSDI,  kind: journal                 | names both 'osdi' and 'x'
          venues.yaml | 5 | - id: osdi,  label: Other,  kind: journal             | 'osdi' is taken
          venues.yaml | 6 | - id: x,  colour: red,  label: X,  kind: journal      | Unknown field 'colour'
          venues.yaml | 6 | - id: x,  id: y,  label: X,  kind: journal            | 'id' stands twice
          venues.yaml | 5 | - label: X,  kind: journal                            | has no id
          venues.yaml | 5 | - id: x,  label: X,  kind: nonsense                   | 'nonsense' is no kind
          venues.yaml | 5 | - id: x,  label: X,  kind: workshop,  host: y         | The host 'y' is no venue
          venues.yaml | 6 | - id: x,  label: [X],  kind: journal                  | 'label' is one text
          venues.yaml | 5 | - text                                                | an entry with fields
          venues.yaml | 6 | - id: x,\tlabel: X                                    | TAB
          venues.yaml | 6 | - id: x,  label: "\u0001"                             | a control character
          """)
  void aMistakeAmongVenuesIsFoundOnItsLine(String name, int line, String entry, String message)
      throws Exception {
    List<String> problems = problems(name, OSDI + "\n" + entry.replace(",", "\n").strip() + "\n");
    String place = name + ":" + line + ": error: ";
    assertTrue(
        problems.stream().anyMatch(text -> text.startsWith(place) && text.contains(message)),
        problems::toString);
  }

  @Test
  void namesAreCheckedAgainstVenuesYearsAndEachOther() throws Exception {
    List<String> problems =
        problems(
            "names.yaml",
            """
            - title: A Paper with a Venue Nobody Knows
              venue: NOPE
            - title: A Paper of Another Century
              year: 18
            - systems: [Nameless]
            - title: One of Two Titles of a Paper
              also_known_as: [The Other of Two Titles]
            - title: The Other of Two Titles
            """);
    assertEquals(
        List.of("names.yaml:1", "names.yaml:3", "names.yaml:5", "names.yaml:8"),
        problems.stream().map(text -> text.substring(0, text.indexOf(": "))).toList());
  }

  @Test
  void aLineOfSynonymsThatSaysNothingIsReported() throws Exception {
    List<String> problems =
        problems("synonyms.txt", "# ok\nllm, large language model\na => b\na => b => c\n,,\nx\n");
    assertEquals(
        List.of("synonyms.txt:4", "synonyms.txt:5", "synonyms.txt:6"),
        problems.stream().map(text -> text.substring(0, text.indexOf(": "))).toList());
  }

  @Test
  void bytesThatAreNoUtf8AreReportedWithTheirLine() throws Exception {
    byte[] latin = (OSDI + "  name: Caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1);
    assertTrue(problems("venues.yaml", latin).getFirst().startsWith("venues.yaml:4: warning: "));
    assertTrue(problems("venues.yaml", new byte[] {0, 1, 2}).getFirst().contains("[not-text]"));
  }

  @Test
  void nestingWithoutEndIsReported() throws Exception {
    assertTrue(problems("topics.yaml", "[".repeat(20_000)).getFirst().contains("[authority]"));
  }

  @Test
  void eachFileIsTakenFromTheFirstFolderThatHasIt() throws Exception {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(first.resolve("venues.yaml"), OSDI);
    Files.writeString(second.resolve("venues.yaml"), OSDI);
    Files.writeString(second.resolve("names.yaml"), "");
    Files.writeString(second.resolve("topics.yaml"), "- label: Fish\n  aliases: [Cod, Eels]\n");
    Files.writeString(
        first.resolve("list.md"), "# L\n\n## Eels\n\n- [OSDI'22] Eels at Night in Rivers\n");
    Corpora.Read read = Corpora.read(first, second);
    assertEquals(
        List.of("venues.yaml"),
        read.diagnostics().sorted().stream()
            .filter(remark -> remark.code() == DiagnosticCode.UNUSED_AUTHORITY)
            .map(Diagnostic::file)
            .toList());
    assertEquals("Fish", read.drafts().getFirst().topics().getFirst().toString());
  }

  @Test
  void theTreeOfTopicsIsThatOfTheCorpusOrTheOneNamed() throws Exception {
    Path tree = Files.writeString(folder.resolve("mine.yaml"), "- label: Eels\n");
    List<Path> none = List.of();
    assertFalse(Authority.load(none, null, new Diagnostics()).topics().knows("Model Serving"));
    assertTrue(
        Authority.load(none, Authority.BUNDLED, new Diagnostics()).topics().knows("Model Serving"));
    assertTrue(Authority.load(none, tree.toString(), new Diagnostics()).topics().knows("Eels"));
  }

  @Test
  void aCorpusSaysWhatItIsCalled() throws Exception {
    assertEquals(
        List.of("about.yaml:2"),
        problems("about.yaml", "title: Fish of the North\ncolour: grey\n").stream()
            .map(text -> text.substring(0, text.indexOf(": ")))
            .toList());
    About about = Authority.load(List.of(folder), null, new Diagnostics()).about();
    assertEquals("Fish of the North", about.title());
    assertNull(about.description());
    assertEquals(
        List.of("about.yaml:1"),
        problems("about.yaml", "- title: Fish\n").stream()
            .map(text -> text.substring(0, text.indexOf(": ")))
            .toList());
  }

  @Test
  void theBundledFilesHaveNoMistake() {
    Diagnostics diagnostics = new Diagnostics();
    Authority.bundled(diagnostics);
    assertEquals(List.of(), diagnostics.sorted());
  }
}
