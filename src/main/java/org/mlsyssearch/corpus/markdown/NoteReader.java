package org.mlsyssearch.corpus.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.Remarks;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.TopicPath;

/**
 * Reads what stands below an entry: authors, venue, links, a summary, with or without a name before
 * a colon.
 */
final class NoteReader {

  private static final Pattern FIELD =
      Pattern.compile(
          "(?i)^\\W{0,3}(authors?|venue|conference|conf|journal|publication|published(?: (?:in|at))?|where|year|date|time|paper|pdf|code|github|links?|url|slides|video|doi|arxiv"
              + "|summary|tl;?\\s?dr|abstract|notes?|key ideas?|key points?|main ideas?|ideas?|keywords?|contributions?|comments?|affiliations?|institut(?:e|ion)s?|title|full title|system|name|also known as|tags?|topics?|problem|solution|why|takeaways?|insights?|method|review|my notes|description)\\s*[:\uFF1A]\\s*");
  private static final Pattern YEAR_BEHIND =
      Pattern.compile("[,.]?\\s+\\(?(?:19|20)\\d{2}\\)?\\.?$");
  private static final Pattern IN_VENUE =
      Pattern.compile("^In:? .*\\b(?:Proceedings|Conference|Symposium|Workshop|Transactions)\\b");
  private static final Pattern IS_SYSTEM =
      Pattern.compile("(?i)\\b(?:this is|a\\.?k\\.?a\\.?|known as|called|system|named)\\b");
  private static final int SUMMARY_WORDS = 4;

  /** Of a longer note only the beginning is read. */
  private static final int LONGEST = 20_000;

  private final VenueTagReader venues;
  private final LinkExtractor links;
  private final Credits credits;
  private final GroupTags tags;

  NoteReader(VenueTagReader venues) {
    this.venues = venues;
    this.links = new LinkExtractor(venues);
    this.credits = new Credits(venues);
    this.tags = new GroupTags(venues);
  }

  /** Whether a text is a note rather than an entry of its own. */
  boolean isNote(FlatText flat) {
    String plain = flat.text().strip();
    if (plain.length() > LONGEST) {
      plain = plain.substring(0, LONGEST);
    }
    if (FIELD.matcher(plain).find() || venues.read(plain) != null || Persons.areMany(plain)) {
      return true;
    }
    return IN_VENUE.matcher(plain).find() || areCredits(plain);
  }

  /** "A. Author, B. Author (OSDI 2018)", "Author, First, et al. KDD 2017". */
  private boolean areCredits(String text) {
    int open = text.lastIndexOf('(');
    if (open > 0 && text.endsWith(")")) {
      String names = withoutYear(text.substring(0, open));
      if (Persons.areMany(names) || Persons.areSurnames(names)) {
        return true;
      }
    }
    return credits.absorb(text, new Entry());
  }

  /** Authors as APA cites them, without the year behind them. */
  private static String withoutYear(String names) {
    return YEAR_BEHIND.matcher(names.strip()).replaceFirst("");
  }

  /** Whether a text begins with the name of a field, as in "Venue: OSDI". */
  boolean isField(FlatText flat) {
    return FIELD.matcher(flat.text().strip()).find();
  }

  /** Adds what a note says to an entry. */
  void read(FlatText raw, Entry entry) {
    FlatText flat = links.extract(raw.length() > LONGEST ? raw.part(0, LONGEST) : raw, entry);
    for (String line : flat.text().split("\\n", -1)) {
      line(line.replace('\r', ' ').strip(), flat, entry);
    }
  }

  private void line(String whole, FlatText flat, Entry entry) {
    String text = whole;
    Matcher field = FIELD.matcher(text);
    String name = "";
    if (field.find()) {
      name = field.group(1).toLowerCase(Locale.ROOT);
      text = text.substring(field.end()).strip();
    }
    if (text.isEmpty()) {
      return;
    }
    switch (name) {
      case "author", "authors" -> entry.authors(text);
      case "venue",
          "conference",
          "conf",
          "journal",
          "publication",
          "published",
          "published in",
          "published at",
          "where" -> {
        VenueTag tag = venues.read(text);
        tag = tag == null ? venues.readVenue(text) : tag;
        if (tag != null) {
          entry.absorb(tag);
        }
      }
      case "year", "date", "time" -> {
        VenueTag tag = venues.read(text);
        if (tag != null) {
          entry.absorb(tag);
        }
      }
      case "title", "full title" -> {
        if (SystemNames.canBeMarked(entry.facts.title)) {
          entry.facts.addSystem(entry.facts.title);
        }
        entry.facts.title = Titles.clean(text);
        String named = SystemNames.beforeColon(entry.facts.title);
        if (named != null) {
          entry.facts.addSystem(named);
        }
      }
      case "system" -> {
        if (SystemNames.canBeMarked(text)) {
          entry.facts.addSystem(text);
        }
      }
      case "also known as" -> {
        for (String other : text.split(";", -1)) {
          if (!other.isBlank()) {
            entry.facts.alsoKnownAs.add(other.strip());
          }
        }
      }
      case "topics" -> topics(text, entry);
      case "" -> free(text, flat, entry);
      case "note", "notes" -> {
        system(flat, entry);
        summary(text, entry);
      }
      case "summary",
          "tldr",
          "tl;dr",
          "tl; dr",
          "tl dr",
          "description",
          "key idea",
          "key ideas",
          "main idea",
          "main ideas",
          "idea",
          "ideas",
          "abstract",
          "comment",
          "comments",
          "contribution",
          "contributions" ->
          summary(text, entry);
      default -> {
        // Links were taken; the rest is nothing we keep.
      }
    }
  }

  /** Whole paths, {@code A > B; A > C}; keywords without an order are no topics. */
  private static void topics(String text, Entry entry) {
    if (!text.contains(" > ")) {
      return;
    }
    for (String path : text.split(";", -1)) {
      List<String> labels = Arrays.stream(path.split(">", -1)).map(String::strip).toList();
      if (labels.stream().noneMatch(label -> Slug.of(label).isEmpty())) {
        entry.facts.topics.add(new TopicPath(labels));
      }
    }
  }

  private void free(String text, FlatText flat, Entry entry) {
    VenueTag tag = venues.read(text);
    if (tag != null) {
      entry.absorb(tag);
      return;
    }
    if (Places.isPlace(text) || Remarks.isRemark(text) || LinkLabels.of(text) != null) {
      return;
    }
    int open = text.lastIndexOf('(');
    if (open > 0 && text.endsWith(")")) {
      String names = withoutYear(text.substring(0, open));
      boolean persons = Persons.areMany(names) || Persons.areSurnames(names);
      if (persons && tags.absorb(text.substring(open + 1, text.length() - 1), entry)) {
        entry.authors(names);
        return;
      }
    }
    if (credits.absorb(text, entry)) {
      return;
    }
    if (entry.facts.authors.isEmpty() && Persons.areSome(text)) {
      entry.authors(text);
      return;
    }
    // "Authors. Venue, year" and "Authors (Venue 2020)".
    for (String separator : new String[] {". ", " (", "; ", " - ", " \u2013 ", " | ", ", "}) {
      int at = separator.equals(", ") ? text.lastIndexOf(separator) : text.indexOf(separator);
      while (at > 0) {
        String head = text.substring(0, at);
        VenueTag tail =
            venues.read(text.substring(at + separator.length()).replaceFirst("\\)$", ""));
        if (tail != null) {
          entry.absorb(tail);
          if (entry.facts.authors.isEmpty() && Persons.areSome(head)) {
            entry.authors(head);
          }
          return;
        }
        at = separator.equals(", ") ? text.lastIndexOf(separator, at - 1) : -1;
      }
    }
    system(flat, entry);
    summary(text, entry);
  }

  private static void system(FlatText flat, Entry entry) {
    if (!IS_SYSTEM.matcher(flat.text()).find()) {
      return;
    }
    for (int at = 0; at < flat.length(); at++) {
      int end = flat.runEnd(FlatText.BOLD, at, flat.length());
      if (end > at) {
        String name = flat.text().substring(at, end).strip();
        if (SystemNames.canBeMarked(name) && !name.endsWith(":")) {
          entry.facts.addSystem(name);
        }
        return;
      }
    }
  }

  private static void summary(String text, Entry entry) {
    if (entry.facts.summary == null && Titles.words(text) >= SUMMARY_WORDS) {
      entry.facts.summary = text;
    }
  }
}
