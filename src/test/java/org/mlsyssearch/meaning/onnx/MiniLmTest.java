package org.mlsyssearch.meaning.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;

/** The model and its tokenizer; the numbers of pieces are those of Hugging Face's tokenizers. */
class MiniLmTest {

  private static void assertPieces(String text, long... expected) throws IOException {
    assertArrayEquals(expected, MiniLm.tokenizer().ids(text), text);
  }

  @Test
  void textsAreCutIntoThePiecesTheModelWasTrainedOn() throws IOException {
    assertPieces("", 101, 102);
    assertPieces(
        "How do I checkpoint LLM training?",
        101,
        2129,
        2079,
        1045,
        26520,
        2222,
        2213,
        2731,
        1029,
        102);
    assertPieces(
        "vLLM: PagedAttention (SOSP'23) — C++/CUDA",
        101,
        1058,
        3363,
        2213,
        1024,
        3931,
        2850,
        25970,
        3508,
        1006,
        2061,
        13102,
        1005,
        2603,
        1007,
        1517,
        1039,
        1009,
        1009,
        1013,
        12731,
        2850,
        102);
  }

  @Test
  void diacriticsControlCharactersAndIdeographsAreTreatedAsInTraining() throws IOException {
    assertPieces("Erdős–Rényi naïve café", 101, 9413, 12269, 1516, 14916, 10139, 15743, 7668, 102);
    assertPieces("大模型 serving 系统", 101, 1810, 100, 100, 3529, 100, 100, 102);
    assertPieces("a\u200bb\tc\u00a0d  e", 101, 11113, 1039, 1040, 1041, 102);
    assertPieces("İstanbul ﬁne ½", 101, 9960, 1984, 2638, 1092, 102);
    assertPieces(
        "$5.3M + 7% ≤ α²",
        101, 1002, 1019, 1012, 1017, 2213, 1009, 1021, 1003, 1608, 1155, 10701, 102);
  }

  @Test
  void wordsNobodyKnowsAndTextsWithoutEndAreCut() throws IOException {
    assertPieces("x".repeat(120) + " ok", 101, 100, 7929, 102);
    long[] ids = MiniLm.tokenizer().ids("word ".repeat(10_000));
    assertEquals(128, ids.length);
    assertEquals(102, ids[127]);
  }

  @Test
  void textsOfLikeMeaningAreNearAndOthersAreNot() {
    try (Encoder encoder = Encoders.find(problem -> {})) {
      assertEquals("all-MiniLM-L6-v2-q", encoder.name());
      float[] query = encoder.encode("recovering from gpu failures");
      double near = cosine(query, encoder.encode("Fault-Tolerant Training with Checkpoints"));
      double far = cosine(query, encoder.encode("A Survey of Query Languages for Databases"));
      assertTrue(near > far + 0.1, near + " against " + far);
      assertEquals(1, cosine(query, query), 1e-5);
      assertArrayEquals(query, encoder.encode("recovering from gpu failures"));
      assertEquals(384, encoder.encode("").length);
    }
  }

  private static double cosine(float[] one, float[] other) {
    return IntStream.range(0, one.length).mapToDouble(i -> one[i] * other[i]).sum();
  }
}
