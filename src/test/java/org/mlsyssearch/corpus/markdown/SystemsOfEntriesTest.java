package org.mlsyssearch.corpus.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Reading;

/** Where an entry names the system of its paper, and where bold words are none. */
class SystemsOfEntriesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          - Serving Models at Great Scale, OSDI 2022~  - **Matched topics**: this is called such |
          - Serving Models at Great Scale, OSDI 2022~  - It uses **caches** |
          - Serving Models at Great Scale, OSDI 2022~  - The system has **many parts of every kind** |
          - Serving Models at Great Scale, OSDI 2022~  - System **Notes:** it is fast |
          - Serving Models at Great Scale (Orca), OSDI 2022 | Orca
          - Serving Models at Great Scale (**orca**), OSDI 2022 | orca
          - Serving Models at Great Scale (a.k.a. orca), OSDI 2022 | orca
          - Graphs of a Small World (**GSW**), OSDI 2022 | GSW
          - [Graphs of a Small World](https://example.org/a.pdf) (GSW), OSDI 2022 | GSW
          - Serving Models at Great Scale (II), OSDI 2022 |
          - Orca: Serving Models at Great Scale, OSDI 2022 | Orca
          - Serving **Orca** Models at Great Scale, OSDI 2022 | Orca
          - **Serving Models at Great Scale**, OSDI 2022 |
          - Serving Models at **Great** Scale with **Orca** Fins, OSDI 2022 | Orca
          """)
  void itsNameIsFound(String entry, String systems) {
    Reading reading = Reading.of(folder.resolve("list.md"), entry.replace('~', '\n') + "\n");
    assertEquals(systems == null ? "" : systems, String.join(", ", reading.draft().systems()));
    assertEquals(List.of(2022), List.of(reading.draft().year()));
  }
}
