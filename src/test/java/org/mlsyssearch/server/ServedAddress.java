package org.mlsyssearch.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a server that runs as a process of its own says that it listens. */
public final class ServedAddress {

  private static final Pattern READY =
      Pattern.compile("mlsys-search serves [\\d,]+ papers? on (http://localhost:\\d+/)");

  private ServedAddress() {}

  /**
   * Waits until the server is ready; what the process prints after that is read and dropped.
   *
   * @return the address, with a slash at the end
   * @throws IOException with what it said instead, if it ended
   */
  public static URI of(Process process) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher ready = READY.matcher(line);
      if (ready.find()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(more -> {}));
        return URI.create(ready.group(1));
      }
      said.append(line).append('\n');
    }
    throw new IOException("The server ended without an address: " + said);
  }
}
