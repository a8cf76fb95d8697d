package org.mlsyssearch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs inputs made at random, writes those that fail to a folder, and replays them. */
@Command(
    name = "fuzz",
    mixinStandardHelpOptions = true,
    description = "Reads inputs made at random with every reader of lists, queries and parameters.")
final class FuzzMain implements Callable<Integer> {

  /** Inputs of one target in a row at most, and for how long. */
  private static final int ROUND = 10_000;

  private static final long TURN = TimeUnit.SECONDS.toNanos(1);

  /** Between two tables of how far it is. */
  private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);

  private static final long HANGS = TimeUnit.SECONDS.toNanos(60);

  @Parameters(arity = "0..1", defaultValue = "100000", description = "How many inputs in all.")
  private long count;

  @Option(names = "--seed", description = "Other inputs (default: a new one each time).")
  private long seed = new Random().nextLong();

  @Option(names = "--target", description = "One target alone: markdown, bibtex, query, ...")
  private @Nullable String name;

  @Option(names = "--replay", description = "Run one input that was written; needs --target.")
  private @Nullable Path replay;

  @Option(names = "--minutes", description = "Stop after that time, whatever was done.")
  private long minutes = Long.MAX_VALUE / 60_000_000_000L;

  @Option(names = "--out", defaultValue = "target/fuzz", description = "Where finds are written.")
  private Path out;

  public static void main(String[] args) {
    System.exit(new CommandLine(new FuzzMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("fuzz-index");
    try (Targets targets = Targets.in(folder)) {
      List<Target> chosen =
          targets.all().stream()
              .filter(target -> name == null || target.name().equals(name))
              .toList();
      if (chosen.isEmpty() || (replay != null && chosen.size() != 1)) {
        System.err.println(
            "--target takes one of " + targets.all().stream().map(Target::name).toList() + ".");
        return 2;
      }
      return replay == null ? run(chosen) : replay(chosen.getFirst(), replay);
    }
  }

  private int replay(Target target, Path file) throws IOException {
    Fuzzer.Find find = new Fuzzer(target, seed).run(Files.readAllBytes(file));
    System.out.println(find == null ? "All is well." : find.fault());
    return find == null ? 0 : 1;
  }

  private int run(List<Target> targets) throws IOException {
    System.out.println("Seed " + seed);
    List<Fuzzer> fuzzers = targets.stream().map(target -> new Fuzzer(target, seed)).toList();
    long[] nanos = new long[targets.size()];
    int[] finds = new int[targets.size()];
    long start = System.nanoTime();
    long printed = start;
    long end = TimeUnit.MINUTES.toNanos(minutes);
    // Each target has the same time, so that slow ones do not take it from the others.
    for (long done = 0; done < count && System.nanoTime() - start < end; ) {
      for (int i = 0; i < targets.size(); i++) {
        long from = System.nanoTime();
        done -= fuzzers.get(i).inputs();
        try (Watch watch = new Watch(targets.get(i), fuzzers.get(i))) {
          for (Fuzzer.Find find : fuzzers.get(i).run(ROUND, TURN)) {
            finds[i]++;
            write(targets.get(i), find.input(), find.fault());
          }
        }
        done += fuzzers.get(i).inputs();
        nanos[i] += System.nanoTime() - from;
      }
      if (System.nanoTime() - printed > PAUSE) {
        printed = System.nanoTime();
        print(targets, fuzzers, nanos, finds, System.nanoTime() - start);
      }
    }
    print(targets, fuzzers, nanos, finds, System.nanoTime() - start);
    return java.util.Arrays.stream(finds).sum() == 0 ? 0 : 1;
  }

  private static void print(
      List<Target> targets, List<Fuzzer> fuzzers, long[] nanos, int[] finds, long took) {
    System.out.printf(
        "%n%-12s %12s %10s %8s %12s %6s%n",
        "target", "inputs", "inputs/s", "kept", "slowest", "finds");
    long inputs = 0;
    for (int i = 0; i < targets.size(); i++) {
      Fuzzer fuzzer = fuzzers.get(i);
      inputs += fuzzer.inputs();
      System.out.printf(
          Locale.ROOT,
          "%-12s %,12d %,10.0f %,8d %,9d ms %6d%n",
          targets.get(i).name(),
          fuzzer.inputs(),
          fuzzer.inputs() / (nanos[i] / 1e9),
          fuzzer.kept(),
          fuzzer.slowestMillis(),
          finds[i]);
    }
    System.out.printf(Locale.ROOT, "%,d inputs, %,.0f a second%n", inputs, inputs / (took / 1e9));
  }

  private void write(Target target, byte[] input, String fault) throws IOException {
    Path folder = Files.createDirectories(out.resolve(target.name()));
    Path file = folder.resolve(Integer.toHexString(java.util.Arrays.hashCode(input)));
    Files.write(file, input);
    Files.writeString(Path.of(file + ".fault.txt"), fault, UTF_8);
    System.out.println(file + ": " + fault.lines().findFirst().orElse(""));
  }

  /** Ends the program where an input is not done within a minute. */
  private final class Watch implements AutoCloseable {
    private final Thread watched = Thread.currentThread();
    private final Thread thread;

    Watch(Target target, Fuzzer fuzzer) {
      thread = Thread.ofPlatform().daemon().start(() -> watch(target, fuzzer));
    }

    private void watch(Target target, Fuzzer fuzzer) {
      long seen = -1;
      long since = System.nanoTime();
      try {
        while (true) {
          Thread.sleep(1_000);
          if (fuzzer.inputs() != seen) {
            seen = fuzzer.inputs();
            since = System.nanoTime();
          } else if (System.nanoTime() - since > HANGS) {
            StringBuilder fault = new StringBuilder("Was not done within a minute.\n");
            for (StackTraceElement frame : watched.getStackTrace()) {
              fault.append("\tat ").append(frame).append('\n');
            }
            write(target, fuzzer.current(), fault.toString());
            Runtime.getRuntime().halt(1);
          }
        }
      } catch (InterruptedException e) {
        // The round is over.
      } catch (IOException e) {
        System.err.println(e);
      }
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
