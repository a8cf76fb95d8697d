package org.mlsyssearch.corpus.markdown.entry;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Abbreviations;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/** Lets all recognisers speak on a text, its bracketed groups first, and chooses what holds. */
final class TextReader {

  /** Brackets in brackets are looked into so deep. */
  private static final int MOST_DEPTH = 3;

  /** The words that an abbreviation stands for begin so near before it. */
  private static final int FAR = 120;

  private final VenueTagReader venues;
  private final List<Recogniser> recognisers;
  private final Recogniser titles = new TitleRecogniser();
  private final Recogniser labels;
  private final IdentityHashMap<RichText, Analysis> met = new IdentityHashMap<>();

  TextReader(VenueTagReader venues) {
    this.venues = venues;
    this.labels = new LabelRecogniser(venues);
    this.recognisers =
        List.of(
            new VenueRecogniser(venues),
            new JoinedVenueRecogniser(venues),
            new JournalRecogniser(venues),
            new ReferenceMarkRecogniser(venues),
            new ContainerRecogniser(venues),
            new ReferenceRecogniser(venues),
            new BadgeRecogniser(venues),
            new PersonRecogniser(),
            new CollectiveRecogniser(),
            new CitationRecogniser(venues),
            new EditorRecogniser(),
            labels,
            new RemarkRecogniser(),
            new SystemRecogniser());
  }

  /** What is said of a whole text; remembered. */
  Analysis analyse(RichText text) {
    return met.computeIfAbsent(text, each -> analyse(EntryText.beginning(each)));
  }

  /** What was said of a whole text; null if nobody has asked for it. */
  @Nullable Analysis met(RichText text) {
    return met.get(text);
  }

  /** How many texts are remembered. */
  int remembered() {
    return met.size();
  }

  void forget() {
    met.clear();
  }

  /** Lets all recognisers speak on a text and on what stands in its brackets. */
  Analysis analyse(EntryText text) {
    return analyse(text, 0);
  }

  /** The same for a text that holds no title. */
  Analysis analyseField(EntryText text) {
    return analyse(text, 1);
  }

  /** What links in a text are called. */
  List<Claim> labels(EntryText text) {
    Claims claims = new Claims();
    labels.recognise(text, claims);
    return claims.all();
  }

  private Analysis analyse(EntryText text, int depth) {
    Claims claims = new Claims();
    recognisers.forEach(recogniser -> recogniser.recognise(text, claims));
    if (depth == 0) {
      titles.recognise(text, claims);
    }
    Map<Integer, Analysis> groups = new HashMap<>();
    for (Token token : depth < MOST_DEPTH ? text.tokens() : List.<Token>of()) {
      if (token.kind() == Token.Kind.GROUP && !isSpeltOut(text, token)) {
        groups.put(token.start(), analyse(text.inside(token), depth + 1));
      }
    }
    return new Analysis(text, claims.all(), groups);
  }

  /** "Analytical Hierarchy Process (AHP)": whether a group abbreviates the words before it. */
  private boolean isSpeltOut(EntryText text, Token group) {
    String inside = text.text(group.start() + 1, group.end() - 1);
    String before = text.text(Math.max(0, group.start() - FAR), group.start());
    boolean apart =
        text.marks().stream()
            .anyMatch(mark ->
                mark.kind() != Mark.Kind.IMAGE
                    && (mark.end() <= group.start()
                        ? text.words(/* start= */ mark.end(), /* end= */ group.start()) == 0
                        : mark.start() > group.start() && mark.end() < group.end()));
    if (apart || !Abbreviations.isOf(inside, before) || VenueTagReader.mayNameVenue(before)) {
      return false; // "[Small World Graphs](url) (SWG)", "... (**SWG**)": the name of a system.
    }
    VenueTag venue = venues.read(inside);
    return venue == null || !venue.known();
  }

  /** The tiles that hold in a text; with a title or, in a bracket or a field, without one. */
  List<Tile> read(Analysis analysis, boolean mayHoldTitle, Prior prior) {
    Map<Integer, Group> groups = new HashMap<>();
    analysis.groups().forEach((start, inside) -> groups.put(start, group(inside, prior)));
    List<Claim> claims = withSlots(analysis, prior);
    return new Tiling(analysis.text(), claims, groups, prior, mayHoldTitle).best();
  }

  /** "A. Gray, B. Lee. A Title. OSDI 2020": what a whole reference says; empty if it is none. */
  List<Tile> reference(EntryText text, Prior prior) {
    List<Tile> tiles = read(analyse(text), true, prior);
    Claim first = tiles.isEmpty() ? null : tiles.getFirst().claim();
    int states = Group.states(tiles);
    boolean dated = tiles.stream().anyMatch(tile -> tile.claim().kind() == Claim.Kind.YEAR);
    return first != null
            && first.kind() == Claim.Kind.PERSONS
            && first.strength() >= 5
            && (states & Group.TITLED) != 0
            && (dated || (states & Group.PUBLISHED) != 0)
        ? tiles
        : List.of();
  }

  /** The claims, and those that the entries beside this one make for it. */
  private List<Claim> withSlots(Analysis analysis, Prior prior) {
    if (prior.equals(Prior.NONE)) {
      return analysis.claims();
    }
    Claims claims = new Claims();
    analysis.claims().forEach(claims::add);
    new SlotRecogniser(venues, prior).recognise(analysis.text(), claims);
    return claims.all();
  }

  private Group group(Analysis inside, Prior prior) {
    List<Tile> tiles = read(inside, false, prior);
    double score = tiles.isEmpty() ? 0.5 : 0; // Nothing but what divided links.
    boolean strong = false;
    for (Tile tile : tiles) {
      score += tile.score();
      strong |= isStrong(tile);
    }
    return new Group(tiles, score, strong && score > 3);
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
