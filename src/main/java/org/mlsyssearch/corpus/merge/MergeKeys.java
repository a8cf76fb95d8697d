package org.mlsyssearch.corpus.merge;

import java.util.Arrays;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * What drafts have in common, as 64-bit hashes: twelve bytes a key, so that millions fit.
 *
 * <p>A key says that two drafts may be the same paper; whether they are is for {@link SamePaper}.
 * Not thread-safe.
 */
final class MergeKeys {

  private static final int TITLE_WORDS = 4;
  private static final long START = 0xcbf29ce484222325L;
  private static final String DOI = "d:";
  private static final String ARXIV = "a:";
  private static final String TITLE = "t:";

  private long[] hashes = new long[1024];
  private int[] numbers = new int[1024];
  private int size;

  /** Takes runs of drafts that share a key. */
  @FunctionalInterface
  interface RunConsumer {
    /** The numbers of two or more drafts, ascending. */
    void accept(int[] drafts) throws java.io.IOException;
  }

  /** Notes the keys of a draft. */
  void add(int number, Draft draft) {
    if (draft.doi() != null) {
      put(DOI, draft.doi(), number);
    }
    if (draft.arxivId() != null) {
      put(ARXIV, draft.arxivId(), number);
    }
    String key = Titles.key(draft.title());
    put(TITLE, key, number);
    for (String other : draft.alsoKnownAs()) {
      String otherKey = Titles.key(other);
      if (Titles.words(other) >= TITLE_WORDS && !otherKey.equals(key)) {
        put(TITLE, otherKey, number);
      }
    }
    String bare = withoutSystem(draft);
    if (bare != null) {
      put(TITLE, Titles.key(bare), number);
    }
  }

  /**
   * The title behind "System: "; null if it has no such form or is too short to tell papers apart.
   */
  static @org.jspecify.annotations.Nullable String withoutSystem(Draft draft) {
    int colon = draft.title().indexOf(": ");
    if (colon < 0) {
      return null;
    }
    String name = draft.title().substring(0, colon);
    String bare = draft.title().substring(colon + 2);
    boolean system = draft.systems().stream().anyMatch(name::equalsIgnoreCase);
    return system && Titles.words(bare) >= TITLE_WORDS ? bare : null;
  }

  private void put(String sort, String key, int number) {
    if (size == hashes.length) {
      int more = size + (size >> 1);
      hashes = Arrays.copyOf(hashes, more);
      numbers = Arrays.copyOf(numbers, more);
    }
    hashes[size] = mixed(added(key, added(sort, START)));
    numbers[size++] = number;
  }

  /** A 64-bit hash: FNV-1a with a final mix. */
  static long hash(String key) {
    return mixed(added(key, START));
  }

  private static long added(String key, long start) {
    long hash = start;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  private static long mixed(long sum) {
    long hash = (sum ^ (sum >>> 32)) * 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }

  /** Passes on every run of drafts with an equal key, in an order that is the same every time. */
  void forEachRun(RunConsumer consumer) throws java.io.IOException {
    sort(0, size - 1);
    int start = 0;
    while (start < size) {
      int end = start + 1;
      while (end < size && hashes[end] == hashes[start]) {
        end++;
      }
      if (end - start > 1) {
        int[] run = Arrays.stream(numbers, start, end).sorted().distinct().toArray();
        if (run.length > 1) {
          consumer.accept(run);
        }
      }
      start = end;
    }
    hashes = new long[0];
    numbers = new int[0];
    size = 0;
  }

  /** Quicksort of the pairs in place; the smaller part first, so that the stack stays small. */
  private void sort(int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      long pivot = hashes[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (hashes[i] < pivot) {
          i++;
        }
        while (hashes[j] > pivot) {
          j--;
        }
        if (i <= j) {
          long hash = hashes[i];
          hashes[i] = hashes[j];
          hashes[j] = hash;
          int number = numbers[i];
          numbers[i++] = numbers[j];
          numbers[j--] = number;
        }
      }
      if (j - low < high - i) {
        sort(low, j);
        low = i;
      } else {
        sort(i, high);
        high = j;
      }
    }
  }
}
