package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.Reading;

/** An entry stands on its line, whatever stands before it. */
class PlacesOfEntriesTest {

  private static final String ENTRY = "[A Fine Paper on Caches](https://arxiv.org/abs/2301.00001)";

  @TempDir Path folder;

  private List<Draft> read(String text) {
    return Reading.of(folder.resolve("list.md"), text).drafts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<script>~let a = '<b>';~</script>~~",
        "<style>~.a {}~~.b {}~</style>~~",
        "<pre>~- [x](y)~~</pre>~~",
        "```~- [x](y)~~```~~",
        "<!--~ a comment~~of lines -->~~",
        "<div>~<p>~Words of a paragraph.~</p>~</div>~~",
        "<details>~<summary>More</summary>~~",
        "<p align=center>~<img src=a.png>~</p>~~## Topic~~",
        "---~title: A List~---~~",
        "Words~of a paragraph<br>~of lines.~~",
        "<div>~",
        "<center>~<b>A List</b>~",
        "<div>~<script>~let a;~</script>~",
        "Words~~<details>~<summary>More</summary>~"
      })
  void itsLineIsCounted(String before) {
    String text = before.replace('~', '\n') + "- " + ENTRY + "\n";
    List<Draft> drafts = read(text);
    assertEquals(1, drafts.size(), text);
    assertEquals(text.lines().count(), drafts.getFirst().source().line(), text);
  }

  @Test
  void linesOfAParagraphAndBreaksWithinThemBeginEntries() {
    String text = "";
    for (int i = 1; i <= 4; i++) {
      text += ENTRY.replace("00001", "0000" + i).replace("Caches", "Caches of Kind " + i);
      text += i % 2 == 1 ? "<br>" : "\n";
    }
    assertEquals(
        List.of(1, 1, 2, 2), read(text).stream().map(draft -> draft.source().line()).toList());
  }
}
