package org.mlsyssearch.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;

/**
 * Gives all engines the same papers and asks them the same, one after the other, so that what
 * disturbs one disturbs all; and compares their answers with those of the first, which is ours.
 */
final class PeersRun implements AutoCloseable {

  /** What the answers of one engine to one class of requests took, in milliseconds. */
  static final class Times {
    private final List<Peer.Taken> all = new ArrayList<>();
    private long spent;
    private int asked;
    private boolean isGivenUp;

    /** Whether it took too long for all requests to be asked. */
    boolean isGivenUp() {
      return isGivenUp;
    }

    /** What a request took on average, those that warm up included. */
    double average() {
      return spent / 1e6 / asked;
    }

    double percentile(int percent) {
      long[] sorted = all.stream().mapToLong(Peer.Taken::wall).sorted().toArray();
      return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    double cpu() {
      return all.stream().mapToLong(Peer.Taken::cpu).average().orElse(0) / 1e6;
    }
  }

  /**
   * How often an engine said the same as ours, and the requests where it did not with both answers.
   */
  record Agreement(int same, List<String> differing) {}

  private static final int SAMPLE = 5000;

  private final BundledCorpus corpus;
  private final List<Peer> peers;
  private final int size;
  private final long seed;
  private final List<Paper> sample = new ArrayList<>();
  private final Map<Peer, Double> built = new HashMap<>();
  private final Map<Peer, Map<SpeedKind, Times>> times = new HashMap<>();
  private final Map<Peer, Map<Peer.Promise, Agreement>> agreements = new HashMap<>();

  PeersRun(BundledCorpus corpus, List<Peer> peers, int size, long seed) {
    this.corpus = corpus;
    this.peers = List.copyOf(peers);
    this.size = size;
    this.seed = seed;
  }

  List<Peer> peers() {
    return peers;
  }

  int size() {
    return size;
  }

  /** Papers that an engine took a second. */
  double perSecond(Peer peer) {
    return size / built.getOrDefault(peer, Double.NaN);
  }

  /** What the comparison showed of an engine, by promise. */
  Map<Peer.Promise, Agreement> agreements(Peer peer) {
    return agreements.getOrDefault(peer, Map.of());
  }

  /** The classes in which an engine was measured. */
  Set<SpeedKind> measured(Peer peer) {
    return times.getOrDefault(peer, Map.of()).keySet();
  }

  /** What an engine took; null where it was not asked. */
  @Nullable Times times(Peer peer, SpeedKind kind) {
    return times.getOrDefault(peer, Map.of()).get(kind);
  }

  /** Gives each engine the papers; making them is not counted. */
  void build() throws IOException {
    for (Peer peer : peers) {
      GeneratedPapers generated = new GeneratedPapers(corpus.papers(), size, seed);
      long spent = 0;
      for (int i = 0; i < size; i++) {
        Paper paper = generated.paper(i);
        if (peer == peers.getFirst() && i % Math.max(1, size / SAMPLE) == 0) {
          sample.add(paper);
        }
        long begun = System.nanoTime();
        peer.add(paper);
        spent += System.nanoTime() - begun;
      }
      long begun = System.nanoTime();
      peer.finish();
      spent += System.nanoTime() - begun;
      double seconds = (peer.building() < 0 ? spent : peer.building()) / 1e9;
      built.put(peer, seconds);
      System.err.printf(Locale.ROOT, "%s: %,d papers in %.1f s%n", peer.name(), size, seconds);
    }
  }

  /**
   * Asks for what engines promise to answer alike.
   *
   * @param each how many requests of each of the classes that they are made of
   * @param longest after what time an engine is asked no more
   */
  void compare(int each, Duration longest) throws IOException {
    Map<Peer, Long> spent = new HashMap<>();
    long most = longest.toNanos();
    for (SpeedQuery query : new SpeedQueries(sample, corpus.info().synonyms(), seed).make(each)) {
      Peer.Promise promise = promise(query.kind());
      if (promise != null) {
        SpeedQuery exact = exact(query);
        Peer.Found ours = peers.getFirst().found(exact);
        for (Peer peer : peers.subList(1, peers.size())) {
          if (peer.promises().contains(promise) && spent.getOrDefault(peer, 0L) < most) {
            long begun = System.nanoTime();
            compare(peer, promise, exact, ours);
            spent.merge(peer, System.nanoTime() - begun, Long::sum);
          }
        }
      }
    }
  }

  private void compare(Peer peer, Peer.Promise promise, SpeedQuery query, Peer.Found ours)
      throws IOException {
    Peer.Found theirs = peer.found(query);
    boolean agrees = ours.agrees(theirs);
    List<String> differing =
        agrees ? List.of() : List.of(query.line() + "\n  " + ours + "\n  " + theirs);
    agreements
        .computeIfAbsent(peer, key -> new EnumMap<>(Peer.Promise.class))
        .merge(
            promise,
            new Agreement(agrees ? 1 : 0, differing),
            (one, other) -> {
              List<String> all = new ArrayList<>(one.differing);
              all.addAll(other.differing);
              return new Agreement(one.same + other.same, all);
            });
  }

  private static Peer.@Nullable Promise promise(SpeedKind kind) {
    return switch (kind) {
      case ALL, FILTERS, YEARS -> Peer.Promise.FILTERS;
      case AND -> Peer.Promise.WORDS;
      case PHRASE -> Peer.Promise.PHRASE;
      default -> null;
    };
  }

  /** The request with no freedom left: no word is stemmed, completed or taken for another. */
  private static SpeedQuery exact(SpeedQuery query) {
    return switch (query.kind()) {
      case AND -> new SpeedQuery(SpeedKind.AND, '"' + query.text().replace(" ", "\" \"") + '"');
      case FILTERS, YEARS -> new SpeedQuery(query.kind(), "", "", query.chosen());
      default -> query;
    };
  }

  /**
   * Measures; each request is asked of all engines before the next, in an order drawn anew.
   *
   * @param warm how many of each class go before
   * @param requests how many of each class are measured
   * @param longest after what time an engine is asked nothing more of a class
   */
  void measure(int warm, int requests, Duration longest) throws IOException {
    Random random = new Random(seed);
    long most = longest.toNanos();
    Map<SpeedKind, Integer> asked = new EnumMap<>(SpeedKind.class);
    for (SpeedQuery query :
        new SpeedQueries(sample, corpus.info().synonyms(), seed + 1).make(warm + requests)) {
      boolean measured = asked.merge(query.kind(), 1, Integer::sum) > warm;
      List<Peer> turns = new ArrayList<>(peers);
      Collections.shuffle(turns, random);
      for (Peer peer : turns) {
        if (peer.offers(query.kind())) {
          Times of =
              times
                  .computeIfAbsent(peer, key -> new EnumMap<>(SpeedKind.class))
                  .computeIfAbsent(query.kind(), key -> new Times());
          of.isGivenUp |= of.spent >= most;
          if (!of.isGivenUp) {
            Peer.Taken taken = peer.ask(query);
            of.spent += taken.wall();
            of.asked++;
            if (measured) {
              of.all.add(taken);
            }
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Peer peer : peers) {
      peer.close();
    }
  }
}
