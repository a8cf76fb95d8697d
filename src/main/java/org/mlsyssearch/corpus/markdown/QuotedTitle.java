package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Reads an entry whose title stands in quotation marks. */
final class QuotedTitle {

  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"\u201C\u201F\u00AB](.{8,}?)[,.]?[\"\u201D\u201F\u00BB](?![\\p{L}:])|\u300A(.{4,}?)\u300B");
  private static final String SIGNS = "\"\u201C\u201F\u00AB\u300A";
  private static final Pattern AUTHORED = Pattern.compile("\\p{Lu}\\.|et al");
  private static final Pattern AFTER_QUOTE =
      Pattern.compile("^(?:[,.;(\\[|\u2013\u2014-]|by |in )");

  private final String text;
  private final Entry entry;
  private final RestReader rest;

  QuotedTitle(VenueTagReader venues, FlatText flat, Entry entry) {
    this.text = flat.text();
    this.entry = entry;
    this.rest = new RestReader(venues, entry);
  }

  /** Whether the entry is one; its facts are noted then. */
  boolean read() {
    if (text.chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
      return false;
    }
    Matcher quote = QUOTED.matcher(text);
    if (!quote.find()) {
      return false;
    }
    String inner = quote.group(1) != null ? quote.group(1) : quote.group(2);
    String before = Characters.trimmedBack(text.substring(0, quote.start())).strip();
    String after = text.substring(quote.end()).strip();
    if (Titles.words(inner) < 2) {
      return false;
    }
    boolean authored =
        !before.isEmpty()
            && (Persons.areSome(before) || Persons.areMany(before) || Persons.areSurnames(before));
    if (!before.isEmpty()
        && !authored
        && !(before.indexOf(' ') < 0 && SystemNames.canBeMarked(before))) {
      // Initials and the like in front of a long quotation are authors too: "M. Abadi et al."
      if (!(Titles.words(inner) >= 4 && AUTHORED.matcher(before).find())) {
        return false;
      }
      authored = true;
    }
    if (Titles.words(after) > 3 && before.isEmpty() && !AFTER_QUOTE.matcher(after).find()) {
      return false;
    }
    entry.facts.title = inner;
    entry.titleFrom = Entry.TitleFrom.QUOTES;
    if (authored) {
      entry.authors(before);
    } else if (!before.isEmpty()) {
      entry.facts.addSystem(before);
    }
    rest.read(after);
    return true;
  }
}
