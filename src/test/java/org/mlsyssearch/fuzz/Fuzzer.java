package org.mlsyssearch.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands a target one input after another and keeps those that end in a fault or take over a second
 * of processor time.
 *
 * <p>Inputs come from the target's seeds, its grammar, and earlier inputs of which something new
 * came. The same seed gives the same inputs. Not thread-safe.
 */
final class Fuzzer {

  /** The processor time an input may take, in nanoseconds. */
  static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

  private static final int POOL = 4_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * An input that ends in a fault.
   *
   * @param fault the trace of what was thrown, or how long it took
   * @param place what faults of one cause have in common
   */
  record Find(byte[] input, String fault, String place) {}

  private final Target target;
  private final Mutator mutator;
  private final List<String> pool;
  private final Set<Object> results = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private volatile byte[] current = new byte[0];
  private volatile long inputs;
  private long slowest;

  Fuzzer(Target target, long seed) {
    this.target = target;
    this.mutator = new Mutator(target, new Random(seed));
    this.pool = new ArrayList<>(target.seeds());
  }

  /**
   * Runs inputs; of several that fail at one place the first is returned.
   *
   * @param nanos after how long it stops before they are all run
   */
  List<Find> run(long count, long nanos) {
    List<Find> finds = new ArrayList<>();
    long start = System.nanoTime();
    for (long i = 0; i < count && System.nanoTime() - start < nanos; i++) {
      Find find = run(mutator.next(pool));
      if (find != null && places.add(find.place())) {
        finds.add(find);
      }
    }
    return finds;
  }

  /** Runs one input; null if all is well. */
  @Nullable Find run(byte[] input) {
    current = input;
    inputs++;
    Find find = once(input);
    // The first of its kind also loads classes and is not yet compiled.
    boolean slow = find != null && find.place().equals("slow");
    return slow ? once(input) : find;
  }

  private @Nullable Find once(byte[] input) {
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      Object result = target.run(input);
      if (pool.size() < POOL && input.length < 2 * target.length() && results.add(result)) {
        pool.add(new String(input, UTF_8));
      }
    } catch (Exception | Error e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return new Find(input, trace.toString(), place(e));
    }
    long took = THREADS.getCurrentThreadCpuTime() - start;
    slowest = Math.max(slowest, took);
    return took <= LONGEST
        ? null
        : new Find(input, "Took " + took / 1_000_000 + " ms of processor time.", "slow");
  }

  /** The fault and the first line of ours on the way to it. */
  private static String place(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("org.mlsyssearch.")) {
        return e.getClass().getName() + " at " + frame;
      }
    }
    return e.getClass().getName();
  }

  /** The input that is run now. */
  byte[] current() {
    return current;
  }

  /** How many inputs were run. */
  long inputs() {
    return inputs;
  }

  /** How many inputs are kept to make others of. */
  int kept() {
    return pool.size();
  }

  /** The most processor time that one input took, in milliseconds. */
  long slowestMillis() {
    return slowest / 1_000_000;
  }
}
