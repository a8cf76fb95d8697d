package org.mlsyssearch.server.seen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.PaperId;

/**
 * Ids with a date each, in one array of bytes: some thirty bytes an id. The first date that an id
 * is given holds. New ones wait until there are many, so that putting them in order is done seldom.
 * Not thread-safe.
 */
final class DatedIds {

  /** How many ids wait at most. */
  private static final int WAITING = 100_000;

  private static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

  /** The ids in the order of their bytes. */
  private byte[] bytes = new byte[0];

  /** Where each id begins; one entry more than ids. */
  private int[] starts = new int[1];

  /** Of each id the number of its date. */
  private int[] dates = new int[0];

  private final List<Instant> instants = new ArrayList<>();

  /** How many ids have each date. */
  private final List<Integer> counts = new ArrayList<>();

  private final Map<Instant, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();

  /** Gives an id a date; false if it has one. */
  boolean add(String id, Instant when) {
    if (waiting.containsKey(id) || find(id.getBytes(UTF_8)) >= 0) {
      return false;
    }
    int date = numbers.computeIfAbsent(when, this::number);
    counts.set(date, counts.get(date) + 1);
    waiting.put(id, date);
    if (waiting.size() >= WAITING) {
      settle();
    }
    return true;
  }

  private int number(Instant when) {
    instants.add(when);
    counts.add(0);
    return instants.size() - 1;
  }

  /** Puts those that wait in their places. */
  void settle() {
    if (waiting.isEmpty()) {
      return;
    }
    Map<byte[], Integer> added = new TreeMap<>(ORDER);
    waiting.forEach((id, date) -> added.put(id.getBytes(UTF_8), date));
    waiting.clear();
    int more = added.keySet().stream().mapToInt(id -> id.length).sum();
    byte[] allBytes = new byte[Math.addExact(bytes.length, more)];
    int[] allStarts = new int[starts.length + added.size()];
    int[] allDates = new int[dates.length + added.size()];
    int from = 0;
    int to = 0;
    for (Map.Entry<byte[], Integer> one : added.entrySet()) {
      int until = -find(one.getKey()) - 1;
      to = copy(from, until, allBytes, allStarts, allDates, to);
      from = until;
      System.arraycopy(one.getKey(), 0, allBytes, allStarts[to], one.getKey().length);
      allDates[to] = one.getValue();
      allStarts[to + 1] = allStarts[to] + one.getKey().length;
      to++;
    }
    copy(from, dates.length, allBytes, allStarts, allDates, to);
    bytes = allBytes;
    starts = allStarts;
    dates = allDates;
  }

  private int copy(int from, int until, byte[] toBytes, int[] toStarts, int[] toDates, int to) {
    int shift = toStarts[to] - starts[from];
    System.arraycopy(bytes, starts[from], toBytes, toStarts[to], starts[until] - starts[from]);
    System.arraycopy(dates, from, toDates, to, until - from);
    for (int i = from; i < until; i++) {
      toStarts[to + 1 + i - from] = starts[i + 1] + shift;
    }
    return to + until - from;
  }

  /** The place of an id; where it is not, how many come before it, plus one, negative. */
  private int find(byte[] id) {
    int low = 0;
    int high = dates.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order =
          Arrays.compareUnsigned(bytes, starts[middle], starts[middle + 1], id, 0, id.length);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -low - 1;
  }

  /** The date of an id; null if it has none. */
  @Nullable Instant of(PaperId id) {
    Integer date = waiting.get(id.value());
    if (date == null) {
      int place = find(id.value().getBytes(UTF_8));
      date = place < 0 ? null : dates[place];
    }
    return date == null ? null : instants.get(date);
  }

  int size() {
    return dates.length + waiting.size();
  }

  /** How many ids have a date after an instant. */
  int countAfter(Instant instant) {
    int count = 0;
    for (int date = 0; date < instants.size(); date++) {
      count += instants.get(date).isAfter(instant) ? counts.get(date) : 0;
    }
    return count;
  }

  /** Every id whose date is after an instant. */
  void forEachAfter(Instant instant, Consumer<PaperId> consumer) {
    settle();
    boolean[] after = new boolean[instants.size()];
    for (int date = 0; date < after.length; date++) {
      after[date] = instants.get(date).isAfter(instant);
    }
    for (int i = 0; i < dates.length; i++) {
      if (after[dates[i]]) {
        consumer.accept(
            new PaperId(new String(bytes, starts[i], starts[i + 1] - starts[i], UTF_8)));
      }
    }
  }
}
