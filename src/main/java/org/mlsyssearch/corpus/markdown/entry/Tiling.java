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

  /** What a second venue or list of persons is worth at most: most entries have one. */
  private static final double SECOND = 2;

  private static final int STATES = 8;

  private final EntryText text;
  private final List<Token> tokens;
  private final boolean mayHoldTitle;
  private final Map<Integer, Group> groups;

  /** What is offered for each token. */
  private final List<List<Offer>> offers = new ArrayList<>();

  private final @Nullable Step[][] best;

  /**
   * The best way to a position.
   *
   * @param score what the tiles up to it add up to
   * @param tile the last one; null for what divides tiles
   * @param from where that begins
   * @param state what the tiles before it were, one bit each
   */
  private record Step(double score, @Nullable Tile tile, int from, int state) {}

  Tiling(
      EntryText text,
      List<Claim> claims,
      Map<Integer, Group> groups,
      Prior prior,
      boolean mayHoldTitle) {
    this.text = text;
    this.tokens = text.tokens();
    this.groups = groups;
    this.mayHoldTitle = mayHoldTitle;
    this.best = new Step[tokens.size() + 1][STATES];
    // Half of a sign of two units may be left beyond the end.
    int[] starts = new int[text.end() - text.start() + 2];
    int[] ends = new int[starts.length];
    for (int i = 0; i < tokens.size(); i++) {
      starts[tokens.get(i).start() - text.start()] = i + 1;
      ends[tokens.get(i).end() - text.start()] = i + 1;
      offers.add(List.of());
    }
    List<Group.Hole> holes = Group.holes(text, groups);
    Map<Integer, String> slots = new HashMap<>();
    for (Claim claim : claims) {
      boolean title = claim.kind() == Claim.Kind.TITLE;
      int start = claim.span().start();
      boolean outside = start < text.start() || claim.span().end() > text.end() + 1;
      if (outside || (title && !mayHoldTitle)) {
        continue;
      }
      int first = starts[start - text.start()] - 1;
      int next = ends[claim.span().end() - text.start()];
      if (first < 0 || next <= first) {
        continue;
      }
      double score = claim.strength();
      if (!prior.equals(Prior.NONE)) {
        double bonus =
            prior.bonus(claim.kind(), slots.computeIfAbsent(start, each -> Slots.of(text, each)));
        score += title && bonus > 0 && Phrases.isNamed(text, first, claims) ? 0 : bonus;
        score += title ? WholeTitles.said(text, claim.span(), prior) : 0;
      }
      int adds = Group.state(claim.kind());
      List<Tile> inside = title && !holes.isEmpty() ? Group.within(holes, first, next) : List.of();
      for (Tile hole : inside) {
        score += hole.score();
        adds |= Group.states(hole.inside());
      }
      if (offers.get(first).isEmpty()) {
        offers.set(first, new ArrayList<>());
      }
      offers.get(first).add(new Offer(claim, inside, next, score, adds));
    }
  }

  /** The tiles that hold, in the order of the text; separators are none. */
  List<Tile> best() {
    int n = tokens.size();
    best[0][0] = new Step(0, null, -1, 0);
    for (int i = 0; i < n; i++) {
      Token token = tokens.get(i);
      Offer rest = offer(token, Claim.Kind.REST, "nobody claims it", i, List.of());
      Group inside = token.kind() == Token.Kind.GROUP ? groups.get(token.start()) : null;
      Offer group =
          inside != null && inside.score() > 0
              ? offer(token, Claim.Kind.REMARK, "group", i, inside.tiles())
              : null;
      boolean torn = Phrases.isTorn(text, i);
      boolean tornBehind = group != null && isTornBehind(i);
      for (int state = 0; state < STATES; state++) {
        Step step = best[i][state];
        if (step == null) {
          continue;
        }
        boolean titled = (state & Group.TITLED) != 0;
        switch (token.kind()) {
          case SEPARATOR, BREAK, ORNAMENT -> {
            Step onward = best[i + 1][state];
            if (onward == null || onward.score() < step.score()) {
              best[i + 1][state] = new Step(step.score(), null, i, state);
            }
          }
          case GROUP -> {
            if (group != null && inside != null) {
              boolean inPhrase = tornBehind && !inside.mayStandBehind(step.tile());
              take(group, i, state, inside.strength(titled, inPhrase));
            }
            int words = text.words(token.start(), token.end());
            take(rest, i, state, -0.8 - 0.1 * Math.min(8, words));
          }
          case TEXT, QUOTE -> take(rest, i, state, textRest(token, step, titled, torn));
        }
        for (Offer offer : offers.get(i)) {
          if (!titled || offer.claim().kind() != Claim.Kind.TITLE) {
            boolean weak = titled && torn && offer.isWeak();
            take(offer, i, state, weak ? offer.score() - 3 : offer.score());
          }
        }
      }
    }
    return path();
  }

  private List<Tile> path() {
    Step last = null;
    for (Step step : best[tokens.size()]) {
      last = step != null && (last == null || step.score() > last.score()) ? step : last;
    }
    List<Tile> tiles = new ArrayList<>();
    while (last != null && last.from() >= 0) {
      if (last.tile() != null) {
        tiles.addFirst(last.tile());
      }
      last = best[last.from()][last.state()];
    }
    return tiles;
  }

  private Offer offer(Token token, Claim.Kind kind, String rule, int i, List<Tile> inside) {
    return new Offer(Tile.claim(text, kind, token, rule), inside, i + 1, 0, Group.states(inside));
  }

  /** Whether the phrase before a group goes on behind it. */
  private boolean isTornBehind(int i) {
    return i + 1 < tokens.size()
        && tokens.get(i + 1).kind() == Token.Kind.TEXT
        && Phrases.isTorn(text, i + 1);
  }

  private double textRest(Token token, Step step, boolean titled, boolean torn) {
    int words = Math.min(8, text.words(token.start(), token.end()));
    return isKind(step, Claim.Kind.REST) // One remark is as bad as two.
        ? -0.1 - 0.05 * words
        : (titled && torn && isBehindTitle(step) ? -2 : 0)
            - 0.5
            - 0.25 * words
            - (titled || !mayHoldTitle ? 0 : 0.7);
  }

  /** Whether a title, or a title and a group behind it, ends with a step. */
  private boolean isBehindTitle(Step step) {
    Step before = step.from() < 0 ? null : best[step.from()][step.state()];
    return isKind(step, Claim.Kind.TITLE) || (before != null && isKind(before, Claim.Kind.TITLE));
  }

  private static boolean isKind(Step step, Claim.Kind kind) {
    return step.tile() != null && step.tile().claim().kind() == kind;
  }

  private void take(Offer offer, int i, int state, double score) {
    Step before = best[i][state];
    boolean again = (state & offer.adds() & (Group.PUBLISHED | Group.AUTHORED)) != 0;
    boolean dated = (state & Group.PUBLISHED) != 0 && offer.isYear();
    double most = dated ? 0.3 : again ? SECOND : Double.MAX_VALUE;
    double sum = (before == null ? 0 : before.score()) + Math.min(score, most);
    int now = state | offer.adds();
    Step known = best[offer.next()][now];
    if (known == null || known.score() < sum) {
      Tile tile = new Tile(offer.claim(), offer.inside(), score);
      best[offer.next()][now] = new Step(sum, tile, i, state);
    }
  }
}
