package org.mlsyssearch.bench;

import java.nio.file.Path;

/** Writes a file of DBLP's shape: {@code DblpMain FILE MEGABYTES [SEED]}. */
public final class DblpMain {

  private DblpMain() {}

  public static void main(String[] args) throws Exception {
    long bytes = Long.parseLong(args[1]) * 1_000_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 7;
    int records = DblpFile.write(Path.of(args[0]), bytes, seed);
    System.out.printf("%,d records, seed %d%n", records, seed);
  }
}
