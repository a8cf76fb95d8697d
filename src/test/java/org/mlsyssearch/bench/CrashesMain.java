package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills the indexer at random moments, fills its disk and forbids it to write, and looks each time
 * whether the old index is whole and the next run cleans up.
 *
 * <p>Arguments: {@code --kills N} (200), {@code --seed N} (random), {@code --meaning USE} (off),
 * {@code --write} to write the table into {@code bench/results/crashes.md}. What does not hold ends
 * it with a sentence.
 */
public final class CrashesMain {

  /** What a disk in memory gives out at once, in bytes. */
  private static final long PAGE = 4096;

  private final List<String> args;
  private final List<String> rows = new ArrayList<>();

  private CrashesMain(List<String> args) {
    this.args = args;
  }

  public static void main(String[] arguments) throws Exception {
    new CrashesMain(List.of(arguments)).run();
  }

  private void run() throws IOException, InterruptedException {
    long seed = Long.parseLong(Arguments.of(args, "--seed", "" + new Random().nextInt(1 << 30)));
    int kills = Integer.parseInt(Arguments.of(args, "--kills", "200"));
    String meaning = Arguments.of(args, "--meaning", "off");
    System.out.println("Seed " + seed);
    Path folder = Files.createTempDirectory("crashes");
    try (Crashes crashes = new Crashes(folder, new Random(seed), meaning)) {
      kill(crashes, kills);
      secondIndexer(crashes);
      if (FullDisk.isPossible()) {
        fillDisk(crashes, folder.resolve("disk"));
        forbid(crashes, folder.resolve("disk"));
      } else {
        rows.add("| full disk, read-only, unwritable folder | not tried: only root may mount | |");
      }
    }
    String report =
        "# Crashes\n\n"
            + Machine.describe()
            + " Seed "
            + seed
            + ", meaning "
            + meaning
            + ".\n\n| what happened to the indexer | times | and then |\n|---|---:|---|\n"
            + String.join("\n", rows)
            + "\n";
    System.out.print(report);
    if (args.contains("--write")) {
      Files.writeString(Path.of("bench/results/crashes.md"), report);
    }
  }

  private void kill(Crashes crashes, int kills) throws IOException, InterruptedException {
    long whole = 0;
    for (int i = 0; i < 3; i++) {
      whole = crashes.whole();
    }
    int fresh = 0;
    for (int i = 0; i < kills; i++) {
      // Half of them over the whole run, half in the part that writes.
      boolean writing = i % 2 == 1;
      fresh += crashes.killed(writing ? whole / 4 : whole * 11 / 10, writing) ? 1 : 0;
      if (i % 20 == 19) {
        System.out.println((i + 1) + " kills");
      }
    }
    rows.add(
        "| `kill -9`, a run takes %.1f s | %d | %d times the old index, %d times the new one, whole and searchable; the next run left no other file; %d files in the temporary folder |"
            .formatted(whole / 1e9, kills, kills - fresh, fresh, crashes.temporaryFiles().size()));
  }

  private void secondIndexer(Crashes crashes) throws IOException, InterruptedException {
    List<String> command = crashes.next(crashes.index());
    Process first = new ProcessBuilder(command).inheritIO().start();
    Programs.Ended second = Programs.run(command);
    int exit = first.waitFor();
    Crashes.require(
        (exit == 0) != (second.exit() == 0)
            ? second.exit() == 0 || second.said().contains("Another indexer is writing to")
            : exit == 0,
        "Of two at once, the first ended with " + exit + ", the second with " + second);
    Crashes.look(crashes.index());
    rows.add("| two at once | 1 | each ends well or is told of the other; the index is whole |");
  }

  private void fillDisk(Crashes crashes, Path folder) throws IOException, InterruptedException {
    long kilobytes = sizeOf(crashes.index()) / 1024;
    int full = 0;
    String said = "";
    // Room for the old index and more and more of a new one.
    for (int eighths = 8; eighths <= 20; eighths += 2) {
      try (FullDisk disk = FullDisk.of(folder, kilobytes * eighths / 8 + 64)) {
        Path index = copy(crashes.index(), folder.resolve("index"));
        int before = Crashes.look(index);
        List<String> files = Crashes.files(index);
        Programs.Ended ended = Programs.run(crashes.next(index));
        if (ended.exit() != 0) {
          full++;
          said = ended.said();
          requireSentence(ended, folder);
          Crashes.require(Crashes.look(index) == before, "A full disk cost the old index");
          Crashes.require(
              Crashes.files(index).equals(files), "A full disk left " + Crashes.files(index));
        }
      }
    }
    Crashes.require(full > 0, "The disk was never full");
    rows.add(row("disk full (tmpfs)", full, said));
  }

  private void forbid(Crashes crashes, Path folder) throws IOException, InterruptedException {
    try (FullDisk disk = FullDisk.of(folder, 65_536)) {
      Path index = copy(crashes.index(), folder.resolve("index"));
      int before = Crashes.look(index);
      disk.setReadOnly(true);
      Programs.Ended ended = Programs.run(crashes.next(index));
      requireSentence(ended, folder);
      Crashes.require(Crashes.look(index) == before, "A read-only disk cost the old index");
      rows.add(row("read-only file system", 1, ended.said()));
      disk.setReadOnly(false);
      List<String> nothing =
          Programs.command(Programs.INDEXER, Path.of("/tmp"), List.of(), "--version");
      if (Programs.run(asNobody(nothing)).exit() != 0) {
        return; // Another user cannot start it here.
      }
      // Only the index is not to be reached.
      crashes.open();
      Programs.Ended other = Programs.run(asNobody(crashes.next(index)));
      requireSentence(other, folder);
      Crashes.require(Crashes.look(index) == before, "An unwritable folder cost the old index");
      rows.add(row("folder of another user", 1, other.said()));
    }
  }

  private static List<String> asNobody(List<String> command) {
    List<String> all =
        new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    all.addAll(command);
    return all;
  }

  private static void requireSentence(Programs.Ended ended, Path folder) {
    String last = lastLine(ended.said());
    Crashes.require(
        ended.exit() == 1
            && last.startsWith("indexer: '" + folder)
            && last.contains("cannot be written: ")
            && !ended.said().contains("\tat "),
        "It ended with " + ended);
  }

  private static String row(String what, int times, String said) {
    return "| %s | %d | the old index, whole and searchable; `%s` |"
        .formatted(what, times, lastLine(said).replaceAll("'/.*/(disk/index[^']*)'", "'.../$1'"));
  }

  private static String lastLine(String text) {
    return text.lines().reduce("", (before, line) -> line);
  }

  /** How much of a disk the files take, which gives out whole pages. */
  private static long sizeOf(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.mapToLong(file -> Math.ceilDiv(file.toFile().length(), PAGE) * PAGE).sum();
    }
  }

  private static Path copy(Path dir, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : Crashes.files(dir)) {
      Files.copy(dir.resolve(name), to.resolve(name));
    }
    return to;
  }
}
