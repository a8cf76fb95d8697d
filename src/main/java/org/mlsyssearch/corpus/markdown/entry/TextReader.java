package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Lets all recognisers speak on a text, its bracketed groups first, and chooses what holds. */
final class TextReader {

  /** Brackets in brackets are looked into so deep. */
  private static final int MOST_DEPTH = 3;

  private final VenueTagReader venues;
  private final List<Recogniser> recognisers;
  private final Recogniser titles = new TitleRecogniser();

  TextReader(VenueTagReader venues) {
    this.venues = venues;
    this.recognisers =
        List.of(
            new VenueRecogniser(venues),
            new BadgeRecogniser(venues),
            new PersonRecogniser(),
            new LabelRecogniser(venues),
            new RemarkRecogniser(),
            new SystemRecogniser());
  }

  /** The tiles of a text; with a title or, in a bracket or a field, without one. */
  List<Tile> read(EntryText text, boolean mayHoldTitle, Prior prior) {
    return new Tiling(text, withSlots(text, claims(text, mayHoldTitle), prior), groups(text, 1, prior), prior).best(mayHoldTitle);
  }

  /** All claims on a text, those within brackets left out. */
  List<Claim> claims(EntryText text, boolean mayHoldTitle) {
    Claims claims = new Claims();
    recognisers.forEach(recogniser -> recogniser.recognise(text, claims));
    if (mayHoldTitle) {
      titles.recognise(text, claims);
    }
    return claims.all();
  }

  /** The claims, and those that the entries beside this one make for it. */
  private List<Claim> withSlots(EntryText text, List<Claim> own, Prior prior) {
    if (prior == Prior.NONE) {
      return own;
    }
    Claims claims = new Claims();
    own.forEach(claims::add);
    new SlotRecogniser(venues, prior).recognise(text, claims);
    return claims.all();
  }

  private Map<Integer, Tiling.Group> groups(EntryText text, int depth, Prior prior) {
    Map<Integer, Tiling.Group> groups = new HashMap<>();
    if (depth > MOST_DEPTH) {
      return groups;
    }
    for (Token token : text.tokens()) {
      if (token.kind() == Token.Kind.GROUP) {
        groups.put(token.start(), group(text.inside(token), depth, prior));
      }
    }
    return groups;
  }

  private Tiling.Group group(EntryText inside, int depth, Prior prior) {
    List<Tile> tiles =
        new Tiling(inside, withSlots(inside, claims(inside, false), prior), groups(inside, depth + 1, prior), prior).best(false);
    double score = 0;
    boolean strong = false;
    List<Tile> kept = new ArrayList<>();
    for (Tile tile : tiles) {
      score += tile.score();
      kept.add(tile);
      strong |= isStrong(tile);
    }
    if (tiles.isEmpty()) {
      score = 0.5; // Nothing but what divided links.
    }
    return new Tiling.Group(kept, score, strong && score > 3);
  }

  private static boolean isStrong(Tile tile) {
    boolean own =
        switch (tile.claim().kind()) {
          case VENUE -> tile.claim().strength() >= 8;
          case LABEL -> tile.claim().strength() >= 5;
          default -> false;
        };
    return own || tile.inside().stream().anyMatch(TextReader::isStrong);
  }
}
