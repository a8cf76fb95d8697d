package org.mlsyssearch.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of {@link SpeedMain}: one for each corpus, and one of how cost grows. */
final class SpeedReport {

  /**
   * What one JVM measured of a class: milliseconds.
   *
   * @param cpu processor time of a request in the mean
   * @param slowest processor time at the 99th percentile
   */
  private record Row(double p50, double p99, double cpu, double slowest, double plain) {}

  private final int builds;
  private final List<Section> sections = new ArrayList<>();

  /**
   * A report.
   *
   * @param builds 1, or 2 where there is a baseline, which is the second
   */
  SpeedReport(int builds) {
    this.builds = builds;
  }

  Section section(int size, String name) {
    Section section = new Section(size, name);
    sections.add(section);
    return section;
  }

  String print() {
    StringBuilder text = new StringBuilder("# Speed\n\n").append(Machine.describe());
    text.append(
        "\n\nHow it is measured: docs/ranking.md. Times are in milliseconds, medians over fresh"
            + " JVMs; processor time is the mean of a class, and its p99.\n");
    sections.forEach(section -> section.print(text));
    if (sections.size() > 1) {
      growth(text);
    }
    return text.toString();
  }

  private void growth(StringBuilder text) {
    text.append(
        "\n"
            + "## How cost grows\n\n"
            + "![Median of each class by number of papers](speed.png)\n\n"
            + "Median, and processor time a request, by number of papers.\n\n"
            + "| request |");
    sections.forEach(section -> text.append(format(" %,d |", section.size)));
    text.append("\n|---|").append("---:|".repeat(sections.size())).append('\n');
    for (SpeedKind kind : SpeedKind.values()) {
      text.append("| ").append(kind.label()).append(" |");
      for (Section section : sections) {
        Row row = median(section.words.getFirst(), kind);
        text.append(row == null ? " |" : format(" %.2f, %.2f |", row.p50, row.cpu));
      }
      text.append('\n');
    }
  }

  /** Medians by number of papers, for each class of requests that was measured. */
  Map<SpeedKind, Map<Integer, Double>> growth() {
    Map<SpeedKind, Map<Integer, Double>> all = new EnumMap<>(SpeedKind.class);
    for (SpeedKind kind : SpeedKind.values()) {
      for (Section section : sections) {
        Row row = median(section.words.getFirst(), kind);
        if (row != null) {
          all.computeIfAbsent(kind, each -> new TreeMap<>()).put(section.size, row.p50);
        }
      }
    }
    return all;
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static @org.jspecify.annotations.Nullable Row median(
      List<Map<SpeedKind, Row>> turns, SpeedKind kind) {
    List<Row> rows =
        turns.stream().filter(turn -> turn.containsKey(kind)).map(turn -> turn.get(kind)).toList();
    return rows.isEmpty()
        ? null
        : new Row(
            median(rows.stream().mapToDouble(Row::p50).toArray()),
            median(rows.stream().mapToDouble(Row::p99).toArray()),
            median(rows.stream().mapToDouble(Row::cpu).toArray()),
            median(rows.stream().mapToDouble(Row::slowest).toArray()),
            median(rows.stream().mapToDouble(Row::plain).toArray()));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
  }

  /** What was measured on one corpus. */
  final class Section {
    private final int size;
    private final String name;
    private final List<long[]> indexed = new ArrayList<>();
    private final List<List<Map<SpeedKind, Row>>> words = new ArrayList<>();
    private final List<Map<SpeedKind, Row>> meaning = new ArrayList<>();
    private String opened = "";
    private String heap = "";
    private String heapWithMeaning = "";

    private Section(int size, String name) {
      this.size = size;
      this.name = name;
      for (int i = 0; i < builds; i++) {
        indexed.add(new long[3]);
        words.add(new ArrayList<>());
      }
    }

    void indexed(int build, long[] taken) {
      indexed.set(build, taken);
    }

    void words(int build, List<String> said) {
      words.get(build).add(rows(said));
      if (build == 0) {
        opened = number(said, "opened");
        heap = number(said, "heap");
      }
    }

    void meaning(List<String> said) {
      meaning.add(rows(said));
      heapWithMeaning = number(said, "heap");
    }

    private static String number(List<String> said, String name) {
      return said.stream()
          .filter(line -> line.startsWith(name + "\t"))
          .map(line -> line.substring(name.length() + 1))
          .findFirst()
          .orElse("?");
    }

    private static Map<SpeedKind, Row> rows(List<String> said) {
      Map<SpeedKind, Row> rows = new EnumMap<>(SpeedKind.class);
      for (String line : said) {
        String[] parts = line.split("\t", -1);
        if (parts.length == 6) {
          double[] n = Arrays.stream(parts).skip(1).mapToDouble(Double::parseDouble).toArray();
          rows.put(SpeedKind.valueOf(parts[0]), new Row(n[0], n[1], n[2], n[3], n[4]));
        }
      }
      return rows;
    }

    private void print(StringBuilder text) {
      text.append(format("%n## %,d %s%n", size, name));
      for (int build = 0; build < builds; build++) {
        long[] taken = indexed.get(build);
        text.append(
            format(
                "%n%s: %,.0f papers a second, the JVM's start included (%.1f s, %.1f s of"
                    + " processors, %,d MB at most).%n",
                build == 0 ? "Indexed by words alone" : "The other build",
                size / (taken[0] / 1e9),
                taken[0] / 1e9,
                taken[1] / 1e9,
                taken[2]));
      }
      text.append(format("%nOpened in %s ms; open it holds %s MB of heap", opened, heap));
      text.append(meaning.isEmpty() ? ".\n" : ", " + heapWithMeaning + " MB with meaning.\n");
      text.append("\n| request | p50 | p99 | processor | its p99 | times plain BM25's p50 |");
      text.append(meaning.isEmpty() ? "" : " by meaning too: p50 | p99 | processor |");
      text.append(builds == 1 ? "" : " of the other build: p50 | processor |");
      text.append("\n|---|---:|---:|---:|---:|---:|");
      text.append(meaning.isEmpty() ? "" : "---:|---:|---:|");
      text.append(builds == 1 ? "\n" : "---|---|\n");
      for (SpeedKind kind : SpeedKind.values()) {
        Row own = median(words.getFirst(), kind);
        if (own == null) {
          continue;
        }
        text.append(
            format(
                "| %s | %.2f | %.2f | %.2f | %.2f |",
                kind.label(), own.p50, own.p99, own.cpu, own.slowest));
        text.append(own.plain == 0 ? " |" : format(" %.1f |", own.p50 / own.plain));
        if (!meaning.isEmpty()) {
          Row by = median(meaning, kind);
          text.append(
              by == null ? " | | |" : format(" %.2f | %.2f | %.2f |", by.p50, by.p99, by.cpu));
        }
        if (builds > 1) {
          text.append(' ').append(ratios(kind, true)).append(" | ").append(ratios(kind, false));
          text.append(" |");
        }
        text.append('\n');
      }
    }

    /** This build's time over the other's, turn by turn. */
    private String ratios(SpeedKind kind, boolean p50) {
      List<Double> ratios = new ArrayList<>();
      for (int turn = 0; turn < words.getFirst().size(); turn++) {
        Row own = words.getFirst().get(turn).get(kind);
        Row other = words.get(1).get(turn).get(kind);
        if (own != null && other != null) {
          ratios.add(p50 ? own.p50 / other.p50 : own.cpu / other.cpu);
        }
      }
      return ratios.stream().map(ratio -> format("%.2f", ratio)).collect(Collectors.joining(", "));
    }
  }
}
