package org.mlsyssearch.corpus.authority;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Countries;
import org.mlsyssearch.corpus.lexicon.Months;
import org.mlsyssearch.corpus.lexicon.Publishers;
import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * Puts the name of a venue in its usual order and takes from it the place, date, series and
 * publisher that stand behind it.
 */
final class VenueSurroundings {

  private static final String PUBLISHERS = Publishers.OF_PROCEEDINGS + "\\.?";
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?i)[\\s,.:;(\u2013-]+(?:(?:vol(?:ume)?|number|no|nr|iss(?:ue)?|part|pages|pp?|art(?:icle)?)\\b\\.?\\s*"
              + "(?:[\\dIVX]|one|two)[\\dIVX:.\u2013-]*\\b.*|\\d+\\s*\\(\\d+\\).*|ser\\.\\s.*)$");
  private static final Pattern SERIES =
      Pattern.compile(
          "(?i)[\\s,.:;(\u2013-]+(?:lecture notes in|lncs|lnai|lipics|ccis|eptcs|ceur workshop|acm"
              + " international conference proceeding|proceedings of machine learning"
              + " research|pmlr|oasics)\\b.*$");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(?:.*[\\s\u2013/-])?"
              + Months.ENGLISH
              + "\\.?(?:[\\s\u2013/-].*)?|[\\d\\s\u2013/.-]+");
  private static final Pattern PUBLISHER = Pattern.compile(PUBLISHERS);
  private static final Pattern PUBLISHED_BY =
      Pattern.compile("(?<=\\p{L}{4})[.;]\\s+" + PUBLISHERS + "(?:,.*|:.*)?$");
  private static final Pattern CITY =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'\u2019-]*(?:\\s(?:de|la|of|am|an|\\p{Lu}[\\p{L}.'\u2019-]*)){0,3}");
  private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]+)\\)");
  private static final Pattern VOLUMES =
      Pattern.compile(
          "(?i)(?:(?:revised )?selected papers|proceedings|part [IVX\\d]+|volume [IVX\\d]+|invited"
              + " (?:talks|papers)|held as part of .*)");

  private static final Pattern BACKWARDS =
      Pattern.compile(
          "^(.*[^,\\s]),\\s*((?:.*[\\s.])?(?:proceedings"
              + " of|(?:conference|symposium|workshop|meeting|congress|journal|transactions|trans\\.|letters|magazine|bulletin)"
              + " (?:on|of|for))(?: the)?)\\.?$",
          Pattern.CASE_INSENSITIVE);

  private VenueSurroundings() {}

  /** "Data Engineering (ICDE), 2012 IEEE 28th International Conference on", the usual way round. */
  static String inOrder(String text) {
    Matcher backwards = BACKWARDS.matcher(text);
    if (!backwards.matches()) {
      return text;
    }
    String society = backwards.group(2).strip();
    String between = "";
    int sentence = society.lastIndexOf(". ");
    // "Robotics and Automation, 2000. Proceedings. ICRA '00. IEEE International Conference on"
    if (sentence > 0 && !society.substring(0, sentence).endsWith("Trans")) {
      between = ", " + society.substring(0, sentence).replace(". ", ", ");
      society = society.substring(sentence + 2);
    }
    return society + " " + backwards.group(1) + between;
  }

  /** A name without volume, series and pages. */
  static String withoutNumbers(String text) {
    String published = withoutEnd(PUBLISHED_BY, withoutEnd(SERIES, text));
    // "Commun. ACM" is a name, "Symposium on Tiny Things. ACM" one and its publisher.
    return withoutEnd(VOLUME, Titles.words(published) < VenueName.FEW_WORDS ? text : published);
  }

  private static String withoutEnd(Pattern pattern, String name) {
    String shorter = pattern.matcher(name).replaceFirst("");
    return Titles.words(shorter) == 0 ? name : shorter;
  }

  /** "Acta Things (Oslo, Norway : 1992)": brackets around a place or a date are left out. */
  static String withoutPlaces(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    StringBuilder out = new StringBuilder();
    while (brackets.find()) {
      boolean place =
          Stream.of(brackets.group(1).split("[,:]", -1))
              .anyMatch(part -> Countries.isOne(part) || DATE.matcher(part.strip()).matches());
      brackets.appendReplacement(out, place ? "" : Matcher.quoteReplacement(brackets.group()));
    }
    return brackets.appendTail(out).toString().strip();
  }

  /** A name without the place, date and publisher behind it. */
  static String withoutRest(String name) {
    List<String> parts = new java.util.ArrayList<>(List.of(name.split(",\\s+", -1)));
    boolean place = false;
    boolean date = false;
    while (parts.size() > 1) {
      String last = parts.getLast().strip().replaceFirst("\\.$", "");
      String lower = last.toLowerCase(Locale.ROOT);
      if (VOLUMES.matcher(last).matches()) {
        parts.removeLast();
        continue;
      }
      if ((DATE.matcher(last).matches() && Characters.hasDigit(last))
          || lower.matches(Months.ENGLISH)) {
        date = true;
      } else if (Countries.isOne(last) || lower.matches("(?:co-located|held|in conjunction) .*")) {
        place = true;
      } else if ((place || date) && isCity(last) && (place || isLong(parts))) {
        parts.removeLast();
        break;
      } else if (!PUBLISHER.matcher(last).matches() && !last.isEmpty()) {
        break;
      }
      parts.removeLast();
    }
    return String.join(", ", parts);
  }

  private static boolean isCity(String part) {
    return CITY.matcher(part).matches() && !VenueName.TYPED.matcher(part).find();
  }

  private static boolean isLong(List<String> parts) {
    return parts.size() == 2 && VenueName.TYPED.matcher(parts.getFirst()).find();
  }
}
