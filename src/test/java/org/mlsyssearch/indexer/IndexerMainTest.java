package org.mlsyssearch.indexer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Use;

class IndexerMainTest {

  private final List<String> told = new ArrayList<>();

  private @Nullable Encoder encoder(Use use, long papers) throws IOException {
    return IndexerMain.encoder(
        new BuilderFactory.Build(Path.of("index"), null, use, papers, "", told::add));
  }

  @Test
  void aboveTheDocumentedSizePapersAreEncodedOnlyWhereAskedFor() throws IOException {
    assertEquals(200_000, IndexerMain.MOST_ENCODED);
    assertNull(encoder(Use.auto, IndexerMain.MOST_ENCODED + 1));
    assertEquals(
        List.of(
            "More than 200,000 entries are indexed by words alone; --meaning on encodes them too."),
        told);
    try (Encoder asked = encoder(Use.on, IndexerMain.MOST_ENCODED + 1);
        Encoder few = encoder(Use.auto, 1)) {
      assertNotNull(asked);
      assertNotNull(few);
    }
    assertTrue(told.getLast().startsWith("Encoding 200,001 entries takes about "), told.getLast());
  }

  @Test
  void withMeaningOffNothingIsEncoded() throws IOException {
    assertNull(encoder(Use.off, 1));
  }
}
