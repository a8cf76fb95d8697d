package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Finds title, authors and system's name in what is left of an entry once its tags are gone.
 *
 * <p>A quoted text is the title; else a link's text of three words or more; else a bold text of
 * four words or more; else the text itself up to where authors or a description begin.
 */
final class CoreReader {

  private static final Pattern DESCRIBED = Pattern.compile("([^()\\[\\]:]{2,30})\\(([^()]+)\\)?");

  private final VenueTagReader venues;
  private final BackPeeler back;
  private final FlatText flat;
  private final Entry entry;

  CoreReader(VenueTagReader venues, BackPeeler back, FlatText flat, Entry entry) {
    this.venues = venues;
    this.back = back;
    this.flat = flat;
    this.entry = entry;
  }

  void read() {
    BoldTitle bold = new BoldTitle(venues, flat, entry);
    boolean marked =
        new QuotedTitle(venues, flat, entry).read()
            || described(flat.text())
            || new LinkedTitle(venues, back, flat, entry).read()
            || bold.read()
            || bold.readBehindAuthors();
    if (!marked) {
      new PlainReader(venues, entry, new RestReader(venues, entry)).read(flat.text());
    }
    new TitleNames(venues, flat, entry).read();
  }

  /** "vLLM(Efficient Memory Management ...)": a name with its paper's title in parentheses. */
  private boolean described(String text) {
    Matcher described = DESCRIBED.matcher(text);
    if (!described.matches()
        || Titles.words(described.group(2)) < 5
        || Titles.words(described.group(1)) > 2
        || !TitleCase.is(described.group(2))) {
      return false;
    }
    if (SystemNames.canBeMarked(described.group(1).strip())) {
      entry.facts.addSystem(described.group(1).strip());
    }
    entry.facts.title = described.group(2);
    return true;
  }
}
