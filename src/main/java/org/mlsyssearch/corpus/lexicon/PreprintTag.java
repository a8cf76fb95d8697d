package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.FastPattern;

/**
 * Reads tags of arXiv and other servers of preprints: {@code arXiv 2311.03285}, {@code Arxiv'23},
 * {@code arXiv 2023.05}.
 */
final class PreprintTag {

  private static final Pattern ARXIV_ID =
      Pattern.compile("\\b(\\d{2})(\\d{2})\\.(\\d{4,5})(v\\d+)?\\b");
  private static final FastPattern BARE_ID = FastPattern.compile("\\d{4}\\.\\d{4,5}(?:v\\d+)?");
  private static final FastPattern ARXIV_NAME =
      FastPattern.compile("\\b(?:arxiv|corr)\\b|\\barxiv(?=\\d)");
  private static final FastPattern ARXIV_WORDS =
      FastPattern.compile(
          "\\[[a-z.-]+\\]|\\barxiv|\\bcorr\\b|\\babs\\b|\\be-?prints?\\b|\\b(?:pre-?prints?|technical"
              + " report|available|also|as|in|on|at|only)\\b|\\b"
              + Months.NAME
              + "\\b|(?<=\\d)v\\d+");
  private static final int LONGEST_ARXIV = 60;

  /** "24.09" is a month of 2024, and "2409" is one. */
  private static final FastPattern MONTH =
      FastPattern.compile("(?<![\\d.])(\\d{2})(?:[./-]|(?<!19|20))(?:0[1-9]|1[0-2])(?![\\d.])");

  /** "bioRxiv 2024.10.25.620213", "medRxiv preprint"; by itself such an id is bioRxiv's. */
  private static final FastPattern PREPRINT_ID =
      FastPattern.compile(
          "(?:(\\p{L}+(?<!ar)[Xx]iv)[\\s:.-]*(?:doi:)?)?(?:10\\.\\d+/)?(?:(20\\d{2})\\.\\d{2}\\.\\d{2}\\.|(?<=[\\p{L}\\s:.-]))\\d{5,8}(?:v\\d+)?|(\\p{L}+(?<!ar)[Xx]iv) pre-?print");

  private PreprintTag() {}

  /** The tag that a whole text is; null if it is none of such a server's. */
  static @Nullable VenueTag read(String text, VenueDirectory venues) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean digit = Characters.isDigit(lower.charAt(0));
    if (!digit && !lower.contains("xiv") && !lower.contains("corr")) {
      return null;
    }
    Matcher preprint = PREPRINT_ID.match(text);
    String name =
        preprint == null ? null : Objects.requireNonNullElse(preprint.group(1), "bioRxiv");
    name = preprint != null && preprint.group(3) != null ? preprint.group(3) : name;
    Venue server = name == null ? null : venues.find(name);
    if (preprint != null && server != null) {
      String year = preprint.group(2);
      return new VenueTag(server, year == null ? null : Years.of(year), null, true);
    }
    if (!digit && !lower.contains("arxiv") && !lower.contains("corr")) {
      return null;
    }
    boolean bare = BARE_ID.matches(lower);
    if (!bare && (lower.length() > LONGEST_ARXIV || !isArxivAlone(lower))) {
      return null;
    }
    Venue venue = venues.find("arXiv");
    Matcher month = MONTH.find(lower);
    if (month != null) {
      return new VenueTag(venue, Years.of(month.group(1)), null, true);
    }
    Matcher id = ARXIV_ID.matcher(lower);
    if (id.find()) {
      String found = id.group(1) + id.group(2) + "." + id.group(3);
      String rest = id.replaceFirst(" ").strip();
      Integer stated = YearMention.of(rest);
      return new VenueTag(venue, stated != null ? stated : Years.of(id.group(1)), found, true);
    }
    return new VenueTag(venue, YearMention.of(lower), null, true);
  }

  /** Whether a text names arXiv and says nothing but an id, a date or "preprint" beside it. */
  private static boolean isArxivAlone(String lower) {
    return ARXIV_NAME.isFoundIn(lower)
        && ARXIV_WORDS.replaceAll(lower, "").chars().noneMatch(Character::isLetter);
  }
}
