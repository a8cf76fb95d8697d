package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.model.Kind;

/** Claims what a stretch states where it reads as a tag: how much depends on what stands around. */
final class StatedTags {

  private StatedTags() {}

  /** "Concurrency Control (CC)": letters in brackets that the words before them begin with. */
  private static boolean isInitials(EntryText text, int start, int end) {
    String short_ = text.text(start, end);
    if (start != text.start() || end != text.end() || start == 0 || short_.length() > 6) {
      return false;
    }
    String before = text.rich().text().substring(Math.max(0, start - 90), start - 1).strip();
    if (VenueRecogniser.TYPE.matcher(before).find()) {
      return false; // "Conference on Utility and Cloud Computing (UCC)"
    }
    String[] words = before.split("[\\s-]+", -1);
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.append(
          word.isEmpty() || Character.isLowerCase(word.charAt(0)) ? "" : word.charAt(0));
    }
    return initials.toString().endsWith(short_);
  }

  static void add(VenueTag tag, EntryText text, int start, int end, Claims claims) {
    if (isInitials(text, start, end)) {
      return;
    }
    if (tag.venue() == null) {
      claims.add(
          Claim.Kind.YEAR,
          new Claim.Published(tag),
          start,
          end,
          "year or date",
          yearStrength(text, start, end));
      return;
    }
    boolean hosted = tag.venue().label().contains(" @ ");
    boolean dated = tag.year() != null || tag.arxivId() != null;
    boolean apart = Apart.is(text, start, end);
    double strength;
    String rule;
    if (tag.known() || hosted) {
      rule = dated ? "known venue and year" : "known venue";
      strength = dated ? 10 : 6;
      if (!dated && tag.venue().kind() == Kind.PREPRINT) {
        strength = 5;
      }
    } else {
      rule = dated ? "unknown venue with a year" : "what may be a venue";
      strength = dated ? 5 : 3;
    }
    if (!apart) {
      // "Machine Learning" ends many a title; a year or capitals are needed where nothing divides.
      strength -= dated ? 1.5 : Apart.startsWithAcronym(text, start) ? 2.5 : 9;
    }
    if (!dated && text.text(start, end).indexOf(',') >= 0) {
      strength -= 9; // "Performance, and Thermal Perspective"
    }
    boolean word =
        text.words(start, end) == 1
            && !Apart.startsWithAcronym(text, start)
            && tag.venue().kind() != Kind.PREPRINT;
    if (!dated && word && text.after(end) == ',') {
      strength -= 9; // "..., Performance, and ..."
    }
    if ((!dated || !tag.known()) && ":\uFF1A".indexOf(text.after(end)) >= 0) {
      strength -= 9; // "MLSys: The New Frontier of Machine Learning Systems"
    }
    // Of two that agree the longer one: nothing of it is left over.
    claims.add(
        Claim.Kind.VENUE,
        new Claim.Published(tag),
        start,
        end,
        rule,
        strength + 0.4 * Math.min(12, text.words(start, end)));
  }

  private static double yearStrength(EntryText text, int start, int end) {
    boolean grouped = start == text.start() && end == text.end() && start > 0;
    return grouped
        ? 6
        : Apart.is(text, start, end)
            ? 4
            : text.start() > 0 && end == text.end()
                ? 3
                : "[(".indexOf(text.after(end)) >= 0 || text.after(end) == ' ' ? 1.2 : -0.5;
  }
}
