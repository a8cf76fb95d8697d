package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Reads the rows of a table; what a column holds is told by its header, or by its cells where the
 * header says nothing.
 */
final class TableReader {

  private enum Role {
    TITLE(".*\\btitles?\\b.*|\u8BBA\u6587\u6807\u9898|\u6807\u9898|\u9898\u76EE"),
    PAPER("papers?|articles?|works?|publications? title|\u8BBA\u6587|papers? name|papers? link"),
    VENUE(
        ".*\\bvenues?\\b.*|pubs?|publications?|publisher|conferences?|conf\\.?|conf/journal|journals?|published(?: in)?|where|source|conference/journal|journal/conference|proceedings|\u4F1A\u8BAE|\u671F\u520A|\u53D1\u8868"),
    YEAR(
        "years?|dates?|time|published date|publish(?:ed)? (?:year|date)|when|\u5E74\u4EFD|\u65F6\u95F4|\u65E5\u671F"),
    AUTHORS("authors?|author\\(s\\)|by|\u4F5C\u8005"),
    CODE("codes?|github|repo(?:sitory)?|implementation|source code|artifact|\u4EE3\u7801"),
    SYSTEM(
        "systems?|names?|methods?|models?|abbr\\.?|abbreviation|acronym|framework|approach|short name|nickname|project"),
    LINKS(
        "links?|urls?|others?|resources?|materials?|pdf|slides|videos?|website|page|doi|arxiv|talk|misc|refs?|\u94FE\u63A5"),
    SUMMARY(
        "summary|tl;?dr|notes?|descriptions?|comments?|main idea|key ideas?|contributions?|highlights?|introduction|remarks?|takeaways?"),
    OTHER(".*");

    private final Pattern header;

    Role(String header) {
      this.header = Pattern.compile(header);
    }

    static Role of(String header) {
      String key =
          header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} /;.()&-]", "").strip();
      for (Role role : values()) {
        if (role.header.matcher(key).matches()) {
          return role;
        }
      }
      return OTHER;
    }
  }

  private static final Pattern BARS = Pattern.compile("[|\uFF5C]");

  private final VenueTagReader venues;
  private final EntryReader entries;
  private final Splitter splitter;
  private final LinkExtractor links;
  private List<Role> roles = List.of();
  private boolean paperColumn;

  TableReader(VenueTagReader venues, EntryReader entries, Splitter splitter) {
    this.splitter = splitter;
    this.venues = venues;
    this.entries = entries;
    this.links = new LinkExtractor(venues);
  }

  /** Looks at header and rows to tell what each column holds. */
  void columns(List<String> header, List<List<FlatText>> rows) {
    List<Role> found = new ArrayList<>();
    for (String name : header) {
      found.add(Role.of(name));
    }
    paperColumn = found.contains(Role.TITLE) || found.contains(Role.PAPER);
    if (!found.contains(Role.TITLE)) {
      int title = found.indexOf(Role.PAPER);
      if (title < 0 || meanWords(rows, title) < 2) {
        title = longest(rows, found);
      }
      if (title < 0) {
        title = found.indexOf(Role.SYSTEM);
      }
      if (title < 0) {
        title = linking(rows, found);
      }
      if (title >= 0) {
        found.set(title, Role.TITLE);
      }
    } else if (found.indexOf(Role.TITLE) != found.lastIndexOf(Role.TITLE)) {
      for (int i = found.indexOf(Role.TITLE) + 1; i < found.size(); i++) {
        found.set(i, found.get(i) == Role.TITLE ? Role.OTHER : found.get(i));
      }
    }
    roles = found;
  }

  /** The column of the longest texts, if they are long enough for titles; -1 if none is. */
  private static int longest(List<List<FlatText>> rows, List<Role> found) {
    int best = -1;
    double most = 3.5;
    for (int i = 0; i < found.size(); i++) {
      boolean other = found.get(i) == Role.SUMMARY || found.get(i) == Role.AUTHORS;
      double mean = other ? 0 : meanWords(rows, i);
      if (mean > most && holdsTitles(rows, i)) {
        most = mean;
        best = i;
      }
    }
    return best;
  }

  /** The first column most of whose cells link to papers; -1 if none does. */
  private static int linking(List<List<FlatText>> rows, List<Role> found) {
    for (int i = 0; i < found.size(); i++) {
      int column = i;
      long linking =
          rows.stream()
              .filter(row -> column < row.size())
              .filter(row -> row.get(column).allHrefs().stream().anyMatch(Hosts::isPaper))
              .count();
      if (found.get(i) == Role.OTHER && linking * 2 > rows.size()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether most cells of a column are links or in title case. */
  private static boolean holdsTitles(List<List<FlatText>> rows, int column) {
    long titles =
        rows.stream()
            .filter(row -> column < row.size())
            .map(row -> row.get(column))
            .filter(cell -> cell.hasLinks() || TitleCase.is(cell.text()))
            .count();
    return titles * 2 > rows.size();
  }

  private static double meanWords(List<List<FlatText>> rows, int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> Titles.words(row.get(column).text()))
        .average()
        .orElse(0);
  }

  /** What a row says of one paper or several; empty if the table has no column of titles. */
  List<Entry> read(List<FlatText> row) {
    int title = roles.indexOf(Role.TITLE);
    if (title < 0 || title >= row.size()) {
      return List.of();
    }
    List<Entry> found = new ArrayList<>();
    for (FlatText part : splitter.split(row.get(title))) {
      Entry entry = entries.read(part);
      entry.inPaperColumn = paperColumn;
      for (int i = 0; i < row.size() && i < roles.size(); i++) {
        if (i != title) {
          cell(roles.get(i), row.get(i), entry);
        }
      }
      found.add(entry);
    }
    return found;
  }

  private void cell(Role role, FlatText cell, Entry entry) {
    if (role == Role.CODE || role == Role.LINKS || role == Role.PAPER) {
      for (FlatText.Run run : cell.links(0, cell.length())) {
        LinkLabels.Label label = LinkLabels.of(cell.text().substring(run.start(), run.end()));
        entry.link(
            run.href(),
            role == Role.CODE
                ? LinkLabels.Label.CODE
                : label == null && role == Role.PAPER ? LinkLabels.Label.PAPER : label);
      }
      for (String href : cell.bareHrefs()) {
        entry.link(href, role == Role.CODE ? LinkLabels.Label.CODE : null);
      }
      if (role != Role.CODE) {
        links.extract(cell, entry);
      }
      return;
    }
    boolean linksCount = role == Role.SUMMARY || role == Role.OTHER;
    String plain = (linksCount ? links.extract(cell, entry) : cell).oneLine();
    if (plain.isEmpty() || plain.matches("[-\u2013\u2014/xX?]+")) {
      return;
    }
    switch (role) {
      case VENUE -> {
        VenueTag tag = venues.read(plain);
        tag = tag == null ? venues.readVenue(plain) : tag;
        if (tag != null && (tag.known() || !Places.isPlace(plain))) {
          entry.absorb(tag);
        }
      }
      case YEAR -> {
        VenueTag tag = venues.read(plain);
        if (tag != null && tag.venue() != null) {
          entry.absorb(tag);
        } else if (tag != null) {
          entry.weakYear = tag.year();
        }
      }
      case AUTHORS -> {
        if (Persons.areSome(plain) || plain.contains(",")) {
          entry.authors(plain);
        }
      }
      case SYSTEM -> {
        if (SystemNames.canBeMarked(plain)) {
          entry.facts.addSystem(plain);
        }
      }
      case SUMMARY -> {
        if (entry.facts.summary == null && Titles.words(plain) >= 4) {
          entry.facts.summary = plain;
        }
      }
      default -> {
        // Where a bar was mistyped, a cell holds two.
        for (String part : BARS.split(plain, -1)) {
          VenueTag tag = venues.read(part);
          if (tag != null && tag.known() && tag.year() != null) {
            entry.absorb(tag);
          }
        }
      }
    }
  }
}
