package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.Remarks;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Reads what follows a title: groups in brackets, authors, a venue, a description. */
final class RestReader {

  private static final Pattern BY =
      Pattern.compile("^(?:by:?\\s+(?=\\p{Lu})|authors?:\\s*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern REMARKED =
      Pattern.compile("^(.{2,80}?)\\s+(?:-+|\u2013|\u2014)\\s+(?=\\S)");
  private static final Pattern AUTHORS_GROUP =
      Pattern.compile("^(\\p{Lu}[^()]{2,160}?)\\s*\\(([^()]{2,40})\\)[\\s.:\u2013\u2014-]*(.*)$");
  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");

  private final VenueTagReader venues;
  private final Entry entry;

  RestReader(VenueTagReader venues, Entry entry) {
    this.venues = venues;
    this.entry = entry;
  }

  /** Reads what follows a title. */
  void read(String after) {
    String value = Characters.trimmedFront(LINE_ENDS.matcher(after).replaceAll(" ")).strip();
    while (!value.isEmpty() && (value.charAt(0) == '(' || value.charAt(0) == '[')) {
      int close = Brackets.closing(value, 0);
      if (close < 0) {
        break;
      }
      String inner = value.substring(1, close).strip();
      group(inner);
      value = Characters.trimmedFront(value.substring(close + 1));
    }
    value = withoutTags(value);
    Matcher by = BY.matcher(value);
    if (by.find()) {
      value = value.substring(by.end());
    }
    if (new Credits(venues).absorb(value, entry)) {
      return;
    }
    if (value.isEmpty() || Places.isPlace(value) || Remarks.isRemark(value)) {
      return;
    }
    VenueTag tag = venues.read(value);
    if (tag != null && (tag.known() || tag.venue() == null)) {
      entry.absorb(tag);
      return;
    }
    Matcher remarked = REMARKED.matcher(value);
    if (remarked.find()) {
      VenueTag before = stated(remarked.group(1));
      if (before != null && (before.known() || before.year() != null)) {
        entry.absorb(before);
        entry.remainder = (entry.remainder + " " + value.substring(remarked.end())).strip();
        return;
      }
    }
    tag = tag != null ? tag : venues.readDated(value);
    if (tag != null) {
      entry.absorb(tag);
      return;
    }
    if (Persons.areSome(value)) {
      entry.authors(value);
      return;
    }
    if (venueThenAuthors(value) || authorsThenVenue(value) || authorsThenGroup(value)) {
      return;
    }
    int stop = Sentences.end(value);
    if (stop > 0 && Persons.areSome(value.substring(0, stop))) {
      entry.authors(value.substring(0, stop));
      value = Sentences.after(value, stop);
      tag = venues.read(value);
      if (tag != null) {
        entry.absorb(tag);
        return;
      }
    }
    // "Authors, Venue ..." whose venue nobody knows.
    entry.remainder = (entry.remainder + " " + value).strip();
  }

  /** What is left once the tags that stand first, each with a divider behind it, are noted. */
  private String withoutTags(String value) {
    String rest = value;
    while (true) {
      int cut = divider(rest);
      if (cut < 0 || entry.hasPublisher()) {
        return rest;
      }
      VenueTag tag = venues.read(rest.substring(0, cut));
      if (tag == null || tag.venue() == null || (!tag.known() && tag.year() == null)) {
        return rest;
      }
      entry.absorb(tag);
      rest = Characters.trimmedFront(rest.substring(cut));
    }
  }

  /** Where a full stop, comma or bar ends the first part; -1 if none does. */
  private static int divider(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      if (".,;|".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  /** "Author, First et al. (2022) - a remark": whether the text is of that form. */
  private boolean authorsThenGroup(String value) {
    Matcher form = AUTHORS_GROUP.matcher(value);
    if (!form.matches()) {
      return false;
    }
    String names = form.group(1);
    boolean persons =
        Persons.areMany(names) || Persons.areSome(names) || Persons.areSurnames(names);
    if (!persons && !Places.isPlace(names) && !names.contains("et al")) {
      return false;
    }
    if (!new GroupTags(venues).absorb(form.group(2), entry)) {
      return false;
    }
    if (persons) {
      entry.authors(names);
    }
    entry.remainder = (entry.remainder + " " + form.group(3)).strip();
    return true;
  }

  /** "SIGPLAN 2019, Author, First, et al." */
  private boolean venueThenAuthors(String value) {
    int comma = value.indexOf(", ");
    if (comma < 0) {
      return false;
    }
    VenueTag tag = stated(value.substring(0, comma));
    String names = value.substring(comma + 2);
    if (tag == null || !(Persons.areMany(names) || Persons.areSurnames(names))) {
      return false;
    }
    entry.absorb(tag);
    entry.authors(names);
    return true;
  }

  /** "A. Author and B. Author, Statistics and Computing 2000" */
  private boolean authorsThenVenue(String value) {
    int comma = value.lastIndexOf(", ");
    if (comma < 0) {
      return false;
    }
    VenueTag tag = stated(value.substring(comma + 2));
    String names = value.substring(0, comma);
    if (tag == null || !(Persons.areMany(names) || Persons.areSome(names))) {
      return false;
    }
    entry.absorb(tag);
    entry.authors(names);
    return true;
  }

  private @Nullable VenueTag stated(String text) {
    VenueTag tag = venues.read(text);
    return tag != null ? tag : venues.readDated(text);
  }

  private void group(String inner) {
    if (new GroupTags(venues).absorb(inner, entry)) {
      return;
    }
    if (!Cues.remark(inner, entry) && SystemNames.canBeMarked(inner)) {
      entry.facts.addSystem(inner);
    } else if (Persons.areMany(inner)) {
      entry.authors(inner);
    }
  }
}
