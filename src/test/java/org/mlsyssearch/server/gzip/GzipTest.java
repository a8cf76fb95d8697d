package org.mlsyssearch.server.gzip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.Rounds;

/** What {@link Gzip} writes is what zlib reads, whatever it is. */
class GzipTest {

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void everyTextComesBackByteForByte() throws IOException {
    System.out.println("-Dseed=" + seed);
    for (int round = 0; round < Rounds.of(2_000); round++) {
      check(text(random.nextInt(3_000)));
    }
    for (int size = 0; size < 40; size++) {
      check(new byte[size]);
      check(text(size));
    }
    for (int round = 0; round < Rounds.of(20); round++) {
      check(text(60_000 + random.nextInt(200_000)));
    }
  }

  @Test
  void whatRepeatsOftenAndWhatComesOnlyOnceAreReadToo() throws IOException {
    check("a".repeat(300_000).getBytes(StandardCharsets.UTF_8));
    check("0123456789abcdef".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    byte[] any = new byte[100_000];
    random.nextBytes(any);
    check(any);
    // As often as makes the codes of the rarest too long: each half as often as the next.
    ByteArrayOutputStream halves = new ByteArrayOutputStream();
    for (int one = 0; one < 24; one++) {
      for (int i = 0; i < Math.min(30_000, 1 << one); i++) {
        halves.write(random.nextInt(4) == 0 ? one : random.nextInt(one + 1));
      }
    }
    check(halves.toByteArray());
  }

  @Test
  void jsonTakesLittleMoreThanZlibMakesOfIt() throws IOException {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < 100; i++) {
      json.append("{\"id\":\"paper-").append(random.nextInt(100_000)).append("\",\"title\":\"");
      for (int word = 0; word < 8; word++) {
        json.append(Integer.toString(random.nextInt(5_000), 36)).append(' ');
      }
      json.append("\",\"systems\":[],\"venue\":{\"id\":\"osdi\",\"label\":\"OSDI\"},\"year\":")
          .append(2000 + random.nextInt(25))
          .append(",\"awards\":[],\"doi\":null},");
    }
    byte[] text = json.append("]").toString().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (GZIPOutputStream out =
        new GZIPOutputStream(zlib) {
          {
            def.setLevel(Deflater.BEST_SPEED);
          }
        }) {
      out.write(text);
    }
    int size = Gzip.of(text).length;
    assertTrue(size < zlib.size() * 1.1, size + " bytes, of zlib " + zlib.size());
  }

  /** Pieces of a few letters, some of which stood before. */
  private byte[] text(int size) {
    byte[] text = new byte[size];
    int letters = 1 + random.nextInt(255);
    int at = 0;
    while (at < size) {
      int length = Math.min(size - at, 1 + random.nextInt(random.nextBoolean() ? 20 : 600));
      if (at > 0 && random.nextBoolean()) {
        int from = random.nextInt(at);
        for (int i = 0; i < length; i++) {
          text[at + i] = text[from + i];
        }
      } else {
        for (int i = 0; i < length; i++) {
          text[at + i] = (byte) random.nextInt(letters);
        }
      }
      at += length;
    }
    return text;
  }

  private void check(byte[] text) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Gzip.of(text)))) {
      assertArrayEquals(text, in.readAllBytes(), "seed " + seed);
    }
  }
}
