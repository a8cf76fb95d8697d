package org.mlsyssearch.corpus.merge;

import java.io.IOException;
import java.util.Arrays;

/**
 * Which drafts are one paper: eight bytes a draft, so that millions fit. A paper goes by its first
 * draft. Not thread-safe.
 */
final class DraftGroups {

  /** Of each draft one nearer to the first one of its paper, of the first one itself. */
  private int[] parents = new int[1024];

  /** For each draft the next one of the same paper, around in a ring. */
  private int[] ring = new int[1024];

  /** Says of two drafts that they cannot be one paper. */
  @FunctionalInterface
  interface Contradiction {
    boolean between(int one, int other) throws IOException;
  }

  /** Adds a draft, a paper of its own until it is united with others. */
  void add(int number) {
    if (number == parents.length) {
      int more = number + (number >> 1);
      parents = Arrays.copyOf(parents, more);
      ring = Arrays.copyOf(ring, more);
    }
    parents[number] = number;
    ring[number] = number;
  }

  /** Whether a draft is the first one of its paper. */
  boolean isFirst(int number) {
    return parents[number] == number;
  }

  /** Whether a paper has no other draft than this one. */
  boolean isAlone(int number) {
    return ring[number] == number;
  }

  /** The first draft of the paper of a draft. */
  int first(int number) {
    int root = number;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  /** The drafts that are one paper with a draft, ascending. */
  int[] members(int number) {
    int count = 1;
    for (int i = ring[number]; i != number; i = ring[i]) {
      count++;
    }
    int[] members = new int[count];
    int at = number;
    for (int i = 0; i < count; i++) {
      members[i] = at;
      at = ring[at];
    }
    Arrays.sort(members);
    return members;
  }

  /** Unites two papers unless a draft of one contradicts a draft of the other; whether it did. */
  boolean unite(int a, int b, Contradiction contradiction) throws IOException {
    int first = Math.min(first(a), first(b));
    int second = Math.max(first(a), first(b));
    int[] ones = members(first);
    int[] others = members(second);
    if (ones.length > 1 || others.length > 1) {
      for (int one : ones) {
        for (int other : others) {
          if (contradiction.between(one, other)) {
            return false;
          }
        }
      }
    }
    int next = ring[first];
    ring[first] = ring[second];
    ring[second] = next;
    parents[second] = first;
    return true;
  }
}
