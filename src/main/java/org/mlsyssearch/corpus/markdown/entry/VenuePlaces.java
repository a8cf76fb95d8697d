package org.mlsyssearch.corpus.markdown.entry;

import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.model.Kind;

/** Weighs how much it says for a venue where it stands in an entry. */
final class VenuePlaces {

  private static final Pattern TASK =
      Pattern.compile("\\s+(?:(?:Shared )?Tasks?|Challenges?|Competitions?|[\\w!]+ Lab)\\b");

  private VenuePlaces() {}

  /** Claims a stretch that is a tag, by what it is and what stands around it. */
  static void claim(VenueTag tag, EntryText text, int start, int end, Claims claims) {
    if (tag.venue() == null) {
      claims.published(tag, start, end, "year or date", LoneYears.strength(text, start, end));
      return;
    }
    boolean hosted = tag.venue().label().contains(" @ ");
    boolean dated = tag.year() != null || tag.arxivId() != null;
    boolean apart = text.isApart(start, end);
    double strength;
    String rule;
    if (tag.known() || hosted) {
      rule = dated ? "known venue and year" : "known venue";
      strength = dated ? 10 : 6;
    } else {
      rule = dated ? "unknown venue with a year" : "what may be a venue";
      strength = !dated ? 3 : MarkedVenues.isLink(text, start, end) ? 10 : 5;
    }
    boolean first = text.words(0, start) == 0 || Character.isLetter(text.before(start));
    if (first && isTaskOf(text, end)) {
      strength -= 14; // "SemEval-2019 Task 7: A Title"
    }
    if (!apart) {
      // "Machine Learning" ends many a title; a year or capitals are needed where nothing divides.
      strength -= dated ? 1.5 : startsWithAcronym(text, start) ? 2.5 : 9;
    }
    if (!dated && text.text(start, end).indexOf(',') >= 0) {
      strength -= 9; // "Performance, and Thermal Perspective"
    }
    if (!tag.known() && text.before(start) == ':' && text.text(start, end).contains(", ")) {
      strength -= 9; // "A Title: A Survey, Journal of Words 2020": a subtitle and the venue.
    }
    boolean word =
        text.words(start, end) == 1
            && !startsWithAcronym(text, start)
            && tag.venue().kind() != Kind.PREPRINT;
    if (!dated && word && text.after(end) == ',') {
      strength -= 9; // "..., Performance, and ..."
    }
    boolean glued =
        end + 1 < text.end()
            && text.at(end) == ':'
            && Character.isLetter(text.at(end + 1)); // "WELL:A Title of Words"
    boolean named = glued || !dated || !tag.known() || text.text(start, end).contains(" - ");
    if (named && ":\uFF1A".indexOf(text.after(end)) >= 0 && !isBeforeLink(tag, text, end)) {
      strength -= 9; // "MLSys: The New Frontier ...", "2023-SOSP - MillKit: A Title"
    }
    // Of two that agree the longer one: nothing of it is left over.
    claims.published(tag, start, end, rule, strength + 0.4 * Math.min(12, text.words(start, end)));
  }

  /** "OSDI: [A Title](url)": whether a title that is a link follows the colon behind a venue. */
  private static boolean isBeforeLink(VenueTag tag, EntryText text, int end) {
    return tag.known()
        && text.marks().stream()
            .anyMatch(mark ->
                mark.kind() == Mark.Kind.LINK
                    && mark.start() > end
                    && text.words(/* start= */ end, /* end= */ mark.start()) == 0
                    && text.words(mark.start(), mark.end()) >= 3);
  }

  /** Whether the task or contest of a conference stands behind it, which the title names. */
  private static boolean isTaskOf(EntryText text, int end) {
    return TASK.matcher(text.rich().text()).region(end, text.end()).lookingAt();
  }

  private static boolean startsWithAcronym(EntryText text, int start) {
    return start + 1 < text.end()
        && Character.isUpperCase(text.at(start))
        && Character.isUpperCase(text.at(start + 1));
  }
}
