package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /** What it adds; a weak one may as well be a part of the title or stand within a phrase. */
  double strength(boolean titled, boolean inPhrase) {
    boolean name =
        !titled && tiles.stream().anyMatch(tile -> tile.claim().kind() == Claim.Kind.SYSTEM);
    return inPhrase ? -2 : name ? 0 : Math.min(12, score) + 1;
  }

  /**
   * Whether it may stand between a tile and a phrase that goes on: behind persons, and behind a
   * title as "(2019)", before its authors, or as "(Gray et al. 2019)", before the verb of a
   * sentence.
   */
  boolean mayStandBehind(@Nullable Tile before) {
    Claim.Kind kind = before == null ? Claim.Kind.REST : before.claim().kind();
    boolean cited =
        !tiles.isEmpty()
            && tiles.getLast().claim().kind() == Claim.Kind.YEAR
            && (tiles.size() == 1
                || (tiles.size() == 2 && tiles.getFirst().claim().kind() == Claim.Kind.PERSONS));
    return kind == Claim.Kind.PERSONS || (cited && kind == Claim.Kind.TITLE);
  }

  /** A tag or label in brackets, which is no part of the title around it. */
  record Hole(int token, Tile tile) {}

  /** All of a text, in order. */
  static List<Hole> holes(EntryText text, Map<Integer, Group> groups) {
    List<Hole> holes = new ArrayList<>();
    for (int i = 0; i < text.tokens().size() && !groups.isEmpty(); i++) {
      Token token = text.tokens().get(i);
      Group group = token.kind() == Token.Kind.GROUP ? groups.get(token.start()) : null;
      if (group != null && group.strong()) {
        Claim claim = Tile.claim(text, Claim.Kind.REMARK, token, "group in a title");
        holes.add(new Hole(i, new Tile(claim, group.tiles(), Math.min(12, group.score()) - 0.5)));
      }
    }
    return holes;
  }

  /** Those between the first and the last token of a stretch. */
  static List<Tile> within(List<Hole> holes, int from, int to) {
    List<Tile> within = new ArrayList<>();
    for (Hole hole : holes) {
      if (hole.token() > from && hole.token() < to - 1) {
        within.add(hole.tile());
      }
    }
    return within;
  }
}
