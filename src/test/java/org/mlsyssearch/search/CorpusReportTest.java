package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.search.CorpusReport.Remark;
import org.mlsyssearch.search.CorpusReport.RemarkKind;

class CorpusReportTest {

  private static final List<RemarkKind> KINDS =
      List.of(
          new RemarkKind("syntax", Severity.ERROR, false),
          new RemarkKind("unclear-entry", Severity.WARNING, true),
          new RemarkKind("prose", Severity.NOTE, false));

  @Test
  void keepsTheWorstOfEachFileAndOfAll() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("keepsTheWorstOfEachFileAndOfAll -Dseed=" + seed);
    Random random = new Random(seed);
    List<Remark> all = new ArrayList<>();
    for (int i = 0; i < 40_000; i++) {
      RemarkKind kind = KINDS.get(random.nextInt(100) == 0 ? 0 : 1 + random.nextInt(2));
      String file = "list-" + random.nextInt(random.nextBoolean() ? 2 : 30) + ".md";
      all.add(new Remark(file, random.nextInt(5_000), random.nextInt(3), kind, "m" + i));
    }
    List<Remark> kept = CorpusReport.bounded(all);
    assertEquals(CorpusReport.MOST, kept.size());
    Map<String, Long> byFile =
        kept.stream().collect(Collectors.groupingBy(Remark::file, Collectors.counting()));
    assertTrue(
        byFile.values().stream().allMatch(n -> n <= CorpusReport.MOST_OF_FILE), byFile.toString());
    long errors = all.stream().filter(one -> one.kind() == KINDS.get(0)).count();
    assertEquals(errors, kept.stream().filter(one -> one.kind() == KINDS.get(0)).count());
    assertEquals(
        kept.stream()
            .sorted(
                Comparator.comparing(Remark::file)
                    .thenComparingInt(Remark::line)
                    .thenComparingInt(Remark::column))
            .toList(),
        kept);
  }

  @Test
  void keepsAllOfFew() {
    CorpusReport few = Papers.report();
    assertEquals(few.remarks(), CorpusReport.bounded(few.remarks().reversed()));
  }

  @Test
  void countsWhatWasNotUnderstoodApartFromWhatIsIncomplete() {
    CorpusReport few = Papers.report();
    assertEquals(6, few.entries());
    assertEquals(1, few.notUnderstood(few.lists()));
    assertEquals(2, few.count(few.lists(), few.kinds(Severity.WARNING)));
  }
}
