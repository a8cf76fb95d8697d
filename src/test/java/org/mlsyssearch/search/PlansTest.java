package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.found.Finding;
import org.mlsyssearch.query.language.QueryLanguage;
import org.mlsyssearch.query.language.VenueLookup;
import org.mlsyssearch.query.plan.Correction;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.plan.Meant;
import org.mlsyssearch.query.plan.Plan;
import org.mlsyssearch.query.plan.Planner;
import org.mlsyssearch.query.plan.Reading;
import org.mlsyssearch.query.plan.Synonyms;
import org.mlsyssearch.query.plan.Wordbook;

/** What plans are like, whatever runs them. */
class PlansTest {

  private static final List<Paper> PAPERS =
      List.of(
          Papers.VLLM,
          Papers.paper("flash", "FlashAttention: Fast Exact Attention").build(),
          Papers.paper("retention", "Fast Retention").build(),
          Papers.paper("other", "\u63A8\u7406 2309 \uCD94\uB860").build(),
          Papers.paper("named", "Some Thing").system("Sarathi").build(),
          Papers.paper("first", "A Sarathy").build(),
          Papers.paper("second", "The Sarathy").build());

  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> lookedUp = new ArrayList<>();

  private Plan plan(String text) throws IOException {
    Dictionary naive = new NaiveClauses(PAPERS).dictionary();
    Dictionary counting =
        questions -> {
          asked.incrementAndGet();
          return counted(naive.ask(questions));
        };
    VenueLookup venues = new VenueLookup(Papers.corpus().venues());
    Wordbook words =
        new Wordbook(new Synonyms(Papers.corpus().synonyms()), venues, "while"::equals);
    return new Planner(counting, words).plan(new QueryLanguage(venues).parse(text).query(), true);
  }

  @Test
  void allQuestionsOfAQueryAreAskedAtOnce() throws IOException {
    plan("fast (attention OR \"exact attention\") author:kwon -retention llm serv");
    assertEquals(1, asked.get());
  }

  @Test
  void theQuestionsOfCorrectedWordsAreAskedOnceMore() throws IOException {
    plan("fsat atention author:kwonn");
    assertEquals(2, asked.get());
  }

  @Test
  void readingsGoFromAllWordsToAnyAndCorrectedOnesComeFirst() throws IOException {
    List<Reading> readings = plan("fast atention").readings();
    assertEquals(
        List.of(new Correction("atention", "attention")), readings.getFirst().corrections());
    List<Reading> typed =
        readings.stream().filter(reading -> reading.corrections().isEmpty()).toList();
    assertEquals(3, typed.size());
    assertEquals(typed, readings.subList(readings.size() - 3, readings.size()));
    assertEquals(List.of("No paper has 'atention'."), typed.getFirst().notes());
  }

  private Dictionary.Answers counted(Dictionary.Answers answers) {
    return (Dictionary.Answers)
        Proxy.newProxyInstance(
            Dictionary.Answers.class.getClassLoader(),
            new Class<?>[] {Dictionary.Answers.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("near")) {
                lookedUp.add((String) arguments[0]);
              }
              return method.isDefault()
                  ? InvocationHandler.invokeDefault(proxy, method, arguments)
                  : method.invoke(answers, arguments);
            });
  }

  @Test
  void fewWordsAreLookedUpHoweverManyAreUnknown() throws IOException {
    StringBuilder text = new StringBuilder("atention (");
    for (char a = 'a'; a <= 'z'; a++) {
      text.append("zqxw").append(a).append("vjk OR zqxwvjk").append(a).append(' ');
    }
    List<Reading> readings = plan(text + "zqxwvjk".repeat(7) + ")").readings();
    assertTrue(lookedUp.size() <= 9, lookedUp.size() + " words are looked up");
    assertEquals(new HashSet<>(lookedUp).size(), lookedUp.size(), lookedUp + " has repeats");
    assertEquals("attention", readings.getFirst().corrections().getFirst().searched());
  }

  @Test
  void whatEncodersCannotReadIsNotSearchedByMeaning() throws IOException {
    for (String text :
        List.of("\u63A8\u7406", "\uCD94\uB860", "2309", "\u63A8\u7406 author:kwon")) {
      assertTrue(plan(text).readings().stream().allMatch(each -> each.meant() == null), text);
    }
    assertTrue(
        plan("fast \u63A8\u7406").readings().stream().anyMatch(each -> each.meant() != null));
  }

  @Test
  void wordsThatNeitherPapersNorTheLanguageHaveMeanNothing() throws IOException {
    for (String text :
        List.of("zorblax", "zorblax qwyx", "zorblax OR qwyx", "zorblax venue:osdi")) {
      assertTrue(plan(text).readings().stream().allMatch(each -> each.meant() == null), text);
    }
    for (String text :
        List.of("zorblax fast", "zorblax while", "while", "MeanWhile11", "zzwhile")) {
      assertTrue(plan(text).readings().stream().anyMatch(each -> each.meant() != null), text);
    }
  }

  private String meant(String text) throws IOException {
    Meant meant = plan(text).readings().getFirst().meant();
    return meant == null ? "" : meant.text();
  }

  @Test
  void aWordThatIsNotTypedToItsEndSaysNothingBesideOthers() throws IOException {
    assertEquals("fast exact", meant("fast exact xq"));
    assertEquals("fast", meant("fast atten"));
    assertEquals("fast xq", meant("fast xq "));
    assertEquals("fast attention", meant("fast attention"));
    assertEquals("fast attentions", meant("fast attentions"));
    assertEquals("fast while", meant("fast while"));
    assertEquals("fas", meant("fas"));
  }

  @Test
  void anAbbreviationIsMeantSpelledOut() throws IOException {
    assertEquals("fast large language model", meant("fast LLM"));
  }

  private List<String> marked(String text, String title) throws IOException {
    Paper paper = Papers.paper("p", title).build();
    return new Finding(paper, plan(text).readings().getFirst().patterns())
        .highlights().getOrDefault("title", List.of()).stream()
            .map(span -> title.substring(span.start(), span.start() + span.length()))
            .toList();
  }

  @Test
  void whateverFormOfAWordFoundAPaperIsMarkedInIt() throws IOException {
    assertEquals(List.of("Fast", "Retention"), marked("fast retention ", "Fast, Good Retention"));
    assertEquals(List.of("retentions"), marked("retention ", "Good retentions"));
    assertEquals(List.of("Sarathy"), marked("a sarathx ", "A Sarathy"));
    assertEquals(List.of("Large Language Models"), marked("llm ", "The Large Language Models"));
    assertEquals(List.of("Retention"), marked("reten", "Good Retention"));
    assertEquals(List.of("Retention"), marked("re", "Good Retention"));
    assertEquals(List.of("Retention"), marked("reten tion ", "Good Retention"));
    assertEquals(List.of("Fast Exact"), marked("fastexact ", "A Fast Exact One"));
    assertEquals(List.of(), marked("the fast ", "The Slow One"));
    assertEquals(List.of("Fast"), marked("the fast ", "The Fast One"));
  }

  private String corrected(String text) throws IOException {
    return String.join(
        " ",
        plan(text).readings().getFirst().corrections().stream().map(Correction::searched).toList());
  }

  @Test
  void aWordThatIsTypedAloneIsTakenForANameBeforeAWordOfMorePapers() throws IOException {
    assertEquals("sarathi", corrected("sarathx"));
    assertEquals("sarathy", corrected("the sarathx thing"));
  }

  @Test
  void aMisspeltWordIsCorrectedWhereverItStands() throws IOException {
    assertEquals("attention attention", corrected("atention atention"));
    assertEquals(
        "attention attention attention attention",
        corrected("atention atention atention atention atention"));
  }

  @Test
  void aKnownWordHasNoCorrectedReading() throws IOException {
    assertTrue(
        plan("while fast").readings().stream()
            .allMatch(reading -> reading.corrections().isEmpty()));
  }
}
