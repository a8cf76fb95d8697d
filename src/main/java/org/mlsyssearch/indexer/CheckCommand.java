package org.mlsyssearch.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads a corpus and reports on it without indexing. */
@Command(
    name = "check",
    header = "Reads lists and reports what was understood, without indexing.",
    footer = {"", "Exit codes: 0 ok; 1 errors (with --strict warnings too); 2 wrong usage."},
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Lists or folders of lists. Default: corpus.")
  List<Path> paths = List.of();

  @Mixin ReadOptions options = new ReadOptions();

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> all = paths.isEmpty() ? List.of(Path.of("corpus")) : paths;
    return new Run(all, options, console).check();
  }
}
