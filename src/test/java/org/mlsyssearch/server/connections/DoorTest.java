package org.mlsyssearch.server.connections;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** Who has come to a door that is being closed is let in. */
class DoorTest {

  /** Not every time does a client come at the very moment that matters. */
  private static final int TIMES = 400;

  private static final int CLIENTS = 12;

  @Test
  void whoCameBeforeItWasClosedIsAnsweredAndNotCutOff() throws Exception {
    for (int i = 0; i < TIMES; i++) {
      Server server = new Server();
      Door door = new Door(server, new HttpConfiguration(), 100, Duration.ofSeconds(10));
      server.addConnector(door);
      server.setHandler(new Greeting());
      server.start();
      List<Socket> clients = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        clients.add(new Socket("localhost", door.getLocalPort()));
      }
      door.close();
      for (Socket client : clients) {
        try (client) {
          client.setSoTimeout(10_000);
          client
              .getOutputStream()
              .write("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
          String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
          assertTrue(answer.startsWith("HTTP/1.1 200"), "time " + i + ": '" + answer + "'");
        }
      }
      server.stop();
    }
  }

  private static final class Greeting extends Handler.Abstract {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      response.setStatus(200);
      callback.succeeded();
      return true;
    }
  }
}
