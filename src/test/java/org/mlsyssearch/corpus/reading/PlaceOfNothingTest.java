package org.mlsyssearch.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.model.Paper;

/** A place of publication without a letter or digit is none. */
class PlaceOfNothingTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          l.ris   | TY  - JOUR~TI  - A Fine Paper~JO  - </b>~ER  - ~
          l.ris   | TY  - JOUR~TI  - A Fine Paper~T2  - - .~ER  - ~
          l.nbib  | PMID- 1~TI  - A Fine Paper.~JT  - <i></i>~
          l.bib   | @article{a, title = {A Fine Paper}, journal = {{} ---}, year = 2020}
          l.jsonl | {"title":"A Fine Paper","venue":"\\u0001","year":2020}
          l.json  | [{"type":"article-journal","title":"A Fine Paper","container-title":"\\u0001 -"}]
          """)
  void itsPaperIsReadWithoutAVenue(String file, String text) throws Exception {
    Paper paper = Reading.of(folder.resolve(file), text.replace('~', '\n')).papers().getFirst();
    assertEquals("A Fine Paper", paper.title());
    assertNull(paper.venue());
  }
}
