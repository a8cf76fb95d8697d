package org.mlsyssearch.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection to a server that sends bytes as they are given and reads whole answers, at hardly
 * any cost, so that what is measured is the server. Not thread-safe.
 */
final class PlainClient implements Closeable {

  private static final int TIMEOUT_MILLIS = 60_000;

  private final Socket socket = new Socket();
  private final InputStream in;
  private boolean open = true;

  PlainClient(int port) throws IOException {
    socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
  }

  /** A GET as browsers send it. */
  static byte[] get(String target) {
    return ("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether the server takes another request on this connection. */
  boolean isOpen() {
    return open;
  }

  /**
   * Sends a request and reads the answer to its end.
   *
   * @return the status
   * @throws IOException if the connection ends before the answer
   */
  int ask(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    String line = line();
    int status = Integer.parseInt(line.substring(9, 12));
    long length = -1;
    boolean chunked = false;
    for (line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        chunked = header.contains("chunked");
      } else if (header.startsWith("connection:")) {
        open = !header.contains("close");
      }
    }
    if (chunked) {
      for (int size = size(); size > 0; size = size()) {
        in.skipNBytes(size + 2L);
      }
      line();
    } else if (length > 0) {
      in.skipNBytes(length);
    }
    return status;
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int one = in.read(); one != '\n'; one = in.read()) {
      if (one < 0) {
        throw new EOFException("The connection ends at '" + line + "'");
      }
      if (one != '\r') {
        line.append((char) one);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
