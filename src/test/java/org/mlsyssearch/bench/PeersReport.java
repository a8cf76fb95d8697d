package org.mlsyssearch.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of {@link PeersMain}: for each size those in a process and those over HTTP. */
final class PeersReport {

  private final StringBuilder text;

  PeersReport(long seed, int requests, int longest) {
    text = new StringBuilder("# Beside other engines\n\n").append(Machine.describe());
    text.append(
        """


        `./benchmark peers`, seed %d: all engines get the same generated papers and answer the same %d requests of each
        class in random order, each request asked of all before the next, by words, one at a time. Milliseconds: median /
        99th percentile / processor time a request; in brackets the median over ours. An engine that took %d seconds for
        a class is asked nothing more of it, and told by its average alone. What each does, what it lacks and what is not comparable: docs/speed.md.
        """
            .formatted(seed, requests, longest));
  }

  void add(PeersRun run) {
    text.append(String.format(Locale.ROOT, "%n## %,d papers%n", run.size()));
    table(run, run.peers().stream().filter(peer -> !peer.isServed()).toList());
    table(run, run.peers().stream().filter(Peer::isServed).toList());
    text.append("\nSame totals and facet counts as ours, of requests that leave no freedom:\n\n");
    for (Peer peer : run.peers()) {
      for (Map.Entry<Peer.Promise, PeersRun.Agreement> each : run.agreements(peer).entrySet()) {
        int same = each.getValue().same();
        int all = same + each.getValue().differing().size();
        text.append("- ").append(peer.name()).append(", ").append(each.getKey().label);
        text.append(": ").append(same).append(" of ").append(all).append('\n');
      }
    }
  }

  private void table(PeersRun run, List<Peer> peers) {
    if (peers.size() < 2) {
      return;
    }
    text.append(peers.getFirst().isServed() ? "\nOver HTTP:\n\n" : "\nIn a process:\n\n");
    text.append("| request |");
    peers.forEach(peer -> text.append(' ').append(peer.name()).append(" |"));
    text.append("\n|---|").append("---:|".repeat(peers.size()));
    text.append("\n| papers indexed a second |");
    for (Peer peer : peers) {
      double each = run.perSecond(peer);
      text.append(peer.builds() ? String.format(Locale.ROOT, " %,.0f |", each) : " |");
    }
    for (SpeedKind kind : SpeedKind.values()) {
      text.append("\n| ").append(kind.label()).append(" |");
      for (Peer peer : peers) {
        text.append(' ').append(cell(run, peers.getFirst(), peer, kind)).append(" |");
      }
    }
    text.append('\n');
  }

  private static String cell(PeersRun run, Peer ours, Peer peer, SpeedKind kind) {
    PeersRun.Times times = run.times(peer, kind);
    if (times == null) {
      return "";
    }
    if (times.isGivenUp()) {
      return number(times.average()) + " on average";
    }
    String cell =
        number(times.percentile(50))
            + " / "
            + number(times.percentile(99))
            + " / "
            + number(times.cpu());
    PeersRun.Times own = run.times(ours, kind);
    return peer == ours || own == null || own.isGivenUp()
        ? cell
        : cell + " (" + number(times.percentile(50) / own.percentile(50)) + "x)";
  }

  /** Three digits, or as many as stand before the point. */
  private static String number(double value) {
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
