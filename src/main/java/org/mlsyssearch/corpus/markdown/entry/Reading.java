package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.LinkLabels.Label;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.model.Link;

/**
 * What one entry says of one paper.
 *
 * @param facts the facts, to which headings may add
 * @param evidence what speaks for it being a paper
 * @param parts the texts that say so, with the claims that hold in them
 */
public record Reading(DraftBuilder facts, Evidence evidence, List<Part> parts) {

  public Reading {
    parts = List.copyOf(parts);
  }

  /**
   * Whether its neighbours need not be asked: all of its text is claimed, a title in it, that does
   * not begin where they name persons.
   */
  public boolean isClear(Prior known) {
    List<Tile> tiles = parts.getFirst().tiles();
    EntryText own = parts.getFirst().text();
    return tiles.stream().noneMatch(Reading::isDoubtful)
        && !facts.title.isEmpty()
        && (known.bonus(Claim.Kind.YEAR, LeadingYear.SLOT) <= 0 || LeadingYear.of(own) == null)
        && tiles.stream()
            .filter(tile -> tile.claim().kind() == Claim.Kind.TITLE)
            .map(tile -> Slots.of(parts.getFirst().text(), tile.claim().span().start()))
            .noneMatch(slot -> known.bonus(Claim.Kind.PERSONS, slot) > 0);
  }

  /** Whether nothing is left over that nobody claims. */
  public boolean isClaimed() {
    return parts.getFirst().tiles().stream()
        .noneMatch(tile -> tile.claim().kind() == Claim.Kind.REST);
  }

  /** Whether it names several persons, as a reference does. */
  public boolean isSureOfPersons() {
    return parts.getFirst().tiles().stream().anyMatch(Tile::isSureOfPersons);
  }

  /** Whether several persons stand before its title, a year behind it, and nothing is left over. */
  public boolean isReference() {
    return facts.year != null
        && isClaimed()
        && parts.getFirst().tiles().stream().limit(1).anyMatch(Tile::isSureOfPersons);
  }

  /** Whether a field of its own names its authors. */
  public boolean namesAuthors() {
    return parts.stream().anyMatch(part -> part.field() == FieldNames.Field.AUTHORS);
  }

  /** Where its first link leads to; empty without one. */
  public String address() {
    return parts.getFirst().text().rich().address();
  }

  /** Whether a date stands before its title, alone. */
  public boolean isDiary() {
    List<Tile> tiles = parts.getFirst().tiles();
    return tiles.size() > 1
        && tiles.getFirst().claim().kind() == Claim.Kind.YEAR
        && tiles.get(1).claim().kind() == Claim.Kind.TITLE;
  }

  /** Whether its own text ends with a full stop, as sentences do. */
  public boolean isStopped() {
    String text = parts.getFirst().text().text().strip();
    return text.endsWith(".") || text.endsWith("\u3002");
  }

  /** Whether its title ends with the full stop of a script without spaces, as no title does. */
  boolean isWideSentence() {
    return parts.getFirst().text().text().strip().endsWith(facts.title + "\u3002");
  }

  /** Whether a link to it is called by its authors and year. */
  public boolean isCited() {
    return parts.getFirst().tiles().stream()
        .anyMatch(tile -> tile.claim().rule().equals(CitationRecogniser.LINKED));
  }

  private static boolean isDoubtful(Tile tile) {
    return tile.inside().stream().anyMatch(Reading::isDoubtful) || isDoubtful(tile.claim());
  }

  private static boolean isDoubtful(Claim claim) {
    return switch (claim.kind()) {
      case REST -> true;
      case TITLE -> claim.strength() < 12;
      case VENUE, PERSONS -> claim.strength() < 6;
      case SYSTEM -> claim.strength() < 3;
      case YEAR, LABEL, PLACE, REMARK -> false;
    };
  }

  public int words() {
    return Titles.words(facts.title);
  }

  /** Whether its title is as long as titles are and marked as one or in title case. */
  public boolean looksLikeTitle() {
    Evidence.TitleFrom from = evidence.titleFrom();
    boolean marked = from == Evidence.TitleFrom.BOLD || from == Evidence.TitleFrom.LINK;
    return words() >= 5 && (marked || TitleCase.is(facts.title));
  }

  /** Whether its title is shorter than most, but written as they are. */
  public boolean mayBeTitle() {
    return words() >= 3 && TitleCase.is(facts.title);
  }

  public boolean hasPaperLink() {
    return evidence.targets().contains(Evidence.Target.PAPER);
  }

  boolean hasOnly(Link.Rel... rels) {
    return !facts.links.isEmpty()
        && facts.links.stream().allMatch(link -> List.of(rels).contains(link.rel()));
  }

  /** Whether its identifiers or links say that it is a paper, whatever its words do. */
  public boolean isIdentified() {
    return facts.arxivId != null
        || facts.doi != null
        || evidence.targets().contains(Evidence.Target.PUBLISHER);
  }

  /** Whether by itself it says that it is a paper. */
  public boolean isStrong() {
    return facts.venue != null
        || facts.arxivId != null
        || facts.doi != null
        || hasPaperLink()
        || (evidence.labels().contains(Label.PAPER) && !hasOnly(Link.Rel.CODE, Link.Rel.VIDEO))
        || (!facts.authors.isEmpty() && evidence.titleFrom() == Evidence.TitleFrom.QUOTES);
  }

  /** Whether identifiers, links, or a known venue with its year say that it is a paper. */
  public boolean isSure() {
    return isIdentified() || isPublished();
  }

  /** Whether it states a venue of {@code venues.yaml} and a year. */
  public boolean isPublished() {
    return facts.venue != null && evidence.venueKnown() && facts.year != null;
  }

  /** Whether all links lead to videos or slides. */
  boolean onlyMedia() {
    return hasOnly(Link.Rel.VIDEO, Link.Rel.SLIDES);
  }

  /** Whether all links lead to code or sites, none of which is called a paper. */
  public boolean onlyCode() {
    return hasOnly(Link.Rel.CODE, Link.Rel.SITE) && !evidence.labels().contains(Label.PAPER);
  }

  /** Whether some link leads to a post and none to what may be a paper. */
  boolean postLinks() {
    return evidence.targets().contains(Evidence.Target.POST)
        && !evidence.targets().contains(Evidence.Target.MAY_BE_PAPER);
  }

  /** Whether it is a sentence with a link in it: nothing in it is a title, venue or author. */
  boolean isSentence() {
    return evidence.inlineLink()
        && evidence.titleFrom() == Evidence.TitleFrom.TEXT
        && facts.venue == null
        && facts.authors.isEmpty()
        && words() >= 8
        && !TitleCase.is(facts.title);
  }
}
