package org.mlsyssearch.corpus.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinePartsTest {

  private static final int LIMIT = 300;

  private record Line(int number, String kept, long length, boolean tooLong) {
    Line(ByteLines lines) {
      this(
          lines.number(),
          new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8),
          lines.fullLength(),
          lines.isTooLong());
    }
  }

  @Test
  void partsHaveTheLinesOfTheWholeWithTheirNumbers() throws IOException {
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      byte[] text = text(random).getBytes(StandardCharsets.UTF_8);
      List<Line> whole = new ArrayList<>();
      add(new ByteLines(new ByteArrayInputStream(text), LIMIT), whole);
      List<Line> parts = new ArrayList<>();
      LineParts cut =
          new LineParts(new ByteArrayInputStream(text), 10 + random.nextInt(400), LIMIT);
      for (LineParts.Part part = cut.next(); part != null; part = cut.next()) {
        add(ByteLines.of(part, LIMIT), parts);
      }
      assertEquals(whole, parts, "seed " + seed);
    }
  }

  @Test
  void ofALongLineNoMoreIsKeptThanTheLimit() throws IOException {
    byte[] text = ("a\n" + "x".repeat(100_000) + "\nb\n").getBytes(StandardCharsets.UTF_8);
    LineParts cut = new LineParts(new ByteArrayInputStream(text), 20, LIMIT);
    for (LineParts.Part part = cut.next(); part != null; part = cut.next()) {
      assertTrue(part.bytes().length <= 2 * LIMIT, part.bytes().length + " bytes are kept");
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      int length = random.nextInt(6) == 0 ? random.nextInt(4 * LIMIT) : random.nextInt(40);
      text.append("l".repeat(length)).append(random.nextBoolean() ? "\n" : "\r\n");
    }
    return random.nextBoolean() ? text.toString() : text + "the last";
  }

  private static void add(ByteLines lines, List<Line> all) throws IOException {
    while (lines.next()) {
      all.add(new Line(lines));
    }
  }
}
