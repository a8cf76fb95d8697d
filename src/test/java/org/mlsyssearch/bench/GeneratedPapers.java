package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;

/**
 * Any number of papers in the manner of the bundled ones: titles of their words by frequency, a new
 * system's name and links of their own each, their topics, venues and years, and authors of which
 * few write much. The same seed gives the same papers.
 */
final class GeneratedPapers {

  private static final String[] SYLLABLES = {
    "flex", "serve", "mo", "ra", "ten", "sor", "pi", "pe", "lith", "os", "ve", "ga", "zen", "ku",
    "dra", "mix", "no", "va", "lo", "rix", "tu", "ner", "qua", "syn", "hel", "io"
  };

  private final Random random;
  private final List<Paper> like;
  private final List<String> words = new ArrayList<>();
  private final int authors;

  GeneratedPapers(List<Paper> like, int count, long seed) {
    this.like = like;
    this.random = new Random(seed);
    this.authors = Math.max(10, count / 2);
    for (Paper paper : like) {
      Arrays.stream(paper.title().split("[\\s:]+", -1))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
    }
  }

  Paper paper(int number) {
    String name = name(number);
    StringBuilder title = new StringBuilder(name).append(':');
    int length = 6 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      title.append(' ').append(words.get(random.nextInt(words.size())));
    }
    Paper model = like.get(random.nextInt(like.size()));
    Paper other = like.get(random.nextInt(like.size()));
    LinkedHashSet<TopicPath> topics = new LinkedHashSet<>(model.topics());
    topics.addAll(other.topics());
    LinkedHashSet<String> people = new LinkedHashSet<>();
    for (int i = 0; i < 1 + random.nextInt(6); i++) {
      // The square of an even number: few write much, most write once.
      double even = random.nextDouble();
      people.add(person((int) (even * even * authors)));
    }
    Facts.Builder facts = new Facts.Builder();
    facts.title = title.toString();
    facts.systems = List.of(name);
    facts.authors = List.copyOf(people);
    facts.venue = model.venue();
    facts.year = other.year();
    facts.kind = model.kind();
    facts.topics = List.copyOf(topics);
    facts.links =
        model.links().stream()
            .map(
                link -> new Link(link.rel(), "https://papers.example/" + number + "/" + link.rel()))
            .toList();
    SourceRef source = new SourceRef("List " + number % 20, "list" + number % 20 + ".md", 1, "");
    return new Paper(new PaperId("p" + number), facts.facts(), List.of(source));
  }

  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    int rest = number + SYLLABLES.length;
    while (rest > 0) {
      String syllable = SYLLABLES[rest % SYLLABLES.length];
      name.append(
          name.isEmpty()
              ? Character.toUpperCase(syllable.charAt(0)) + syllable.substring(1)
              : syllable);
      rest /= SYLLABLES.length;
    }
    return name.toString();
  }

  private static String person(int number) {
    String given = name(number % 997);
    String family = name(number / 7);
    return given + " " + family;
  }
}
