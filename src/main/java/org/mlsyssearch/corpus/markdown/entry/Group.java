package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the inside of a bracket comes to.
 *
 * @param tiles what holds in it
 * @param score what they add up to
 * @param strong whether it may stand for itself, outside a title
 */
record Group(List<Tile> tiles, double score, boolean strong) {

  static final int TITLED = 1;
  static final int PUBLISHED = 2;
  static final int AUTHORED = 4;

  /** What tiles are, one bit each. */
  static int states(List<Tile> tiles) {
    int states = 0;
    for (Tile tile : tiles) {
      states |= state(tile.claim().kind());
    }
    return states;
  }

  static int state(Claim.Kind kind) {
    return switch (kind) {
      case TITLE -> TITLED;
      case VENUE -> PUBLISHED;
      case PERSONS -> AUTHORED;
      default -> 0;
    };
  }

  /** What a group adds that may as well be a part of the title. */
  double weak(boolean titled) {
    boolean name = tiles.stream().anyMatch(tile -> tile.claim().kind() == Claim.Kind.SYSTEM);
    return name && !titled ? 0 : Math.min(12, score) + 1;
  }

  /** The tags and labels in brackets within a title, which are no part of it. */
  static List<Tile> holes(EntryText text, Map<Integer, Group> groups, int from, int to) {
    List<Token> tokens = text.tokens();
    List<Tile> holes = new ArrayList<>();
    for (int k = from + 1; k < to - 1; k++) {
      Group group = groups.get(tokens.get(k).start());
      if (group != null && group.strong()) {
        holes.add(
            new Tile(
                Tile.claim(text, Claim.Kind.REMARK, tokens.get(k), "group in a title"),
                group.tiles(),
                Math.min(12, group.score()) - 0.5));
      }
    }
    return holes;
  }
}
