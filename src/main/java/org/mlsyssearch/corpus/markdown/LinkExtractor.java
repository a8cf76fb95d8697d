package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.text.Hosts;
import org.mlsyssearch.corpus.text.LinkLabels;
import org.mlsyssearch.corpus.text.Titles;
import org.mlsyssearch.corpus.text.VenueTag;
import org.mlsyssearch.corpus.text.VenueTagReader;

/**
 * Takes the links out of an entry: those whose text is a label such as "code" vanish from the text
 * with the brackets around them; those whose text is a title, a name or a venue leave it there.
 */
final class LinkExtractor {

  private static final Pattern BARE_URL = Pattern.compile("https?://[^\\s<>\"\\])}|]+");
  private static final Pattern LABEL_BEFORE =
      Pattern.compile("(?:^|[\\s(\\[|,;])([\\p{L}][\\p{L} ]{1,18}?)\\s*:\\s*$");
  private static final Pattern EMPTY_GROUP =
      Pattern.compile(
          "[\\[(\u3010\uFF08{](?:[,/|;\u00B7&+\u2022\\s-]++|and|or)*+[\\])\u3011\uFF09}]");
  private static final Pattern SHORT_ADDRESS =
      Pattern.compile("(?:arxiv\\.org|doi\\.org|github\\.com)/\\S+");
  private static final Pattern GROUP =
      Pattern.compile("\\[([^\\[\\]]{1,30})\\]|\\(([^()]{1,30})\\)");

  private final VenueTagReader venues;

  LinkExtractor(VenueTagReader venues) {
    this.venues = venues;
  }

  /** The text without labels; links and labels are noted in the entry. */
  FlatText extract(FlatText flat, Entry entry) {
    for (String href : flat.bareHrefs()) {
      if (Hosts.isPaper(href) || Hosts.isCode(href)) {
        entry.link(href, Hosts.isCode(href) ? LinkLabels.Label.CODE : null);
      }
    }
    List<FlatText.Run> runs = flat.links(0, flat.length());
    entry.anchorsOnly =
        !runs.isEmpty() && runs.stream().allMatch(run -> run.href().startsWith("#"));
    entry.localOnly = !runs.isEmpty() && runs.stream().allMatch(run -> isLocal(run.href()));
    List<int[]> cuts = new ArrayList<>();
    for (FlatText.Run run : runs) {
      String text = flat.text().substring(run.start(), run.end());
      if (isAddress(text)) {
        addLabelled(flat, run.start(), run.end(), run.href(), entry, cuts);
        continue;
      }
      LinkLabels.Label label = LinkLabels.of(text);
      if (label != null && !isTag(text) && !isFrontVenue(flat, run, text)) {
        entry.link(run.href(), label);
        cuts.add(new int[] {run.start(), run.end()});
      } else if (isBracketedWord(flat, run) && venues.read(text) == null) {
        entry.link(run.href(), Hosts.isCode(run.href()) ? LinkLabels.Label.CODE : null);
        cuts.add(new int[] {run.start(), run.end()});
      } else {
        entry.link(run.href(), null);
      }
    }
    Matcher bare = BARE_URL.matcher(flat.text());
    while (flat.text().contains("://") && bare.find()) {
      if (flat.hrefAt(bare.start()) == null) {
        String href = bare.group().replaceFirst("[.,;:]+$", "");
        addLabelled(flat, bare.start(), bare.start() + href.length(), href, entry, cuts);
      }
    }
    cuts.sort((a, b) -> Integer.compare(a[0], b[0]));
    // "LLM.int8()" keeps the brackets that it had from the beginning.
    return tidy(flat.without(merged(cuts)), flat.text().contains("()"), entry);
  }

  /** Whether a link is a word or two in square brackets behind the title: a label nobody knows. */
  private static boolean isBracketedWord(FlatText flat, FlatText.Run run) {
    String text = flat.text().substring(run.start(), run.end());
    boolean inside = text.startsWith("[") && text.endsWith("]");
    String before = flat.text().substring(0, run.start()).stripTrailing();
    String after = flat.text().substring(run.end()).stripLeading();
    boolean around = before.endsWith("[") && after.startsWith("]");
    return (inside || around) && Titles.words(text) <= 2 && Titles.words(before) >= 3;
  }

  /**
   * Whether a group names a venue and nothing but a date stands before it: "2023.12 [arXiv] ...".
   */
  private boolean isFrontTag(String text, int start, String inner) {
    if (text.substring(0, start).chars().anyMatch(Character::isLetter)) {
      return false;
    }
    VenueTag tag = venues.read(inner);
    return tag != null && tag.known();
  }

  /** Whether a link in brackets before all else names a venue: "[[ACL](url)] Title". */
  private boolean isFrontVenue(FlatText flat, FlatText.Run run, String text) {
    String before = flat.text().substring(0, run.start());
    if (Titles.words(before) > 0 || Titles.words(flat.text().substring(run.end())) < 3) {
      return false;
    }
    VenueTag tag = venues.read(text);
    return before.strip().endsWith("[") && tag != null && tag.known();
  }

  /** Whether a text states a year or an arXiv id; "arXiv" alone only says where a link leads. */
  private boolean isTag(String text) {
    VenueTag tag = venues.read(text);
    return tag != null && (tag.year() != null || tag.arxivId() != null);
  }

  private static void addLabelled(
      FlatText flat, int start, int end, String href, Entry entry, List<int[]> cuts) {
    Matcher before = LABEL_BEFORE.matcher(flat.text().substring(0, start));
    LinkLabels.Label label = before.find() ? LinkLabels.of(before.group(1)) : null;
    entry.link(href, label);
    cuts.add(new int[] {label == null ? start : before.start(1), end});
  }

  private FlatText tidy(FlatText flat, boolean called, Entry entry) {
    FlatText now = flat;
    while (true) {
      if (!hasBracket(now.text())) {
        return now;
      }
      List<int[]> cuts = new ArrayList<>();
      Matcher empty = EMPTY_GROUP.matcher(now.text());
      while (empty.find()) {
        if (empty.group().equals("()") && called) {
          continue;
        }
        cuts.add(new int[] {empty.start(), empty.end()});
      }
      Matcher group = GROUP.matcher(now.text());
      while (group.find()) {
        boolean square = group.group(1) != null;
        LinkLabels.Label label = LinkLabels.of(square ? group.group(1) : group.group(2));
        if (label != null
            && group.start() > 0
            && (square || label != LinkLabels.Label.OTHER)
            && !isTag(group.group())
            && !(square && isFrontTag(now.text(), group.start(), group.group(1)))) {
          entry.labels.add(label);
          cuts.add(new int[] {group.start(), group.end()});
        }
      }
      if (cuts.isEmpty()) {
        return now;
      }
      cuts.sort((a, b) -> Integer.compare(a[0], b[0]));
      now = now.without(merged(cuts));
    }
  }

  private static boolean hasBracket(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Brackets.isOpening(text.charAt(i)) || text.charAt(i) == '{') {
        return true;
      }
    }
    return false;
  }

  private static List<int[]> merged(List<int[]> cuts) {
    List<int[]> merged = new ArrayList<>();
    int @Nullable [] last = null;
    for (int[] cut : cuts) {
      if (last != null && cut[0] <= last[1]) {
        last[1] = Math.max(last[1], cut[1]);
      } else {
        last = cut;
        merged.add(cut);
      }
    }
    return merged;
  }

  /** Whether an address leads to a place in the same file or folder. */
  private static boolean isLocal(String href) {
    return href.startsWith("#")
        || (!href.contains(":") && !href.startsWith("www.") && !Hosts.isPdf(href));
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://")
        || text.startsWith("https://")
        || text.startsWith("www.")
        || SHORT_ADDRESS.matcher(text).matches();
  }
}
