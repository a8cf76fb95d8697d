package org.mlsyssearch.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The processor time that searches take, of the thread that asks and of those that help it. */
public final class SearchTime {

  /** What threads are called that work on a part of another one's answer. */
  public static final String HELPER = "search-helper";

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SearchTime() {}

  /** What was spent so far, in nanoseconds. */
  static long spent() {
    Thread[] threads = new Thread[Thread.activeCount() + 8];
    int count = Thread.enumerate(threads);
    long spent = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().equals(HELPER)) {
        spent += Math.max(0, THREADS.getThreadCpuTime(threads[i].threadId()));
      }
    }
    return spent;
  }
}
