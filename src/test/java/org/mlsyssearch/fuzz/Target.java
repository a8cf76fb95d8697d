package org.mlsyssearch.fuzz;

import java.util.List;
import java.util.Random;

/**
 * A part of the program that takes any bytes.
 *
 * <p>{@link #run} throws for a fault only: what a caller is promised as an exception, such as a
 * problem that is told to a client, is a result.
 */
interface Target {

  /** The name in commands, reports and names of folders: {@code markdown}. */
  String name();

  /** Inputs to begin with: each is understood. */
  List<String> seeds();

  /** Pieces of the language that it reads. */
  List<String> pieces();

  /** How many characters an input has, but for one in some hundreds that is long. */
  int length();

  /** An input made by a grammar; an empty text where there is none. */
  default String made(Random random) {
    return "";
  }

  /**
   * Takes an input.
   *
   * @return what sort of result came of it, by which inputs are told apart that do something new
   */
  Object run(byte[] input) throws Exception;
}
