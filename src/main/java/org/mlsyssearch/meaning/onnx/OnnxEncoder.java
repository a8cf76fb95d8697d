package org.mlsyssearch.meaning.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import org.mlsyssearch.meaning.Encoder;

/**
 * A sentence encoder of BERT's kind on ONNX Runtime: the mean of the last layer, made length 1.
 *
 * <p>Texts are run one by one: the model is quantised as it runs, by the range of all values at
 * hand, so that in a batch a text's vector would depend on the others. Each call runs on the thread
 * that makes it.
 */
final class OnnxEncoder implements Encoder {

  private final String name;
  private final float bar;
  private final WordPiece tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final int dimension;

  /**
   * @param model the model, in ONNX's format
   */
  OnnxEncoder(String name, float bar, WordPiece tokenizer, byte[] model) throws OrtException {
    this.name = name;
    this.bar = bar;
    this.tokenizer = tokenizer;
    this.environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(model, options);
    }
    this.dimension = run(new long[] {0}).length;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public float bar() {
    return bar;
  }

  @Override
  public float[] encode(String text) {
    try {
      return run(tokenizer.ids(text));
    } catch (OrtException e) {
      throw new IllegalStateException("The model " + name + " failed on a text", e);
    }
  }

  private float[] run(long[] ids) throws OrtException {
    long[] shape = {1, ids.length};
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return mean(((float[][][]) result.get(0).getValue())[0]);
    }
  }

  private static float[] mean(float[][] tokens) {
    float[] mean = new float[tokens[0].length];
    for (float[] token : tokens) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += token[i];
      }
    }
    double length = 0;
    for (float component : mean) {
      length += (double) component * component;
    }
    float factor = (float) (1 / Math.max(1e-12, Math.sqrt(length)));
    for (int i = 0; i < mean.length; i++) {
      mean[i] *= factor;
    }
    return mean;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The model " + name + " cannot be closed", e);
    }
  }
}
