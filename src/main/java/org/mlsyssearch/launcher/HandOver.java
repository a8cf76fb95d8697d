package org.mlsyssearch.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Starts the jar anew on another Java and waits for it: same arguments, same streams, same exit
 * code; a signal to this process ends the other, which ends too where this one was killed.
 */
final class HandOver {

  /** The system property that names the process which handed over. */
  private static final String PARENT = "mlsys.launcher";

  private static final int LOST_PARENT = 1;

  private HandOver() {}

  /** Whether this process was started by another launcher. */
  static boolean isHandedOver() {
    return System.getProperty(PARENT) != null;
  }

  /**
   * Starts the jar and waits for its end.
   *
   * @param options of the JVM
   * @return its exit code
   */
  static int to(NewerJava java, List<String> options, File jar, String[] args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<String>();
    command.add(java.command());
    command.addAll(options);
    command.add("-D" + PARENT + "=" + process());
    command.add("-jar");
    command.add(jar.getPath());
    command.addAll(Arrays.asList(args));
    final Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread() {
              @Override
              public void run() {
                process.destroy();
                try {
                  Runtime.getRuntime().halt(process.waitFor());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
            });
    return process.waitFor();
  }

  /** The number of this process; asked by name, as Java 8 does not know the class. */
  private static String process() {
    try {
      Class<?> handle = Class.forName("java.lang.ProcessHandle");
      Object current = handle.getMethod("current").invoke(null);
      return String.valueOf(handle.getMethod("pid").invoke(current));
    } catch (ReflectiveOperationException e) {
      return ManagementFactory.getRuntimeMXBean().getName().replaceAll("@.*", "");
    }
  }

  /** Ends this process when the one that handed over to it has ended. */
  static void endWithParent() {
    final long parent = Long.parseLong(System.getProperty(PARENT));
    Thread watch =
        new Thread("launcher-watch") {
          @Override
          public void run() {
            try {
              while (runs(parent)) {
                Thread.sleep(500);
              }
              System.exit(LOST_PARENT);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException("Java " + Launcher.NEEDED + " knows processes", e);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    watch.setDaemon(true);
    watch.start();
  }

  private static boolean runs(long process) throws ReflectiveOperationException {
    Class<?> handle = Class.forName("java.lang.ProcessHandle");
    Optional<?> found = (Optional<?>) handle.getMethod("of", long.class).invoke(null, process);
    return found.isPresent() && (Boolean) handle.getMethod("isAlive").invoke(found.get());
  }
}
