package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the claims on a text those that hold: of all ways to lay claims side by side over
 * the whole text, with one title at most, the one of the highest score.
 */
final class Tiling {

  private final EntryText text;
  private final List<Token> tokens;
  private final Prior prior;
  private final Map<Integer, Group> groups;
  private final Map<Integer, String> slots = new HashMap<>();
  private final Map<Integer, List<Claim>> byStart = new HashMap<>();
  private final Map<Integer, Integer> tokenAtEnd = new HashMap<>();

  /**
   * The best way to a position.
   *
   * @param score what the tiles up to it add up to
   * @param tile the last one; null for what divides tiles
   * @param from where that begins
   * @param state what the tiles before it were, one bit each
   */
  private record Step(double score, @Nullable Tile tile, int from, int state) {}

  /** What a second venue or list of persons is worth at most: most entries have one. */
  private static final double SECOND = 2;

  Tiling(EntryText text, List<Claim> claims, Map<Integer, Group> groups, Prior prior) {
    this.text = text;
    this.tokens = text.tokens();
    this.prior = prior;
    this.groups = groups;
    for (int i = 0; i < tokens.size(); i++) {
      tokenAtEnd.put(tokens.get(i).end(), i + 1);
    }
    for (Claim claim : claims) {
      byStart.computeIfAbsent(claim.span().start(), start -> new ArrayList<>()).add(claim);
    }
  }

  /** The tiles that hold, in the order of the text; separators are none. */
  List<Tile> best(boolean mayHoldTitle) {
    int n = tokens.size();
    Step[][] best = new Step[n + 1][8];
    best[0][0] = new Step(0, null, -1, 0);
    for (int i = 0; i < n; i++) {
      for (int state = 0; state < 8; state++) {
        if (best[i][state] != null) {
          extend(best, i, state, mayHoldTitle);
        }
      }
    }
    Step last = null;
    for (Step step : best[n]) {
      last = step != null && (last == null || step.score() > last.score()) ? step : last;
    }
    List<Tile> tiles = new ArrayList<>();
    for (Step step = last;
        step != null && step.from() >= 0;
        step = best[step.from()][step.state()]) {
      if (step.tile() != null) {
        tiles.addFirst(step.tile());
      }
    }
    return tiles;
  }

  private void extend(Step[][] best, int i, int state, boolean mayHoldTitle) {
    Token token = tokens.get(i);
    boolean titled = (state & Group.TITLED) != 0;
    switch (token.kind()) {
      case SEPARATOR, BREAK, ORNAMENT -> offer(best, i, i + 1, state, null, 0, 0);
      case GROUP -> {
        Group group = groups.get(token.start());
        if (group != null && group.score() > 0) {
          boolean inPhrase =
              i + 1 < tokens.size()
                  && tokens.get(i + 1).kind() == Token.Kind.TEXT
                  && Phrases.isTorn(text, i + 1)
                  && !isKind(best[i][state], Claim.Kind.PERSONS);
          double score =
              group.strong() ? Math.min(12, group.score()) + 1 : inPhrase ? -2 : group.weak(titled);
          offer(
              best,
              i,
              i + 1,
              state,
              new Tile(Tile.claim(text, Claim.Kind.REMARK, token, "group"), group.tiles(), score),
              score,
              Group.states(group.tiles()));
        }
        double cost =
            titled && Brackets.isSquare(text.at(token.start()))
                ? 0.5
                : -0.8 - 0.1 * Math.min(8, text.words(token.start(), token.end()));
        offer(best, i, i + 1, state, rest(token, cost), cost, 0);
      }
      case TEXT, QUOTE -> {
        int words = Math.min(8, text.words(token.start(), token.end()));
        double torn = titled && Phrases.isTorn(text, i) && isBehindTitle(best, i, state) ? 2 : 0;
        boolean more = isKind(best[i][state], Claim.Kind.REST); // One remark is as bad as two.
        double cost =
            more
                ? -0.1 - 0.05 * words
                : -torn - 0.5 - 0.25 * words - (titled || !mayHoldTitle ? 0 : 0.7);
        offer(best, i, i + 1, state, rest(token, cost), cost, 0);
      }
    }
    for (Claim claim : byStart.getOrDefault(token.start(), List.of())) {
      boolean title = claim.kind() == Claim.Kind.TITLE;
      Integer next = tokenAtEnd.get(claim.span().end());
      if (next == null || next <= i || (title && (titled || !mayHoldTitle))) {
        continue;
      }
      double score = claim.strength() + bonus(claim);
      boolean weak =
          claim.strength() < 5
              && (claim.kind() == Claim.Kind.PERSONS
                  || claim.kind() == Claim.Kind.PLACE
                  || claim.kind() == Claim.Kind.REMARK);
      score -= weak && titled && Phrases.isTorn(text, i) ? 3 : 0;
      List<Tile> inside = title ? Group.holes(text, groups, i, next) : List.of();
      int adds = Group.state(claim.kind());
      for (Tile hole : inside) {
        score += hole.score();
        adds |= Group.states(hole.inside());
      }
      offer(best, i, next, state, new Tile(claim, inside, score), score, adds);
    }
  }

  private double bonus(Claim claim) {
    return prior.equals(Prior.NONE)
        ? 0
        : prior.bonus(
            claim.kind(),
            slots.computeIfAbsent(claim.span().start(), start -> Slots.of(text, start)));
  }

  /** Whether a title, or a title and a group behind it, stands before a position. */
  private static boolean isBehindTitle(Step[][] best, int i, int state) {
    Step step = best[i][state];
    if (isKind(step, Claim.Kind.TITLE)) {
      return true;
    }
    return step.from() >= 0 && isKind(best[step.from()][step.state()], Claim.Kind.TITLE);
  }

  private static boolean isKind(Step step, Claim.Kind kind) {
    return step.tile() != null && step.tile().claim().kind() == kind;
  }

  private static boolean isYear(@Nullable Tile tile) {
    return tile != null
        && (tile.claim().kind() == Claim.Kind.YEAR
            || (tile.inside().size() == 1
                && isYear(tile.inside().getFirst())
                && tile.claim().kind() != Claim.Kind.TITLE));
  }

  private static void offer(
      Step[][] best, int i, int next, int state, @Nullable Tile tile, double score, int adds) {
    boolean again = (state & adds & (Group.PUBLISHED | Group.AUTHORED)) != 0;
    boolean dated = (state & Group.PUBLISHED) != 0 && isYear(tile);
    double sum =
        best[i][state].score()
            + (dated ? Math.min(score, 0.3) : again ? Math.min(score, SECOND) : score);
    int now = state | adds;
    if (best[next][now] == null || best[next][now].score() < sum) {
      best[next][now] = new Step(sum, tile, i, state);
    }
  }

  private Tile rest(Token token, double cost) {
    return Tile.of(Tile.claim(text, Claim.Kind.REST, token, "nobody claims it"), cost);
  }
}
