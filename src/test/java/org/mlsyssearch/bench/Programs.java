package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the project's programs as processes of their own, with the class path of this one. */
final class Programs {

  static final String INDEXER = "org.mlsyssearch.indexer.IndexerMain";
  static final String SERVER = "org.mlsyssearch.server.ServerMain";

  private Programs() {}

  /**
   * A command that starts a program.
   *
   * @param temporary the folder for its temporary files
   * @param options of Java
   */
  static List<String> command(
      String main, Path temporary, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    // No file but those of the program.
    command.add("-XX:-UsePerfData");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    return command;
  }

  /** What a program said and how it ended. */
  record Ended(int exit, String said) {}

  /** Runs a command to its end. */
  static Ended run(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".txt");
    try {
      int exit =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start()
              .waitFor();
      return new Ended(exit, Files.readString(said).strip());
    } finally {
      Files.delete(said);
    }
  }
}
