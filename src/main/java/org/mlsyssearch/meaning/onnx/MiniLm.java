package org.mlsyssearch.meaning.onnx;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.EncoderFactory;
import org.mlsyssearch.meaning.EncoderUnavailableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the encoder all-MiniLM-L6-v2, quantised to 8 bits, from the model's files in this jar. */
public final class MiniLm implements EncoderFactory {

  private static final String NAME = "all-MiniLM-L6-v2-q";

  /** How many pieces of a text the model reads; it was trained on no more. */
  private static final int MOST_PIECES = 128;

  /** Calibrated on the judged queries: docs/meaning.md tells how. */
  private static final float BAR = 0.25f;

  @Override
  public Encoder create() throws EncoderUnavailableException {
    try {
      return new OnnxEncoder(NAME, BAR, tokenizer(), resource("/all-minilm-l6-v2-q.onnx"));
    } catch (IOException | OrtException | LinkageError | RuntimeException e) {
      throw new EncoderUnavailableException(
          "ONNX Runtime does not run on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + " ("
              + reason(e)
              + ")",
          e);
    }
  }

  private static String reason(Throwable e) {
    Throwable first = e;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first.getMessage() == null ? first.getClass().getSimpleName() : first.getMessage();
  }

  /** What cuts texts into this model's pieces. */
  static WordPiece tokenizer() throws IOException {
    return new WordPiece(vocabulary(), MOST_PIECES);
  }

  private static Map<String, Integer> vocabulary() throws IOException {
    JsonNode tokenizer =
        JsonMapper.shared().readTree(resource("/all-minilm-l6-v2-q-tokenizer.json"));
    Map<String, Integer> vocabulary = new HashMap<>();
    tokenizer
        .at("/model/vocab")
        .properties()
        .forEach(piece -> vocabulary.put(piece.getKey(), piece.getValue().intValue()));
    return vocabulary;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = MiniLm.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("the jar has no " + name);
      }
      return stream.readAllBytes();
    }
  }
}
