package org.mlsyssearch.corpus.markdown.entry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.lexicon.YearMention;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises venues on badges, the small pictures whose address is their text: {@code
 * badge/ICML-2024-blue}, {@code badge/ACL2024--findings-orange}.
 */
final class BadgeRecogniser implements Recogniser {

  static final String RULE = "badge";

  private static final FastPattern ADDRESS = FastPattern.compile("/badge/([^?#]+)");
  private static final FastPattern YEAR_LAST =
      FastPattern.compile("^\\p{Lu}.{1,40} (?:19|20)\\d{2}$");
  private static final FastPattern DASH = FastPattern.compile("(?<!-)-(?!-)");

  private final VenueTagReader venues;

  BadgeRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  @Override
  public void recognise(EntryText text, Claims claims) {
    for (Mark mark : text.marks()) {
      Matcher address = ADDRESS.find(mark.kind() == Mark.Kind.IMAGE ? mark.target() : "");
      VenueTag tag = address != null ? read(decoded(address.group(1))) : null;
      if (tag != null) {
        claims.published(tag, mark.start(), mark.end(), RULE, 8);
      }
    }
  }

  private @Nullable VenueTag read(String badge) {
    String[] parts = DASH.split(badge);
    List<String> said = new ArrayList<>();
    for (int i = 0; i < Math.max(1, parts.length - 1); i++) { // The last part is the colour.
      said.add(parts[i].replace("--", "-").replace("_", " ").strip());
    }
    VenueTag tag = said.size() > 1 ? field(said.get(0), said.get(1)) : null;
    for (int i = said.size() - 1; i >= 0 && tag == null; i--) {
      tag = venue(said.get(i));
    }
    VenueTag all = venue(String.join(" ", said));
    boolean better = all != null && (tag == null || (all.known() && all.year() != null));
    return better ? all : tag;
  }

  /** "year | 2024", "venue | ICML": what a badge says whose left half names a field. */
  private @Nullable VenueTag field(String name, String value) {
    FieldNames.Field field = FieldNames.of(name);
    Integer year = field == FieldNames.Field.YEAR ? YearMention.of(value) : null;
    return field == FieldNames.Field.VENUE
        ? venues.readVenue(value)
        : year == null ? null : new VenueTag(null, year, null, false);
  }

  private @Nullable VenueTag venue(String text) {
    VenueTag tag = venues.read(text);
    tag = tag == null && YEAR_LAST.isFoundIn(text) ? venues.readVenue(text) : tag;
    tag = tag == null ? venues.readDated(text) : tag;
    boolean states = tag != null && tag.venue() != null && (tag.known() || tag.year() != null);
    return states ? tag : null;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
