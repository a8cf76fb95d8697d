package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.FieldNames.Field;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.TopicPath;

/** Puts the facts of an entry together from the claims that hold in its parts. For one entry. */
final class Composer {

  private static final int SUMMARY_WORDS = 4;

  private final List<Part> parts;
  private final boolean inPaperColumn;
  private final DraftBuilder facts = new DraftBuilder();
  private final Publication publication = new Publication();
  private final EntryLinks links = new EntryLinks(facts);
  private final List<String> remarks = new ArrayList<>();
  private final StringBuilder remainder = new StringBuilder();
  private TitleSource source = new TitleSource(Evidence.TitleFrom.TEXT, false);
  private boolean inlineLink;
  private int lead;
  private @Nullable String note;

  Composer(List<Part> parts, boolean inPaperColumn) {
    this.parts = parts;
    this.inPaperColumn = inPaperColumn;
  }

  Reading compose() {
    for (Part part : parts) {
      boolean own = part.field() == Field.ENTRY;
      boolean titled = !own;
      for (Tile tile : part.tiles()) {
        titled |= tile.claim().kind() == Claim.Kind.TITLE;
        tile(part, tile, titled, 0);
      }
      links.add(part);
    }
    publication.settle(facts);
    new SystemFinder(facts, parts).find();
    facts.summary =
        note != null
            ? note
            : Titles.words(remainder.toString()) >= 5 ? Titles.clean(remainder.toString()) : null;
    Evidence evidence =
        new Evidence(
            source.from(),
            inlineLink || source.inlineLink(),
            links.labels(),
            publication.first(),
            lead,
            publication.known(),
            inPaperColumn,
            links.anchorsOnly(),
            links.localOnly(),
            links.bad(),
            remainder.toString().strip(),
            remarks,
            Evidence.targets(facts.links, links.toFile()));
    return new Reading(facts, evidence, parts);
  }

  private void tile(Part part, Tile tile, boolean titled, int depth) {
    Claim claim = tile.claim();
    AwardFinder.find(part.text(), claim, facts);
    switch (claim.value()) {
      case Claim.Published(VenueTag tag) -> {
        if (titled && depth == 0 && isMentioned(part.text(), claim, tag)) {
          publication.mention(tag);
        } else if (Publication.isDateOfNote(part, claim, tag)) {
          publication.date(tag);
        } else {
          publication.add(tag, titled, part.field() == Field.YEAR);
        }
      }
      case Claim.Persons(List<String> names, boolean complete) -> {
        boolean again = part.field() == Field.AUTHORS && names.size() == 1;
        if (facts.authors.isEmpty() || again) {
          facts.authors.addAll(names);
          facts.authorsComplete = complete;
        }
      }
      case Claim.Label(LinkLabels.Label label) -> {
        if (label != null && (claim.strength() > 0 || part.field() == Field.ENTRY)) {
          links.labels().add(label);
        }
        if (claim.rule().equals(LabelRecogniser.IN_BRACKETS)) {
          remarks.add(part.text().text(claim.span().start(), claim.span().end()));
        }
      }
      case Claim.Text(String text) -> text(part, tile, text, titled, depth);
    }
    for (Tile inside : tile.inside()) {
      tile(part, inside, titled, depth + 1);
    }
  }

  /** Whether a preprint is named within a sentence behind the title. */
  private static boolean isMentioned(EntryText text, Claim claim, VenueTag tag) {
    return tag.venue() != null
        && tag.venue().kind() == Kind.PREPRINT
        && Character.isLetter(text.before(claim.span().start()));
  }

  private void text(Part part, Tile tile, String text, boolean titled, int depth) {
    switch (tile.claim().kind()) {
      case TITLE -> title(part, tile, text);
      case SYSTEM -> {
        boolean stands = titled || tile.claim().rule().equals(SystemRecogniser.BEFORE_TITLE);
        if (stands && SystemNames.canBeMarked(text)) {
          facts.addSystem(text);
        }
        remarks.add(text);
      }
      case REMARK -> {
        if (tile.inside().isEmpty()) {
          remarks.add(text);
        }
      }
      case REST -> rest(part, tile, text, titled, depth);
      default -> {}
    }
  }

  private void rest(Part part, Tile tile, String text, boolean titled, int depth) {
    switch (part.field()) {
      case ENTRY -> {
        if (depth > 0) {
          remarks.add(text);
        } else if (!titled) {
          remarks.add(text);
          lead += Brackets.OPENING.indexOf(text.charAt(0)) >= 0 ? 0 : Titles.words(text);
        } else {
          remainder.append(' ').append(text);
          Span span = tile.claim().span();
          Mark link = part.text().around(Mark.Kind.LINK, span.start(), span.end());
          inlineLink |=
              link != null && Titles.words(text) >= 2 && part.text().linkBefore(link) == null;
        }
      }
      case SUMMARY, NOTE, FREE -> {
        if (part.field() != Field.FREE
            || part.tiles().stream().noneMatch(each -> each.claim().strength() > 3)) {
          String whole = part.field() == Field.FREE ? part.text().text() : text;
          note = note == null && Titles.words(whole) >= SUMMARY_WORDS ? Titles.clean(whole) : note;
        }
      }
      case OTHER_NAMES ->
          Arrays.stream(text.split(";", -1))
              .filter(name -> !name.isBlank())
              .forEach(name -> facts.alsoKnownAs.add(name.strip()));
      case TOPICS -> topics(text);
      default -> {}
    }
  }

  /** Whole paths, {@code A > B; A > C}; keywords without an order are no topics. */
  private void topics(String text) {
    for (String path : text.contains(" > ") ? text.split(";", -1) : new String[0]) {
      List<String> names = Arrays.stream(path.split(">", -1)).map(String::strip).toList();
      if (names.stream().noneMatch(name -> Slug.of(name).isEmpty())) {
        facts.topics.add(new TopicPath(names));
      }
    }
  }

  private void title(Part part, Tile tile, String text) {
    if (part.field() == Field.TITLE && TitleSource.isTranslated(facts.title, text)) {
      facts.alsoKnownAs.add(Titles.clean(text));
      return;
    }
    Span span = tile.claim().span();
    StringBuilder title = new StringBuilder();
    int at = span.start();
    for (Tile hole : tile.inside()) {
      title.append(part.text().text(at, hole.claim().span().start()));
      at = hole.claim().span().end();
    }
    title.append(tile.inside().isEmpty() ? text : part.text().text(at, span.end()));
    String clean = Titles.clean(ReferenceMarkRecogniser.without(title.toString()));
    facts.title = clean.endsWith(" by") ? clean.substring(0, clean.length() - 3) : clean;
    TitleSource found = TitleSource.of(part, span, tile.claim().rule());
    source = new TitleSource(found.from(), source.inlineLink() || found.inlineLink());
  }
}
