package org.mlsyssearch.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The server in a process of its own, on a free port.
 *
 * @param process the process
 * @param base where it listens, with a slash at the end
 */
public record ServerProcess(Process process, URI base) implements AutoCloseable {

  /** Starts it and waits until it is ready. */
  public static ServerProcess start(Map<String, String> environment, String... args)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MLSYS_PORT", "0");
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      return new ServerProcess(process, ServedAddress.of(process));
    } catch (IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  public int port() {
    return base.getPort();
  }

  /** Sends SIGTERM and waits for the end; the exit code. */
  public int terminate() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The server goes on");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
