package org.mlsyssearch.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.corpus.Reading;

/** No file of a corpus makes its reader open another file or an address. */
class ExternalEntitiesTest {

  private static final String SECRET = "Sesame-4711";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          list.xml  | <dblp><article key="a/b/c"><author>&e;</author><title>Serving Models &e; Well.</title><year>2020</year><ee>&e;</ee></article></dblp>
          feed.xml  | <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2302.00001v1</id><title>Serving Models &e; Well</title><author><name>&e;</name></author><link title="pdf" href="&e;"/></entry></feed>
          feed.atom | <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2302.00001v1</id><title>Serving Models &e; Well</title></entry></feed>
          noending  | <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2302.00001v1</id><title>Serving Models &e; Well</title></entry></feed>
          list.md   | <ul><li>[SOSP 2020] <a href="&e;">Serving Models &e; Well</a></li></ul>
          """)
  void whatAnEntityNamesIsNotOpened(String name, String body) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + door.getLocalPort() + "/x";
      for (String definition :
          List.of(
              "<!DOCTYPE dblp SYSTEM \"" + address + "\" [<!ENTITY e \"x\">]>",
              "<!DOCTYPE dblp [<!ENTITY e SYSTEM \"" + address + "\">]>",
              "<!DOCTYPE dblp [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>",
              "<!DOCTYPE dblp [<!ENTITY e PUBLIC \"a\" \"" + secret.toUri() + "\">]>",
              "<!DOCTYPE dblp [<!ENTITY % p SYSTEM \"" + address + "\"> %p; <!ENTITY e \"x\">]>")) {
        Reading reading = Reading.of(folder.resolve(name), definition + body);
        assertFalse(reading.toString().contains(SECRET), reading::toString);
        assertEquals(1, reading.drafts().size(), definition + reading.problems());
        assertTrue(reading.draft().title().startsWith("Serving Models"), reading::toString);
      }
      door.setSoTimeout(1);
      assertThrows(SocketTimeoutException.class, door::accept, "nobody has called");
    }
  }
}
