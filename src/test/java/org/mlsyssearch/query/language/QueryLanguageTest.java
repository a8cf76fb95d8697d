package org.mlsyssearch.query.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.ParsedQuery;

class QueryLanguageTest {

  private static final QueryLanguage LANGUAGE =
      new QueryLanguage(new VenueLookup(Papers.corpus().venues()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          vllm                                | [vllm]*
          paged attention                     | [paged, attention]*
          ~paged attention ~                  | [paged, attention]
          "paged attention"                   | "paged attention"
          “paged attention” vllm              | AND("paged attention" [vllm]*)
          serving -training                   | AND([serving] NOT([training]))
          serving NOT training                | AND([serving] NOT([training]))
          llm serving OR training             | AND([llm] OR([serving] [training]*))
          (llm OR dnn) training               | AND(OR([llm] [dnn]) [training]*)
          a AND b                             | [a, b]*
          author:stoica                       | author:[stoica]*
          author:"ion stoica" ray             | AND(author:"ion stoica" [ray]*)
          title:(paged attention)             | title:[paged, attention]
          TITLE:ray                           | title:[ray]*
          -author:stoica ray                  | AND(NOT(author:[stoica]) [ray]*)
          year:2020-2023 ray                  | AND(year:2020-2023 [ray]*)
          year:2019- ray                      | AND(year:2019- [ray]*)
          2020-2023 ray                       | AND(year:2020-2023 [ray]*)
          osdi23                              | venue=osdi@2023
          OSDI '23 scheduling                 | AND([scheduling]* venue=osdi@2023)
          sosp 2023 ray                       | AND([ray]* venue=sosp@2023)
          usenix osdi 2018                    | venue=osdi@2018
          venue:osdi                          | venue=osdi
          venue:osdi23                        | venue=osdi@2023
          venue:"USENIX OSDI" ray             | AND(venue=osdi [ray]*)
          sosp                                | [sosp]*
          Orca: A Distributed Serving System  | [Orca:, A, Distributed, Serving, System]*
          C++                                 | [C++]*
          S-LoRA GPT-3.5 tf.data              | [S-LoRA, GPT-3.5, tf.data]*
          cronus \\u0041                      | [cronus, \\u0041]*
          http://a.b/c?d=e&f                  | identifier[url:a.b/c?d=e&f]
          see http://a.b/c?d=e&f              | [see, http://a.b/c?d=e&f]*
          """)
  void readsTheLanguage(String text, String tree) {
    assertEquals(tree, LANGUAGE.parse(text).query().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          "paged attention      | [paged, attention]*
          (paged attention      | [(paged, attention]*
          paged attention)      | [paged, attention)]*
          OR paged              | [paged]*
          paged OR              | [paged]*
          paged AND OR attention| OR([paged] [attention]*)
          - paged               | [paged]*
          NOT                   | OR()
          () paged              | [paged]*
          year:20x ray          | [20x, ray]*
          """)
  void whatIsNoSyntaxIsSearchedAsWords(String text, String tree) {
    assertEquals(tree, LANGUAGE.parse(text).query().toString());
  }

  @Test
  void saysHowItReadAVenueWithItsYear() {
    assertEquals(List.of("'osdi23' was read as OSDI 2023."), LANGUAGE.parse("osdi23").notes());
  }

  @Test
  void saysThatAQuotationMarkIsNotClosed() {
    assertEquals(
        List.of("The quotation mark is not closed, so what follows it was searched as words."),
        LANGUAGE.parse("\"paged").notes());
  }

  @Test
  void namesTheFieldThatWasMeant() {
    assertEquals(
        List.of(
            "There is no field 'auther', so it was searched as a word; did you mean 'author:'?"),
        LANGUAGE.parse("auther:stoica").notes());
  }

  @Test
  void punctuationAloneGetsHelpAndFindsNothing() {
    for (String text : List.of("+ # /", "...", "\"\"", "()", "-")) {
      ParsedQuery parsed = LANGUAGE.parse(text);
      assertEquals("OR()", parsed.query().toString(), text);
      assertTrue(parsed.notes().getFirst().contains("no letter and no digit"), text);
    }
  }

  @Test
  void noTextMakesItFail() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("noTextMakesItFail -Dseed=" + seed);
    Random random = new Random(seed);
    String[] parts = {
      "\"",
      "(",
      ")",
      "-",
      "+",
      "OR",
      "AND",
      "NOT",
      " ",
      ":",
      "title:",
      "year:",
      "2020-",
      "\\",
      "\\u",
      "*",
      "?",
      "~",
      "^",
      "[",
      "]",
      "{",
      "}",
      "a",
      "vllm",
      "osdi",
      "'23",
      "/",
      "&&",
      "||",
      "!",
      "<",
      ">",
      "=",
      "\uD83D\uDD25",
      "\u0000",
      "é",
      "«",
      "»",
      "TO",
      "@"
    };
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      ParsedQuery parsed = LANGUAGE.parse(text.toString());
      assertTrue(
          parsed.notes().stream().noneMatch(note -> note.startsWith("The signs")),
          () -> "seed " + seed + ": " + text);
    }
  }
}
