package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Reads a year and a venue that dashes join to the title: "2018-ICLR-Title", "22_DSN_Title". */
final class DashedTag {

  private static final Pattern DASHED =
      Pattern.compile("^((?:19|20)\\d{2}|\\d{2})[-_]([A-Za-z][\\w&' ]{1,24}?)[-_](?=[^-_\\s])");

  private final VenueTagReader venues;

  DashedTag(VenueTagReader venues) {
    this.venues = venues;
  }

  /** The end of the tag, whose facts are noted in the entry; 0 if there is none. */
  int end(String text, Entry entry) {
    Matcher dashed = DASHED.matcher(text);
    if (!dashed.find()) {
      return 0;
    }
    String name = dashed.group(2);
    VenueTag tag = venues.read(name + " " + yearOf(dashed.group(1)));
    if (tag == null || !tag.known()) {
      // "ICLRo" is an oral, "ICLRw" a workshop of ICLR.
      VenueTag shorter =
          venues.read(name.substring(0, name.length() - 1) + " " + yearOf(dashed.group(1)));
      tag = shorter != null && shorter.known() ? shorter : tag;
    }
    if (tag == null || tag.venue() == null) {
      return 0;
    }
    entry.absorb(tag);
    return dashed.end();
  }

  private static String yearOf(String digits) {
    return digits.length() == 2 ? "'" + digits : digits;
  }
}
