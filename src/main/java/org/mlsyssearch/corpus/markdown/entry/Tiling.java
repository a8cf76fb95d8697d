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
  private final Map<Integer, Group> groups = new HashMap<>();
  private final Map<Integer, List<Claim>> byStart = new HashMap<>();
  private final Map<Integer, Integer> tokenAtEnd = new HashMap<>();

  /** What the inside of a bracket comes to; whether it may stand for itself, outside a title. */
  record Group(List<Tile> tiles, double score, boolean strong) {}

  /** The best way to a position: the score up to it, its last tile and where that begins. */
  private record Step(double score, @Nullable Tile tile, int from, boolean titled) {}

  Tiling(EntryText text, List<Claim> claims, Map<Integer, Group> groups, Prior prior) {
    this.text = text;
    this.tokens = text.tokens();
    this.prior = prior;
    this.groups.putAll(groups);
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
    Step[][] best = new Step[n + 1][2];
    best[0][0] = new Step(0, null, -1, false);
    for (int i = 0; i < n; i++) {
      for (int titled = 0; titled < 2; titled++) {
        Step step = best[i][titled];
        if (step != null) {
          extend(best, i, titled, step, mayHoldTitle);
        }
      }
    }
    Step plain = best[n][0];
    Step withTitle = best[n][1];
    int titled = withTitle != null && (plain == null || withTitle.score() >= plain.score()) ? 1 : 0;
    List<Tile> tiles = new ArrayList<>();
    for (Step step = best[n][titled]; step != null && step.from() >= 0; ) {
      if (step.tile() != null) {
        tiles.addFirst(step.tile());
      }
      step = best[step.from()][step.titled() ? 1 : 0];
    }
    return tiles;
  }

  private void extend(Step[][] best, int i, int titled, Step step, boolean mayHoldTitle) {
    Token token = tokens.get(i);
    switch (token.kind()) {
      case SEPARATOR, BREAK, ORNAMENT -> offer(best, i, i + 1, titled, titled, step, null, 0);
      case GROUP -> {
        Group group = groups.get(token.start());
        if (group != null && group.score() > 0) {
          Claim claim = claim(Claim.Kind.REMARK, token, "group");
          double score = Math.min(12, group.score()) + 1;
          offer(best, i, i + 1, titled, titled, step, new Tile(claim, group.tiles(), score), score);
        }
        double cost = titled == 1 && Brackets.isSquare(text.at(token.start())) ? 0.5 : -0.8 - 0.1 * Math.min(8, text.words(token.start(), token.end()));
        offer(best, i, i + 1, titled, titled, step, rest(token, cost), cost);
      }
      case TEXT, QUOTE -> {
        double cost = -0.5 - 0.25 * Math.min(8, text.words(token.start(), token.end())) - (titled == 1 || !mayHoldTitle ? 0 : 0.7);
        offer(best, i, i + 1, titled, titled, step, rest(token, cost), cost);
      }
    }
    for (Claim claim : byStart.getOrDefault(token.start(), List.of())) {
      boolean title = claim.kind() == Claim.Kind.TITLE;
      Integer next = tokenAtEnd.get(claim.span().end());
      if (next == null || next <= i || (title && (titled == 1 || !mayHoldTitle))) {
        continue;
      }
      double score = claim.strength() + prior.bonus(claim.kind(), Slots.of(text, claim.span().start(), claim.span().end()));
      List<Tile> inside = List.of();
      if (title) {
        inside = new ArrayList<>();
        for (int k = i + 1; k < next - 1; k++) {
          Group group = groups.get(tokens.get(k).start());
          if (group != null && group.strong()) {
            inside.add(new Tile(claim(Claim.Kind.REMARK, tokens.get(k), "group in a title"), group.tiles(), 0));
            score += Math.min(12, group.score()) - 0.5;
          }
        }
      }
      offer(best, i, next, titled, title ? 1 : titled, step, new Tile(claim, inside, score), score);
    }
  }

  private static void offer(
      Step[][] best, int i, int next, int titled, int now, Step step, @Nullable Tile tile, double score) {
    double sum = step.score() + score;
    if (best[next][now] == null || best[next][now].score() < sum) {
      best[next][now] = new Step(sum, tile, i, titled == 1);
    }
  }

  private Tile rest(Token token, double cost) {
    return Tile.of(claim(Claim.Kind.REST, token, "nobody claims it"), cost);
  }

  private Claim claim(Claim.Kind kind, Token token, String rule) {
    return new Claim(kind, new Claim.Text(text.text(token)), new Span(token.start(), token.end()), rule, 0);
  }
}
