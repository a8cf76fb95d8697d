package org.mlsyssearch.corpus.authority;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueDirectory;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.Venue;

/**
 * The venues of {@code venues.yaml} under all their names.
 *
 * <p>Names are compared without case, spaces and punctuation; their words may be cut short. A
 * workshop that is held with a conference is shown with it: NAIC @ SIGCOMM. Immutable.
 */
public final class Venues implements VenueDirectory {

  private static final Set<String> FIELDS =
      Set.of("id", "label", "name", "kind", "host", "aliases");

  private final Map<String, Venue> byName = new HashMap<>();
  private final AbbreviatedNames abbreviated = new AbbreviatedNames();
  private final MeetingNames meetings = new MeetingNames();
  private final TreeSet<String> keys = new TreeSet<>();
  private final Set<String> firstWords = new HashSet<>();
  private final Map<String, List<String>> aliases = new TreeMap<>();

  private Venues() {}

  /** Reads the file's text; mistakes are reported under the file's name. */
  static Venues parse(String file, String text, Diagnostics diagnostics) {
    Map<String, YamlRecords.Entry> entries = new LinkedHashMap<>();
    for (YamlRecords.Entry entry : new YamlRecords(file, diagnostics).read(text, FIELDS)) {
      String id = entry.required("id");
      if (id == null) {
        continue;
      }
      if (!Slug.of(id).equals(id)) {
        entry.error(
            entry.line(),
            "The id '" + id + "' is not in the form of a URL; write '" + Slug.of(id) + "'.");
      } else if (entries.putIfAbsent(id, entry) != null) {
        entry.error(entry.line(), "The id '" + id + "' is taken; each venue has its own.");
      }
    }
    Venues venues = new Venues();
    entries.forEach((id, entry) -> venues.add(id, entry, entries));
    return venues;
  }

  private void add(String id, YamlRecords.Entry entry, Map<String, YamlRecords.Entry> all) {
    String label = entry.required("label");
    String kindId = entry.required("kind");
    if (label == null || kindId == null) {
      return;
    }
    Kind kind;
    try {
      kind = Kind.parse(kindId);
    } catch (IllegalArgumentException e) {
      entry.error(
          entry.line(),
          "'" + kindId + "' is no kind; use conference, journal, workshop, preprint or other.");
      return;
    }
    String name = entry.optional("name");
    String shown = label;
    String hostId = entry.optional("host");
    if (hostId != null) {
      YamlRecords.Entry host = all.get(hostId);
      String hostLabel = host == null ? null : host.optional("label");
      if (hostLabel == null) {
        entry.error(
            entry.line(),
            "The host '" + hostId + "' is no venue of this file; add it or correct the id.");
      } else if (!label.contains("@")) {
        shown = label + " @ " + hostLabel;
      }
    }
    Venue venue = new Venue(id, shown, name == null ? label : name, kind);
    List<String> names = new ArrayList<>(entry.texts("aliases"));
    if (!shown.equals(label)) {
      names.add(0, label);
    }
    aliases.put(id, List.copyOf(names));
    names.add(id);
    names.add(shown);
    if (name != null) {
      names.add(name);
    }
    for (String each : names) {
      firstWords.add(firstWord(each));
      abbreviated.add(each, venue);
      meetings.add(each, venue);
      keys.add(Titles.key(each));
      Venue other = byName.putIfAbsent(Titles.key(each), venue);
      if (other != null && !other.id().equals(id)) {
        entry.error(
            entry.line(),
            "'" + each + "' names both '" + other.id() + "' and '" + id + "'; leave it to one.");
      }
    }
  }

  @Override
  public @Nullable Venue find(String name) {
    Venue venue = byName.get(Titles.key(name));
    return venue != null ? venue : abbreviated.find(name);
  }

  /**
   * The venue of a meeting's name that differs from the known one in societies and in words such as
   * "International" and "Conference on"; null if there is none or more than one.
   */
  public @Nullable Venue meeting(String name) {
    return meetings.find(name);
  }

  @Override
  public boolean anyBeginsWith(String word) {
    return firstWords.contains(word);
  }

  @Override
  public int endOfName(String text) {
    String key = Titles.key(text);
    String name = keys.floor(key);
    // The longest name that may be a beginning shares its letters with all that sort between.
    while (name != null && !key.startsWith(name)) {
      int same = 0;
      while (same < name.length() && name.charAt(same) == key.charAt(same)) {
        same++;
      }
      name = same == 0 ? null : keys.floor(key.substring(0, same));
    }
    if (abbreviated.anyIsBeginningOf(text)) {
      return text.length();
    }
    int end = 0;
    for (int left = name == null ? 0 : name.length(); left > 0 && end < text.length(); end++) {
      left -= text.charAt(end) == '&' ? 3 : Character.isLetterOrDigit(text.charAt(end)) ? 1 : 0;
    }
    return end;
  }

  private static String firstWord(String name) {
    int start = 0;
    while (start < name.length() && !Character.isLetterOrDigit(name.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
      end++;
    }
    return name.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** A venue's other names, without label and full name. */
  public List<String> aliases(String id) {
    return aliases.getOrDefault(id, List.of());
  }

  /** A venue that the file does not know, under the name a list gives it. */
  public static Venue unknown(String label, Kind kind) {
    String slug = Slug.of(label.toLowerCase(Locale.ROOT).replace("@", " "));
    return new Venue(slug.isEmpty() ? "other" : slug, label, label, kind);
  }

  public int size() {
    return aliases.size();
  }
}
