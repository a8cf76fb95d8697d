package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Finds the systems and tags that stand inside a title. */
final class TitleNames {

  private static final Pattern PAGES =
      Pattern.compile("[.,]\\s+\\d{1,5}\\s?[\u2013-]\\s?\\d{1,5}\\.?$");
  private static final Pattern TAG_INSIDE = Pattern.compile("\\s*\\[([^\\[\\]]{3,40})\\]");
  private static final Pattern AROUND_NAME = Pattern.compile("^[\\s(\\[:]+|[\\s)\\]:.,]+$");

  private final VenueTagReader venues;
  private final FlatText flat;
  private final String text;
  private final Entry entry;

  TitleNames(VenueTagReader venues, FlatText flat, Entry entry) {
    this.venues = venues;
    this.flat = flat;
    this.text = flat.text();
    this.entry = entry;
  }

  /** Notes them in the entry and cleans its title. */
  void read() {
    tagInside();
    entry.facts.title = Titles.clean(PAGES.matcher(entry.facts.title).replaceFirst(""));
    nameBeforeColon();
    boldNames();
  }

  /**
   * A tag in square brackets in the middle of a title, as in "Ray [OSDI'18]: A Distributed ...".
   */
  private void tagInside() {
    Matcher group = TAG_INSIDE.matcher(entry.facts.title);
    while (group.find()) {
      VenueTag tag = venues.read(group.group(1));
      if (tag != null && tag.known() && tag.year() != null) {
        entry.absorb(tag);
        entry.facts.title =
            entry.facts.title.substring(0, group.start())
                + entry.facts.title.substring(group.end());
        return;
      }
    }
  }

  private void nameBeforeColon() {
    if (entry.facts.systems.isEmpty()) {
      String name = SystemNames.beforeColon(entry.facts.title);
      if (name != null) {
        entry.facts.addSystem(name);
      }
    }
  }

  /** A short bold text inside a title that is not bold itself is the name of its system. */
  private void boldNames() {
    if (flat.all(FlatText.BOLD, 0, text.length())) {
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int end = flat.runEnd(FlatText.BOLD, at, text.length());
      if (end == at) {
        at++;
        continue;
      }
      String name = AROUND_NAME.matcher(text.substring(at, end)).replaceAll("");
      if (SystemNames.canBeMarked(name)
          && venues.read(name) == null
          && Titles.key(entry.facts.title).contains(Titles.key(name))
          && Titles.words(entry.facts.title) > Titles.words(name) + 1) {
        entry.facts.addSystem(name);
      }
      at = end;
    }
  }
}
