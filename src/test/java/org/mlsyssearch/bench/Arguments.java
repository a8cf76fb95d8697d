package org.mlsyssearch.bench;

import java.util.List;

/** The arguments of a measurement: names and values in turn. */
final class Arguments {

  private Arguments() {}

  /** The value behind a name, or another where the name is not given. */
  static String of(List<String> args, String name, String otherwise) {
    int at = args.indexOf(name);
    return at < 0 ? otherwise : args.get(at + 1);
  }
}
