package org.mlsyssearch.corpus.markdown.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ExcessTest {

  @Test
  void whatListsHoldStaysAsItIs() {
    String text = "- [a](b)\n\t\t- [c] (d)\n" + " ".repeat(500) + "- e\n" + "[".repeat(2000);
    assertSame(text, Excess.removed(text));
  }

  @Test
  void aLineIsIndentedByFiveHundredBlanksAtMost() {
    String most = " ".repeat(500);
    assertEquals(most + "a\n" + most + "b", Excess.removed(most + "\t a\n" + most + "    b"));
    assertEquals(most + "\n" + most + "\nc  d", Excess.removed(most + " \n" + most + "\t\nc  d"));
  }

  @Test
  void bracketsThatStandOpenBecomeRoundBeyondTwoThousand() {
    String most = "[".repeat(2000);
    assertEquals(most + "((", Excess.removed(most + "[["));
    assertEquals(most + "][(", Excess.removed(most + "][["));
    assertEquals(most + "\n(", Excess.removed(most + "\n["));
    assertEquals(most + "(\n\n[", Excess.removed(most + "[\n\n["));
    assertEquals(most + "\r\n\r\n[", Excess.removed(most + "\r\n\r\n["));
    assertEquals("]]" + most + "(", Excess.removed("]]" + most + "["));
  }
}
