package org.mlsyssearch.corpus.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.Venue;

/**
 * Reads where and when a paper was published from the ways people write it.
 *
 * <p>The grammar: an optional "In", "Proceedings of the", an ordinal and a society; a venue's name
 * or acronym, or a workshop {@code @} its host; a year of four digits, or of two after an
 * apostrophe or an acronym; notes such as "Oral", "best paper" or "to appear"; volume and pages.
 * {@code Arxiv'23}, {@code arXiv:2311.03285}, {@code NSDI' 24}, {@code In 17th {USENIX} Symposium
 * on ... ({NSDI} 20)} and {@code 2023/05} are all tags. Not thread-safe: it remembers the texts met
 * last.
 */
public final class VenueTagReader {

  private static final String NOTE_WORDS =
      "(?:best |outstanding |distinguished |honou?rable |runner[- ]?up|award|orals?|spotlights?|posters?|"
          + "papers?|to appear|appear|accepted|accept|under review|submitted|in submission|highlights?|"
          + "notable|top[- ]?\\d+%?|long|short|full|main|conference|track|artifact|findings|demo|"
          + "invited|industry|mention|candidate|finalist|talk|version|extended|early access|preprint server|\\s|,)+";
  private static final Pattern NOTES =
      Pattern.compile("(?i)[\\s,(\\[-]+" + NOTE_WORDS + "[)\\]]?\\s*$");
  private static final Pattern ARXIV_ID =
      Pattern.compile("\\b(\\d{2})(\\d{2})\\.(\\d{4,5})(v\\d+)?\\b");
  private static final Pattern DATE =
      Pattern.compile(
          "^(?:(\\d{4})([-/.])\\d{1,2}(?:\\2\\d{1,2})?|\\d{1,2}([-/.])(?:\\d{1,2}\\3)?(\\d{4})"
              + "|(?i:(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?(?: \\d{1,2})?,? ?)(\\d{4})"
              + "|(\\d{4}))$");
  private static final Pattern QUOTED_YEAR = Pattern.compile("'\\s?(\\d{2}|\\d{4})\\b");
  private static final Pattern FULL_YEAR =
      Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})(?![\\d.]*\\d)");
  private static final Pattern SHORT_YEAR = Pattern.compile("(?<=[A-Za-z\\])])[ -]?(\\d{2})$");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?i)[\\s,]+(?:vol(?:ume)?\\.?|no\\.?|issue|pp?\\.?|pages|article)\\s*[\\d:.–-]+[^,]*$"
              + "|[\\s,]+\\d+\\s*\\(\\d+[\\d–-]*\\)(?:[:,]\\s*[\\d–-]+)?$|(?<!['\u2019])[\\s,]+\\d{1,3}$|[\\s,]+\\d+[–-]+\\d+$");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:in:?|at|on|the|to appear in|accepted (?:to|by|at)|appears? in|presented at|published (?:in|at)|"
              + "proceedings of|proc\\.? of|proc\\.?|annual|\\d+(?:st|nd|rd|th)|twenty|thirtieth|"
              + "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|acm|ieee|usenix|international|venue:?)"
              + "(?=[\\s:/])[\\s:/]+");
  private static final Pattern ACRONYM =
      Pattern.compile("(?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*\\d?|[A-Z]{2,}\\d?)(?:[-&/+][A-Za-z]+)*");
  private static final Pattern SENTENCE = Pattern.compile("[\\p{L}\\d]{3,}[.?!:] \\p{Lu}");
  private static final Pattern TYPE_WORD =
      Pattern.compile(
          "(?i)\\b(?:workshop|journal|transactions|trans\\.|letters|proceedings|proc\\.|conference|conf\\.|symposium)\\b");

  private static final Pattern HELD_AT =
      Pattern.compile(
          "(?i)^(.{2,60}?)\\s*(?:@| at | in conjunction with | co-located with )\\s*(.{2,40})$");
  private static final Pattern WORKSHOP_OF =
      Pattern.compile("(?i)^(.{2,30}?) workshops?(?: on| for|:)? ?(.{0,90})$");

  /** A text beyond this many characters is no tag, whatever markup it holds. */
  private static final int LONGEST_RAW = 1000;

  private static final int REMEMBERED = 8192;

  private record Key(String raw, boolean anyName) {}

  private final Map<Key, Optional<VenueTag>> met =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<VenueTag>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Function<String, @Nullable Venue> venues;

  /**
   * A reader for some venues.
   *
   * @param venues finds the venue of a name, null where none has it
   */
  public VenueTagReader(Function<String, @Nullable Venue> venues) {
    this.venues = venues;
  }

  /** The tag a whole text is; null if it is none. A venue nobody knows needs a year beside it. */
  public @Nullable VenueTag read(String text) {
    return read(text, false);
  }

  /** The tag in a place that holds venues, where any short name is one; null if it is none. */
  public @Nullable VenueTag readVenue(String text) {
    return read(text, true);
  }

  /** Looks a text up among those met last: entries are taken apart in several ways. */
  private @Nullable VenueTag read(String raw, boolean anyName) {
    if (raw.length() > LONGEST_RAW) {
      return null;
    }
    return met.computeIfAbsent(
            new Key(raw, anyName), key -> Optional.ofNullable(readAnew(key.raw(), key.anyName())))
        .orElse(null);
  }

  private @Nullable VenueTag readAnew(String raw, boolean anyName) {
    String text = tidy(raw);
    if (text.isEmpty() || text.length() > 220) {
      return null;
    }
    Matcher date = DATE.matcher(text);
    if (date.matches()) {
      for (int group : List.of(1, 4, 5, 6)) {
        if (date.group(group) != null) {
          Integer year = Years.of(date.group(group));
          return year == null ? null : new VenueTag(null, year, null, false);
        }
      }
    }
    VenueTag arxiv = arxiv(text);
    if (arxiv != null) {
      return arxiv;
    }
    // "17th USENIX Symposium on Networked Systems Design and Implementation (NSDI 20)"
    int open = text.lastIndexOf('(');
    if (open > 0 && text.endsWith(")")) {
      VenueTag inner = named(text.substring(open + 1, text.length() - 1), false);
      VenueTag outer = named(text.substring(0, open), anyName);
      boolean plausible =
          outer != null
              || (TYPE_WORD.matcher(text.substring(0, open)).find()
                  && !SENTENCE.matcher(text.substring(0, open)).find());
      if (inner != null && plausible && (outer == null || inner.known())) {
        return outer == null || outer.year() == null || inner.year() != null
            ? inner
            : new VenueTag(inner.venue(), outer.year(), null, inner.known());
      }
      if (outer != null) {
        return outer;
      }
    }
    return named(text, anyName);
  }

  private @Nullable VenueTag arxiv(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.contains("arxiv") && !lower.contains("corr") && !startsWithDigit(lower)) {
      return null;
    }
    boolean bare = lower.matches("\\d{4}\\.\\d{4,5}(v\\d+)?");
    if (!bare
        && !lower.matches("(in |on )?(arxiv|corr)\\b.*")
        && !lower.matches(
            "(?:(?:preprint|in|on|at|available|also|as|technical report)[ ,:]*)*\\barxiv( preprint)?[ ,]*('? ?\\d{2}|\\d{4})?")) {
      return null;
    }
    if (Titles.words(lower) > 7
        || (!lower.startsWith("arxiv")
            && !bare
            && !lower.startsWith("corr")
            && Titles.words(lower) > 3)) {
      return null;
    }
    Venue venue = venues.apply("arXiv");
    Matcher id = ARXIV_ID.matcher(lower);
    if (id.find()) {
      String found = id.group(1) + id.group(2) + "." + id.group(3);
      String rest = id.replaceFirst(" ").strip();
      Integer stated = year(rest);
      return new VenueTag(venue, stated != null ? stated : Years.of(id.group(1)), found, true);
    }
    return new VenueTag(
        venue, year(lower.replaceAll("\\s*(\\[[a-z.]+\\]|\\(preprint\\))$", "")), null, true);
  }

  private @Nullable VenueTag named(String raw, boolean anyName) {
    String text = strip(raw);
    Venue whole = venues.apply(text);
    if (whole != null && text.indexOf(' ') < 0 && text.equals(text.toLowerCase(Locale.ROOT))) {
      return null; // "(taco)" is a system, "TACO" a journal.
    }
    if (whole != null) {
      return new VenueTag(whole, null, null, true);
    }
    Integer year = year(text);
    String name = strip(withoutYear(text, year));
    if (name.isEmpty()) {
      return year == null ? null : new VenueTag(null, year, null, false);
    }
    if (Titles.words(name) > 30) {
      return null;
    }
    Venue venue = find(name);
    if (venue != null) {
      return new VenueTag(venue, year, null, true);
    }
    venue = workshop(name);
    if (venue != null && (year != null || anyName || name.contains("@"))) {
      return new VenueTag(venue, year, null, false);
    }
    if (year != null && isAcronym(name)) {
      return new VenueTag(venue(name), year, null, false);
    }
    if ((anyName || (year != null && TYPE_WORD.matcher(name).find()))
        && Titles.words(name) <= 16
        && !SENTENCE.matcher(name).find()
        && Character.isUpperCase(name.charAt(0))) {
      return new VenueTag(venue(name), year, null, false);
    }
    return null;
  }

  /** The known venue of a name, with or without what stands around it. */
  private @Nullable Venue find(String name) {
    String rest = name;
    boolean typed = TYPE_WORD.matcher(name).find();
    while (true) {
      // A name that is left of "Conference on ..." alone must not be an ordinary word.
      Venue venue = venues.apply(rest);
      if (venue != null) {
        return venue;
      }
      Matcher lead = LEAD.matcher(rest);
      if (lead.find()) {
        rest = rest.substring(lead.end());
        continue;
      }
      break;
    }
    if (typed) {
      String core =
          rest.replaceFirst(
              "(?i)^(?:(?:international |intl\\.? |joint |european )*(?:conference|conf\\.?|symposium|workshop) (?:on|for) )(?:the )?",
              "");
      Venue venue = core.equals(rest) ? null : venues.apply(core);
      if (venue != null) {
        return venue;
      }
      venue =
          venues.apply(
              rest.replaceFirst("(?i) (?:conference|symposium|workshop|proceedings)$", ""));
      if (venue != null && !rest.matches("(?i).* workshop")) {
        return venue;
      }
    }
    for (String separator : List.of(", ", " - ", ": ", " / ", "/")) {
      int at = rest.indexOf(separator);
      if (at > 0) {
        Venue venue = venues.apply(strip(rest.substring(0, at)));
        if (venue != null && (rest.length() - at < 30 || typed)) {
          return venue;
        }
      }
    }
    return null;
  }

  /** "ME-FoMo @ ICLR", "ICLR Workshop on X", "X workshop at ICLR"; null if it is none. */
  private @Nullable Venue workshop(String name) {
    Matcher held = HELD_AT.matcher(name);
    if (held.matches()) {
      Venue host = find(strip(held.group(2)));
      if (host != null) {
        String own =
            strip(
                held.group(1)
                    .replaceFirst("(?i)[ -]+workshops?$", "")
                    .replaceFirst("(?i)^workshop (on|for) ", ""));
        Venue known = venues.apply(own + " @ " + host.label());
        return known != null ? known : own.isEmpty() ? null : venue(own, host);
      }
    }
    Matcher of = WORKSHOP_OF.matcher(name);
    if (of.matches()) {
      Venue host = find(strip(of.group(1)));
      if (host != null) {
        String own = strip(of.group(2));
        return venue(own.isEmpty() ? "Workshop" : own, host);
      }
    }
    return null;
  }

  private static Venue venue(String own, Venue host) {
    String label = own + " @ " + host.label();
    return new Venue(Slug.of(label.replace("@", " ")), label, label, Kind.WORKSHOP);
  }

  private static Venue venue(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    Kind kind =
        lower.contains("workshop")
            ? Kind.WORKSHOP
            : lower.matches(".*\\b(journal|transactions|trans|letters)\\b.*")
                ? Kind.JOURNAL
                : Kind.UNKNOWN;
    String slug = Slug.of(label);
    return new Venue(slug.isEmpty() ? "other" : slug, label, label, kind);
  }

  private static boolean isAcronym(String name) {
    String[] tokens = name.split(" ", -1);
    if (tokens.length > 3) {
      return false;
    }
    boolean any = false;
    for (String token : tokens) {
      if (ACRONYM.matcher(token).matches()) {
        any = true;
      } else if (!token.matches("[A-Z][A-Za-z]+|[&@/-]|on|of")) {
        return false;
      }
    }
    return any && (tokens.length == 1 || ACRONYM.matcher(tokens[0]).matches());
  }

  private static @Nullable Integer year(String text) {
    Matcher matcher = FULL_YEAR.matcher(text);
    Integer year = null;
    while (matcher.find()) {
      Integer found = Years.of(matcher.group(1));
      year = found == null ? year : found;
    }
    if (year != null) {
      return year;
    }
    matcher = QUOTED_YEAR.matcher(text);
    if (matcher.find()) {
      return Years.of(matcher.group(1));
    }
    matcher = SHORT_YEAR.matcher(text);
    return matcher.find() ? Years.of(matcher.group(1)) : null;
  }

  private static String withoutYear(String text, @Nullable Integer year) {
    if (year == null) {
      return text;
    }
    String two = String.format(Locale.ROOT, "%02d", year % 100);
    return text.replaceAll("[\\s,(-]*(?<!\\d)" + year + "(?!\\d)\\)?", " ")
        .replaceAll("\\s*'\\s?" + two + "\\b", "")
        .replaceAll("(?<=[A-Za-z)])[ -]?" + two + "$", "");
  }

  private static String tidy(String raw) {
    String text =
        raw.replaceAll("[{}*_`\"\u201C\u201D]", "").replaceAll("[\u2018\u2019\u00B4`]", "'");
    text = text.replace('\uFF08', '(').replace('\uFF09', ')').replace('\uFF0C', ',');
    text =
        text.replaceAll("[\\p{So}\\p{Cn}\\uFE0F\\u200D]", " ")
            .replaceAll("[\\s\\u00A0]+", " ")
            .strip();
    text = text.replaceAll("^[\\s.,;:|\\[(<\u2013\u2014-]*\\[|\\]$", "");
    String before;
    do {
      before = text;
      text = strip(text);
      if (text.startsWith("(") && text.endsWith(")") && text.indexOf('(', 1) < 0) {
        text = text.substring(1, text.length() - 1);
      }
      String shorter = NOTES.matcher(text).replaceFirst("");
      text = shorter.isBlank() ? text : shorter;
      shorter = VOLUME.matcher(text).replaceFirst("");
      text = shorter.isBlank() || SHORT_YEAR.matcher(text).find() ? text : shorter;
    } while (!before.equals(text));
    return text;
  }

  private static boolean startsWithDigit(String text) {
    return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isLoose(text.charAt(start))) {
      start++;
    }
    while (start < end && isLoose(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLoose(char c) {
    return switch (c) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r' -> true;
      case '.', ',', ';', ':', '|', '-', '\u00B7', '\u2022', '\u2013', '\u2014' -> true;
      default -> false;
    };
  }
}
