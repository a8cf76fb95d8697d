package org.mlsyssearch.backend;

import java.io.IOException;
import org.mlsyssearch.addon.AddOn;
import org.mlsyssearch.search.IndexUnusableException;

/** Finds what uses a search engine: on the class path, else in a jar beside the running one. */
public final class Backends {

  /** The jar that holds it. */
  public static final String JAR = "opensearch.jar";

  private Backends() {}

  /**
   * What uses a search engine.
   *
   * @throws IndexUnusableException with a sentence if it is not there or cannot be used
   */
  public static BackendFactory find() throws IndexUnusableException {
    BackendFactory factory;
    try {
      factory = AddOn.find(BackendFactory.class, JAR);
    } catch (IOException e) {
      throw new IndexUnusableException("--backend needs " + JAR + ", but " + e.getMessage(), e);
    }
    if (factory == null) {
      throw new IndexUnusableException(
          "--backend needs " + JAR + ": put it beside this jar, or leave out --backend");
    }
    return factory;
  }
}
