package org.mlsyssearch.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Venue;

/**
 * Compares what is read from a list with what its {@code .expected.tsv} says stands in it.
 *
 * <p>A title counts as found if it is equal but for case and punctuation, on the right line; one
 * that the list gives as "[Name](url): Title" may keep the name in front. A venue is right if its
 * label or id is the expected one, a workshop's with or without its host.
 */
public final class ListQuality {

  /**
   * Counts of one list.
   *
   * @param expected papers that stand in it
   * @param found of those, how many were found
   * @param extra what was reported as a paper and is none
   * @param facts venues and years that its lines state
   * @param right of those, how many were read
   * @param names systems that were reported
   * @param wrongNames of those, how many neither the list nor names.yaml knows
   */
  public record Score(
      String list,
      int expected,
      int found,
      int extra,
      int facts,
      int right,
      int names,
      int wrongNames) {

    public double recall() {
      return (double) found / expected;
    }

    public double nonPapers() {
      return (double) extra / Math.max(1, found + extra);
    }

    public double accuracy() {
      return (double) right / Math.max(1, facts);
    }

    public Score plus(Score other) {
      return new Score(
          "all",
          expected + other.expected,
          found + other.found,
          extra + other.extra,
          facts + other.facts,
          right + other.right,
          names + other.names,
          wrongNames + other.wrongNames);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-28s %6d %7.1f %% %9.1f %% %13s %% %11d",
          list,
          expected,
          100 * recall(),
          100 * nonPapers(),
          facts == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100 * accuracy()),
          wrongNames);
    }
  }

  public static final String HEADER =
      String.format(
          Locale.ROOT,
          "%-28s %6s %9s %11s %15s %11s",
          "list",
          "papers",
          "found",
          "non-papers",
          "venue and year",
          "wrong names");

  private static final Authority AUTHORITY = Authority.bundled(new Diagnostics());

  private final Path list;
  private final List<String> problems = new ArrayList<>();
  private int found;
  private int facts;
  private int right;
  private int names;
  private int wrongNames;

  private ListQuality(Path list) {
    this.list = list;
  }

  /** Scores a list; what is wrong is added to the problems. */
  public static Score score(Path list, List<String> problems) throws IOException {
    ListQuality quality = new ListQuality(list);
    Score score = quality.score();
    problems.addAll(quality.problems);
    return score;
  }

  private Score score() throws IOException {
    Map<Integer, List<Draft>> byLine = new HashMap<>();
    int read = 0;
    for (Draft draft : Corpora.read(list).drafts()) {
      byLine.computeIfAbsent(draft.source().line(), line -> new ArrayList<>()).add(draft);
      read++;
    }
    Set<Draft> used = new HashSet<>();
    int expected = 0;
    Path table = list.resolveSibling(list.getFileName().toString().replace(".md", ".expected.tsv"));
    for (String row : Files.readAllLines(table)) {
      if (row.startsWith("line\t") || row.startsWith("#") || row.isBlank()) {
        continue;
      }
      String[] fields = row.split("\t", -1);
      expected++;
      Draft draft =
          find(byLine.getOrDefault(Integer.valueOf(fields[0]), List.of()), fields[1], used);
      if (draft == null) {
        problems.add(list.getFileName() + ":" + fields[0] + ": not found: " + fields[1]);
      } else {
        used.add(draft);
        found++;
        facts(draft, fields);
      }
    }
    for (List<Draft> drafts : byLine.values()) {
      for (Draft draft : drafts) {
        if (!used.contains(draft)) {
          problems.add(
              list.getFileName() + ":" + draft.source().line() + ": no paper: " + draft.title());
        }
      }
    }
    String name = list.getFileName().toString().replace(".md", "");
    return new Score(name, expected, found, read - used.size(), facts, right, names, wrongNames);
  }

  private static Draft find(List<Draft> drafts, String title, Set<Draft> used) {
    String key = Titles.key(title);
    for (Draft draft : drafts) {
      boolean prefixed =
          draft.systems().stream()
              .anyMatch(name -> Titles.key(draft.title()).equals(Titles.key(name) + key));
      boolean known = draft.alsoKnownAs().stream().anyMatch(name -> Titles.key(name).equals(key));
      if (!used.contains(draft) && (Titles.key(draft.title()).equals(key) || prefixed || known)) {
        return draft;
      }
    }
    return null;
  }

  /** Whether a venue is the expected one, under any of its names. */
  private static boolean isSame(String expected, Venue venue) {
    Venue known = AUTHORITY.venues().find(expected);
    String own = key(venue.label().split(" @ ")[0]);
    // "ICLR Workshop" is any workshop of ICLR.
    String host = expected.replaceFirst("(?i) workshops?$", "");
    boolean hosted =
        !host.equals(expected)
            && venue.kind() == Kind.WORKSHOP
            && key(venue.label()).contains(key(host));
    return (known != null && known.id().equals(venue.id()))
        || key(expected).equals(key(venue.label()))
        || key(expected).contains(own)
        || hosted;
  }

  private void facts(Draft draft, String[] fields) {
    String at = list.getFileName() + ":" + fields[0] + ": ";
    if (!fields[2].isEmpty()) {
      facts++;
      boolean same = draft.venue() != null && isSame(fields[2], draft.venue());
      right += same ? 1 : 0;
      if (!same) {
        problems.add(
            at
                + "venue "
                + fields[2]
                + " read as "
                + (draft.venue() == null ? "none" : draft.venue().label()));
      }
    }
    if (!fields[3].isEmpty()) {
      facts++;
      boolean same = fields[3].equals(String.valueOf(draft.year()));
      right += same ? 1 : 0;
      if (!same) {
        problems.add(at + "year " + fields[3] + " read as " + draft.year());
      }
    }
    names += draft.systems().size();
    // What names.yaml adds is no reading of the line; it is checked where it is kept.
    boolean corrected = draft.systems().size() != 1;
    for (String name : draft.systems()) {
      boolean inLine = key(draft.title()).startsWith(key(name));
      if (!corrected && inLine && fields[4].isEmpty() && draft.title().contains(": ")) {
        wrongNames++;
        problems.add(at + "no system but read as " + name);
      }
    }
  }

  private static String key(String text) {
    return Titles.key(text);
  }
}
