package org.mlsyssearch.query.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SchemaVersionTest {

  @Test
  void enginesOfOtherNumbersDoNotReadEachOthersIndexes() {
    assertNotEquals(SchemaVersion.of(1), SchemaVersion.of(2));
    assertEquals(SchemaVersion.of(1), SchemaVersion.of(1));
    assertTrue(SchemaVersion.of(7).matches("7-[0-9a-f]+"), SchemaVersion.of(7));
  }
}
