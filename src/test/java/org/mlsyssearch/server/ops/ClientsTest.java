package org.mlsyssearch.server.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ClientsTest {

  @Test
  void areToldApartByTheConnectionWhereNoProxyIsAnnounced() {
    assertEquals("10.0.0.1", new Clients(false).of("192.0.2.1", "10.0.0.1"));
  }

  @Test
  void areToldApartByWhatTheProxyItselfSawAndNotByWhatAnyoneMayClaim() {
    Clients clients = new Clients(true);
    assertEquals("192.0.2.1", clients.of("203.0.113.9, 192.0.2.1", "10.0.0.1"));
    assertEquals("10.0.0.1", clients.of(null, "10.0.0.1"));
    assertEquals("10.0.0.1", clients.of("", "10.0.0.1"));
  }
}
