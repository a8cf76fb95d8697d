package org.mlsyssearch.meaning;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.addon.AddOn;

/** Finds the encoder: on the class path, else in {@code meaning.jar} beside the running jar. */
public final class Encoders {

  /** The jar that holds model and runtime. */
  public static final String JAR = "meaning.jar";

  private Encoders() {}

  /**
   * The encoder that is there.
   *
   * @param problem takes a sentence where one is there and cannot run
   * @return null where none is there or it cannot run
   */
  public static @Nullable Encoder find(Consumer<String> problem) {
    try {
      EncoderFactory factory = AddOn.find(EncoderFactory.class, JAR);
      return factory == null ? null : factory.create();
    } catch (EncoderUnavailableException | IOException e) {
      problem.accept("Papers are searched by words alone: " + e.getMessage() + ".");
    } catch (LinkageError e) {
      problem.accept("Papers are searched by words alone: the encoder cannot run (" + e + ").");
    }
    return null;
  }
}
