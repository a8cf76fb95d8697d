package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlTest {

  private static final String FORGE = "https://forge.example/me/list/blob/main/{file}#L{line}";

  @Test
  void leadsToTheLineOfAnyFile() {
    SourceUrl url = SourceUrl.parse(FORGE);
    assertEquals(
        Optional.of("https://forge.example/me/list/blob/main/serving.md#L41"),
        url.of("serving.md", 41));
    assertEquals(
        Optional.of("https://forge.example/me/list/blob/main/deep/er/a%20b%23%3F.md#L1"),
        url.of("deep/er/a b#?.md", 0));
  }

  @Test
  void noNameOfAFileStandsForAPlace() {
    assertEquals(
        Optional.of("https://forge.example/me/list/blob/main/%7Bline%7D.md#L7"),
        SourceUrl.parse(FORGE).of("{line}.md", 7));
  }

  @Test
  void isForTheFilesThatItNames() {
    SourceUrl url = SourceUrl.parse("bib/*.bib=https://other.example/{file}?x=1&line={line}");
    assertEquals(
        Optional.of("https://other.example/bib/a/b.bib?x=1&line=2"), url.of("bib/a/b.bib", 2));
    assertEquals(Optional.empty(), url.of("bib/a.md", 2));
    assertEquals(Optional.empty(), url.of("my/bib/a.bib", 2));
    assertEquals(Optional.empty(), url.of("bib/aXbib", 2));
  }

  @Test
  void anAddressMayHoldEqualSignsAndNoPlaces() {
    SourceUrl url = SourceUrl.parse("HTTPS://forge.example/show?repo=list&file={file}");
    assertEquals(Optional.of("HTTPS://forge.example/show?repo=list&file=a.md"), url.of("a.md", 3));
    assertEquals(
        Optional.of("https://forge.example/the-list"),
        SourceUrl.parse("https://forge.example/the-list").of("a.md", 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "forge.example/{file}",
        "javascript:alert(1)",
        "*.md=javascript:alert({line})",
        "ftp://forge.example/{file}",
        "https://",
        "https:///{file}",
        "https://forge.example/{branch}/{file}",
        "https://forge.example/{file",
        "https://forge.example/a b/{file}",
        "a.md=",
      })
  void refusesWhatIsNoAddress(String text) {
    String said =
        assertThrows(IllegalArgumentException.class, () -> SourceUrl.parse(text)).getMessage();
    assertTrue(said.contains("is no address of a list's lines; write one such as https://"), said);
  }
}
