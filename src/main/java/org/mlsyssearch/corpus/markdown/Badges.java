package org.mlsyssearch.corpus.markdown;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Reads venues from badges, the small pictures whose address is their text: {@code
 * badge/ICML-2024-blue}, {@code badge/ACL2024--findings-orange}.
 */
final class Badges {

  private static final Pattern ADDRESS = Pattern.compile("/badge/([^?#]+)");
  private static final Pattern DASH = Pattern.compile("(?<!-)-(?!-)");

  private static final Pattern KIND =
      Pattern.compile("(?i)conference|venue|journal|published?|publication|paper|accepted|conf");

  private final VenueTagReader venues;

  Badges(VenueTagReader venues) {
    this.venues = venues;
  }

  /** Notes the first venue that an entry's pictures state, if its words state none. */
  void read(List<String> images, Entry entry) {
    for (String image : images) {
      if (entry.facts.venue != null) {
        return;
      }
      Matcher address = ADDRESS.matcher(image);
      if (address.find()) {
        read(decoded(address.group(1)), entry);
      }
    }
  }

  private void read(String badge, Entry entry) {
    String[] parts = DASH.split(badge, -1);
    int texts = Math.max(1, parts.length - 1); // The last part is the colour.
    String[] said = new String[texts];
    for (int i = 0; i < texts; i++) {
      said[i] = parts[i].replace("--", "-").replace("_", " ").strip();
    }
    boolean named = texts == 2 && KIND.matcher(said[0]).matches();
    if (!named && absorb(String.join(" ", said), entry)) {
      return;
    }
    for (String text : said) {
      if (absorb(text, entry)) {
        return;
      }
    }
  }

  private boolean absorb(String text, Entry entry) {
    VenueTag tag = venues.read(text);
    if (tag == null || tag.venue() == null || (!tag.known() && tag.year() == null)) {
      return false;
    }
    entry.absorb(tag);
    return true;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
