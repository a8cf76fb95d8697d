package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.bench.ReferenceStyles.Style;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.match.Answer;
import org.mlsyssearch.match.Answer.Verdict;
import org.mlsyssearch.match.Matcher;
import org.mlsyssearch.match.Paste;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;

/**
 * How well pasted references find their papers: papers of the bundled corpus in several styles, of
 * which four in five are in the index and the others, of the same field, are not.
 */
class MatchQualityTest {

  private static final long SEED = 20_261_128;
  private static final int SAMPLE = 250;

  private static final List<Paper> in = new ArrayList<>();
  private static final List<Paper> out = new ArrayList<>();
  private static SearchIndex index;

  private static final class Tally {
    int asked;
    int here;
    int perhaps;
    int wrong;
    final List<String> examples = new ArrayList<>();

    void add(String text, Answer answer, @Nullable Paper meant) {
      asked++;
      boolean right =
          meant != null
              && answer.papers().stream().anyMatch(paper -> paper.id().equals(meant.id()));
      if (answer.verdict() == Verdict.HERE) {
        here++;
      } else if (answer.verdict() == Verdict.PERHAPS) {
        perhaps++;
      }
      if (meant != null && answer.verdict() != Verdict.NOT_HERE && !right) {
        wrong++;
      }
      boolean surprising =
          meant == null ? answer.verdict() != Verdict.NOT_HERE : answer.verdict() != Verdict.HERE;
      if (surprising && examples.size() < 6) {
        examples.add(
            answer.verdict()
                + " | "
                + text.replace('\n', '/')
                + " | "
                + answer.papers().stream().map(Paper::title).toList());
      }
    }

    double here() {
      return (double) here / asked;
    }

    double found() {
      return (double) (here + perhaps) / asked;
    }
  }

  @BeforeAll
  static void index() throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    List<Paper> papers = new ArrayList<>(corpus.papers());
    Collections.shuffle(papers, new Random(SEED));
    for (int i = 0; i < papers.size(); i++) {
      (i % 5 == 0 ? out : in).add(papers.get(i));
    }
    Path folder = java.nio.file.Files.createTempDirectory("mlsys-match").resolve("index");
    try (IndexBuilder builder = LuceneIndexBuilder.create(folder)) {
      for (Paper paper : in) {
        builder.add(paper);
      }
      builder.commit(corpus.info());
    }
    index = LuceneIndex.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static Map<Style, Tally> ask(List<Paper> papers, boolean present) throws IOException {
    Map<Style, Tally> tallies = new EnumMap<>(Style.class);
    ReferenceStyles styles = new ReferenceStyles(new Random(SEED));
    for (Style style : Style.values()) {
      StringBuilder text = new StringBuilder();
      List<Paper> asked = new ArrayList<>();
      List<String> written = new ArrayList<>();
      for (Paper paper : papers.subList(0, Math.min(SAMPLE, papers.size()))) {
        String reference = styles.write(paper, style);
        if (reference != null) {
          asked.add(paper);
          written.add(reference);
          text.append('[').append(asked.size()).append("] ").append(reference).append('\n');
        }
      }
      List<Answer> answers = new Matcher(index).match(Paste.read(text.toString()));
      assertTrue(
          answers.size() == asked.size(),
          style + ": " + answers.size() + " items of " + asked.size());
      Tally tally = tallies.computeIfAbsent(style, unused -> new Tally());
      for (int i = 0; i < asked.size(); i++) {
        tally.add(written.get(i), answers.get(i), present ? asked.get(i) : null);
      }
    }
    return tallies;
  }

  @Test
  void referencesFindTheirPapersAndNoOthers() throws IOException {
    Map<Style, Tally> present = ask(in, true);
    Map<Style, Tally> absent = ask(out, false);
    System.out.println("seed " + SEED);
    System.out.println(
        "| style | in the index | here | perhaps | another paper | not in it | here | perhaps |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    int falseHere = 0;
    int falsePerhaps = 0;
    int negatives = 0;
    for (Style style : Style.values()) {
      Tally one = present.get(style);
      Tally other = absent.get(style);
      System.out.printf(
          Locale.ROOT,
          "| %s | %d | %.1f %% | %.1f %% | %d | %d | %d | %d |%n",
          style.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          one.asked,
          100 * one.here(),
          100 * (one.found() - one.here()),
          one.wrong,
          other.asked,
          other.here,
          other.perhaps);
      falseHere += other.here;
      falsePerhaps += other.perhaps;
      negatives += other.asked;
    }
    if (Boolean.getBoolean("match.examples")) {
      present.forEach((style, tally) ->
          tally.examples.forEach(one -> System.out.println("+ " + style + " " + one)));
      absent.forEach((style, tally) ->
          tally.examples.forEach(one -> System.out.println("- " + style + " " + one)));
    }
    for (Style style : Style.values()) {
      Tally tally = present.get(style);
      double reached = style.whole ? tally.here() : tally.found();
      assertTrue(reached >= (style.whole ? 0.97 : 0.9), style + ": " + reached);
      assertTrue(tally.wrong <= tally.asked * 0.01, style + ": " + tally.wrong + " other papers");
    }
    assertTrue(falseHere <= negatives * 0.002, falseHere + " of " + negatives + " wrongly here");
    assertTrue(falsePerhaps <= negatives * 0.02, falsePerhaps + " of " + negatives + " perhaps");
  }
}
