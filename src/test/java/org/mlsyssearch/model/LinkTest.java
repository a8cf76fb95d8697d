package org.mlsyssearch.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          10.1145/3600006.3613165              | https://doi.org/10.1145/3600006.3613165
          10.1002/(sici)1097(199823)43:4<338;2 | https://doi.org/10.1002/(sici)1097(199823)43:4%3C338;2
          10.1/a b{c}^`#d?e                    | https://doi.org/10.1/a%20b%7Bc%7D%5E%60%23d%3Fe
          10.1/a%2Fb                           | https://doi.org/10.1/a%2Fb
          10.1/50%                             | https://doi.org/10.1/50%25
          """)
  void leadsToADoiHoweverItIsWritten(String doi, String address) {
    assertEquals(address, Link.doi(doi).href());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1/\u2028x", "10.1/\u00A0", "10.1/\uD800", "10.1/#?[]", "10.1/é令"})
  void anySignOfADoiMayStandInAnAddress(String doi) {
    assertTrue(Link.isWeb(Link.doi(doi).href()), doi);
  }

  @Test
  void addressesAreThoseOfTheWebThatJavaTakes() {
    String signs = "abzZ09.-_/?=&%#:@ \u00E9[]";
    for (long seed = 0; seed < 200_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "https://" : "http://");
      text.append(random.nextBoolean() ? "a.example" : "");
      for (int i = random.nextInt(9); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      text.append(random.nextBoolean() ? "/a" : "");
      String href = text.toString();
      assertEquals(isAddress(href), Link.isWeb(href), href);
    }
  }

  private static boolean isAddress(String href) {
    try {
      return new URI(href).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
