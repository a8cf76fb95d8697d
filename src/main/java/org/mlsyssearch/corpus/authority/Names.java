package org.mlsyssearch.corpus.authority;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.model.Venue;

/** The facts of {@code names.yaml}: what the titles of papers do not tell. Immutable. */
public final class Names {

  private static final Set<String> FIELDS =
      Set.of("title", "systems", "also_known_as", "not_systems", "venue", "year", "former_ids");
  private static final int TITLE_WORDS = 4;

  /**
   * What is known of one paper.
   *
   * @param title the title it is known under
   * @param systems the systems it introduces
   * @param alsoKnownAs other titles and names
   * @param notSystems what looks like a system's name in its title but is none
   * @param venue a correction; null where there is none
   * @param year a correction; null where there is none
   * @param formerIds ids under which the paper was known before
   */
  public record Correction(
      String title,
      List<String> systems,
      List<String> alsoKnownAs,
      List<String> notSystems,
      @Nullable Venue venue,
      @Nullable Integer year,
      List<String> formerIds) {}

  private final Map<String, Correction> byTitle = new HashMap<>();

  /** How the keys of titles start, as most titles start like none of them. */
  private final Set<Long> starts = new HashSet<>();

  private final Map<String, Correction> byFormerId = new HashMap<>();

  private Names() {}

  /** Reads the file's text; mistakes are reported under the file's name. */
  static Names parse(String file, String text, Venues venues, Diagnostics diagnostics) {
    Names names = new Names();
    for (YamlRecords.Entry entry : new YamlRecords(file, diagnostics).read(text, FIELDS)) {
      names.add(entry, venues);
    }
    return names;
  }

  private void add(YamlRecords.Entry entry, Venues venues) {
    String title = entry.required("title");
    if (title == null) {
      return;
    }
    String venueName = entry.optional("venue");
    Venue venue = venueName == null ? null : venues.find(venueName);
    if (venueName != null && venue == null) {
      entry.error(
          entry.line(), "The venue '" + venueName + "' is not in venues.yaml; add it there.");
    }
    String digits = entry.optional("year");
    Integer year = digits != null && digits.matches("\\d{4}") ? Years.of(digits) : null;
    if (digits != null && year == null) {
      entry.error(entry.line(), "'" + digits + "' is no year; write four digits.");
    }
    Correction correction =
        new Correction(
            title,
            entry.texts("systems"),
            entry.texts("also_known_as"),
            entry.texts("not_systems"),
            venue,
            year,
            entry.texts("former_ids"));
    put(title, correction, entry);
    for (String other : correction.alsoKnownAs()) {
      // A single name is no title: two papers may use it.
      if (Titles.words(other) >= TITLE_WORDS) {
        put(other, correction, entry);
      }
    }
    correction.formerIds().forEach(id -> putFormerId(id, correction, entry));
  }

  private void putFormerId(String id, Correction correction, YamlRecords.Entry entry) {
    try {
      if (byFormerId.putIfAbsent(new PaperId(id).value(), correction) != null) {
        entry.error(entry.line(), "The former id '" + id + "' stands in two entries.");
      }
    } catch (IllegalArgumentException e) {
      entry.error(entry.line(), e.getMessage() + ".");
    }
  }

  private void put(String title, Correction correction, YamlRecords.Entry entry) {
    starts.add(Titles.keyStart(title));
    Correction other = byTitle.putIfAbsent(Titles.key(title), correction);
    if (other != null && !other.equals(correction)) {
      entry.error(entry.line(), "The title '" + title + "' stands in two entries; unite them.");
    }
  }

  /** Whether a paper was known under an id before. */
  public boolean isFormerId(PaperId id) {
    return byFormerId.containsKey(id.value());
  }

  /** What is known of the paper of a title; null if nothing. */
  public @Nullable Correction find(String title) {
    return starts.contains(Titles.keyStart(title)) ? byTitle.get(Titles.key(title)) : null;
  }

  public int size() {
    return byTitle.size();
  }
}
