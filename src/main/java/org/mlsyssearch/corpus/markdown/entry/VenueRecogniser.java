package org.mlsyssearch.corpus.markdown.entry;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.model.Kind;

/** Recognises where and when a paper was published: venues, years and dates. */
final class VenueRecogniser implements Recogniser {

  /** No tag has more tokens or characters. */
  private static final int MOST_TOKENS = 16;

  private static final int LONGEST = 200;
  private static final int MOST_STARTS = 120;

  private final VenueTagReader venues;

  /** Whether the text that is looked at holds a word that names of venues end with. */
  private boolean typed;

  VenueRecogniser(VenueTagReader venues) {
    this.venues = venues;
  }

  private static final Pattern JOINED =
      Pattern.compile("((?:19|20)\\d{2}|\\d{2})[-_]([A-Za-z][\\w&' ]{1,24}?)[-_]");
  private static final Pattern VOLUME_BEHIND = Pattern.compile("[\\p{L}.] \\d{1,3}$");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?i)workshop|journal|trans|letters|proc|conf|symposium|usenix|ieee|acm|review");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final int MOST_WORDS = 14;
  private static final Pattern IN =
      Pattern.compile("^[Ii]n(?::\\s*| (?=[\\p{Lu}\\d]))(?:\\d+(?:st|nd|rd|th) )?");
  private static final Pattern TYPED =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}-]+|of|on|and|for|in|the|&|:)"
              + " ){0,6}(?:Journal|Transactions|Letters|Workshops?|Conference|Symposium|Proceedings|Magazine|Annals|Bulletin)(?:"
              + " (?:of|on|and|for|in|the|&|\\p{Lu}[\\p{L}-]+)){0,8}");
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}-]+(?:,? (?:of|on|and|for|in|the|&|[\\p{L}.:-]+)){0,8}");
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?:In:? )?((?:\\p{Lu}|[a-z]{1,3}\\p{Lu})[\\p{L}&.:\\- ]{1,80}?),? (?:[Vv]ol(?:ume)?\\.?"
              + " ?)?\\d+(?:[.(/]\\d+\\)?)?\\s*[(\uFF08](?:\\p{L}+\\.?"
              + " )?((?:19|20)\\d{2})[)\uFF09]");

  @Override
  public void recognise(EntryText text, Claims claims) {
    if (!text.tokens().isEmpty() && text.start() == 0) {
      joined(text, text.tokens().getFirst(), claims);
    }
    List<Token> tokens = text.tokens();
    typed = TYPE.matcher(text.text()).find();
    if (text.start() > 0 && tokens.size() > 0 && tokens.size() <= MOST_WORDS) {
      grouped(text, claims);
    }
    int looked = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      if (first.kind() != Token.Kind.TEXT
          && first.kind() != Token.Kind.QUOTE
          && (i > 0 || first.kind() != Token.Kind.GROUP)) {
        continue;
      }
      if (++looked > MOST_STARTS && tokens.size() - i > MOST_STARTS) {
        continue; // Between both ends of a text this long there are titles or names alone.
      }
      from(text, i, claims);
    }
  }

  /** "2018-ICLR-Title", "22_DSN_Title": dashes join year and venue to what follows. */
  private void joined(EntryText text, Token first, Claims claims) {
    Matcher joined = JOINED.matcher(text.text(first));
    if (!joined.matches()) {
      return;
    }
    String year = joined.group(1).length() == 2 ? " '" + joined.group(1) : " " + joined.group(1);
    String name = joined.group(2);
    VenueTag tag = venues.read(name + year);
    if (tag == null || !tag.known()) {
      // "ICLRo" is an oral, "ICLRw" a workshop of ICLR.
      VenueTag shorter = venues.read(name.substring(0, name.length() - 1) + year);
      tag = shorter != null && shorter.known() ? shorter : tag;
    }
    if (tag != null && tag.venue() != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(tag),
          first.start(),
          first.end(),
          "year and venue that dashes join",
          12);
    }
  }

  /** "Geophysics 39 (1974)": a name nobody knows with volume and year. */
  private static @Nullable VenueTag withVolume(String words) {
    Matcher volume = VOLUME.matcher(words);
    return volume.matches()
        ? new VenueTag(
            VenueTagReader.unknown(volume.group(1)), Years.of(volume.group(2)), null, false)
        : null;
  }

  /** "[2024 Cell]", "(ICDE 2016 WiseDB)": a tag at one end of a bracket, or a name with a year. */
  private void grouped(EntryText text, Claims claims) {
    String inner = text.text().strip();
    String[] words = inner.split("[\\s\\u00A0]+", -1);
    int start = text.tokens().getFirst().start();
    int end = text.tokens().getLast().end();
    if (words.length < 2
        || words.length > MOST_WORDS
        || inner.indexOf(',') >= 0
        || venues.read(inner) != null) {
      return;
    }
    for (int length = Math.min(4, words.length - 1); length > 0; length--) {
      VenueTag first = venues.read(String.join(" ", Arrays.copyOfRange(words, 0, length)));
      VenueTag last =
          venues.read(
              String.join(" ", Arrays.copyOfRange(words, words.length - length, words.length)));
      VenueTag tag = isDated(first) ? first : isDated(last) ? last : null;
      if (tag != null) {
        claims.add(
            Claim.Kind.VENUE,
            new Claim.Published(tag),
            start,
            end,
            "tag at one end of brackets",
            8);
        return;
      }
    }
    boolean dated =
        YEAR.matcher(words[0]).matches() || YEAR.matcher(words[words.length - 1]).matches();
    VenueTag named =
        dated && words.length <= 6 && !Places.isPlace(inner) ? venues.readVenue(inner) : null;
    if (named != null && named.venue() != null && named.year() != null) {
      claims.add(
          Claim.Kind.VENUE, new Claim.Published(named), start, end, "name and year in brackets", 8);
    }
  }

  private static boolean isDated(@Nullable VenueTag tag) {
    return tag != null && tag.known() && tag.year() != null;
  }

  private void from(EntryText text, int i, Claims claims) {
    List<Token> tokens = text.tokens();
    int start = tokens.get(i).start();
    for (int j = i; j < tokens.size() && j < i + MOST_TOKENS; j++) {
      Token last = tokens.get(j);
      if (last.end() - start > LONGEST) {
        return;
      }
      boolean labels =
          last.kind() == Token.Kind.GROUP
              && text.marks().stream()
                  .anyMatch(mark ->
                      mark.kind() == Mark.Kind.LINK
                          && mark.start() >= last.start()
                          && mark.start() < last.end());
      if (labels || (last.kind() == Token.Kind.BREAK && j - i > 2)) {
        return;
      }
      if (last.kind() == Token.Kind.TEXT
          || last.kind() == Token.Kind.GROUP
          || last.kind() == Token.Kind.QUOTE) {
        claim(text, start, last.end(), j == i, claims);
      }
    }
  }

  private void claim(EntryText text, int start, int end, boolean single, Claims claims) {
    String words = text.text(start, end);
    if (words.contains("://") || (text.after(end) == '(' && VOLUME_BEHIND.matcher(words).find())) {
      return; // "Journal of Machine Learning Research 17 (2016)"
    }
    boolean digits = Characters.hasDigit(words);
    if (!digits && words.length() > 50 && !typed) {
      return; // Only names that say what they are, and dated ones, are as long.
    }
    VenueTag tag = venues.read(words);
    VenueTag volume = tag == null && words.endsWith(")") ? withVolume(words) : null;
    if (volume != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(volume),
          start,
          end,
          "name, volume and year",
          6 + 0.4 * text.words(start, end));
      return;
    }
    VenueTag italic = tag == null && words.endsWith(")") ? italicWithYear(text, start, end) : null;
    if (italic != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(italic),
          start,
          end,
          "italics before a year",
          6 + 0.4 * Math.min(12, text.words(start, end)));
      return;
    }
    VenueTag before = tag == null && words.endsWith(")") ? nameBeforeYear(text, start, end) : null;
    if (before != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(before),
          start,
          end,
          "name before a year in brackets",
          7 + 0.3 * text.words(start, end));
      return;
    }
    boolean capital = Character.isUpperCase(words.charAt(0));
    if (tag == null
        && single
        && capital
        && TYPED.matcher(words).matches()
        && isApart(text, start, end)) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(new VenueTag(VenueTagReader.unknown(words), null, null, false)),
          start,
          end,
          "what calls itself a journal or conference",
          4);
      return;
    }
    boolean in =
        tag == null
            && (words.startsWith("in") || words.startsWith("In"))
            && IN.matcher(words).find()
            && !isLetter(text.before(start));
    VenueTag named = in ? venues.readVenue(IN.matcher(words).replaceFirst("")) : null;
    if (named != null
        && named.venue() != null
        && (named.year() != null || words.startsWith("in:") || words.startsWith("In:"))) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(named),
          start,
          end,
          "a name behind 'in'",
          (named.year() == null ? 3 : 6) + 0.4 * Math.min(12, text.words(start, end)));
      return;
    }
    if (tag != null) {
      add(tag, text, start, end, claims);
      return;
    }
    boolean whole =
        start == text.start() && Characters.trimmed(text.text(end, text.end())).isEmpty();
    Mark style = text.around(Mark.Kind.ITALIC, start, end);
    boolean apart =
        whole
            || (style != null && text.isWhole(style, start, end))
            || isLinked(text, start, end)
            || (Characters.hasDigit(words) && isApart(text, start, end));
    VenueTag dated = apart ? venues.readDated(words) : null;
    if (dated != null && dated.venue() != null) {
      claims.add(
          Claim.Kind.VENUE,
          new Claim.Published(dated),
          start,
          end,
          "name in title case and year",
          5);
    }
  }

  /** "*Workshop on Graphs* (2019)": italics with a year in brackets behind them. */
  private @Nullable VenueTag italicWithYear(EntryText text, int start, int end) {
    int open = text.text(start, end).lastIndexOf('(') + start;
    if (open <= start) {
      return null;
    }
    Mark italic = text.around(Mark.Kind.ITALIC, start, start + 1);
    VenueTag year = venues.read(text.text(open + 1, end - 1));
    if (italic == null
        || text.words(0, start) == 0
        || !text.isWhole(italic, start, open)
        || year == null
        || year.venue() != null) {
      return null;
    }
    VenueTag named = venues.readVenue(text.text(start, open));
    return named == null || named.venue() == null
        ? null
        : new VenueTag(named.venue(), year.year(), null, named.known());
  }

  /** "[Title](url) Communications Biology (2020)": a name in title case and a year in brackets. */
  private @Nullable VenueTag nameBeforeYear(EntryText text, int start, int end) {
    int open = text.text(start, end).lastIndexOf('(') + start;
    String name = open <= start ? "" : Characters.trimmed(text.text(start, open));
    boolean last = " [(".indexOf(text.after(end)) >= 0 && Titles.words(name) <= 4;
    if (name.isEmpty()
        || Titles.words(name) > 9
        || !NAME.matcher(name).matches()
        || !isApart(text, start, end)
        || !(last || TitleCase.is(name))
        || Persons.areSome(name)
        || Places.isPlace(name)) {
      return null;
    }
    VenueTag year = venues.read(text.text(open + 1, end - 1));
    return year == null || year.venue() != null
        ? null
        : new VenueTag(VenueTagReader.unknown(name), year.year(), null, false);
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isLinked(EntryText text, int start, int end) {
    Mark link = text.around(Mark.Kind.LINK, start, end);
    return link != null && text.isWhole(link, start, end);
  }

  /** "Concurrency Control (CC)": letters in brackets that the words before them begin with. */
  private static boolean isInitials(EntryText text, int start, int end) {
    String short_ = text.text(start, end);
    if (start != text.start() || end != text.end() || start == 0 || short_.length() > 6) {
      return false;
    }
    String before = text.rich().text().substring(Math.max(0, start - 90), start - 1).strip();
    if (TYPE.matcher(before).find()) {
      return false; // "Conference on Utility and Cloud Computing (UCC)"
    }
    String[] words = before.split("[\\s-]+", -1);
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.append(
          word.isEmpty() || Character.isLowerCase(word.charAt(0)) ? "" : word.charAt(0));
    }
    return initials.toString().endsWith(short_);
  }

  private static void add(VenueTag tag, EntryText text, int start, int end, Claims claims) {
    if (isInitials(text, start, end)) {
      return;
    }
    if (tag.venue() == null) {
      claims.add(
          Claim.Kind.YEAR,
          new Claim.Published(tag),
          start,
          end,
          "year or date",
          yearStrength(text, start, end));
      return;
    }
    boolean hosted = tag.venue().label().contains(" @ ");
    boolean dated = tag.year() != null || tag.arxivId() != null;
    boolean apart = isApart(text, start, end);
    double strength;
    String rule;
    if (tag.known() || hosted) {
      rule = dated ? "known venue and year" : "known venue";
      strength = dated ? 10 : 6;
      if (!dated && tag.venue().kind() == Kind.PREPRINT) {
        strength = 5;
      }
    } else {
      rule = dated ? "unknown venue with a year" : "what may be a venue";
      strength = dated ? 5 : 3;
    }
    if (!apart) {
      // "Machine Learning" ends many a title; a year or capitals are needed where nothing divides.
      strength -= dated ? 1.5 : startsWithAcronym(text, start) ? 2.5 : 9;
    }
    if (!dated && text.text(start, end).indexOf(',') >= 0) {
      strength -= 9; // "Performance, and Thermal Perspective"
    }
    if (!dated
        && text.words(start, end) > 1
        && text.text(start, end).chars().noneMatch(Character::isUpperCase)
        && Character.isLowerCase(text.at(start))) {
      strength -= 9; // "..., neural networks, and ..."
    }
    boolean word =
        text.words(start, end) == 1
            && !startsWithAcronym(text, start)
            && tag.venue().kind() != Kind.PREPRINT;
    if (!dated && word && text.after(end) == ',') {
      strength -= 9; // "..., Performance, and ..."
    }
    if ((!dated || !tag.known()) && ":\uFF1A".indexOf(text.after(end)) >= 0) {
      strength -= 9; // "MLSys: The New Frontier of Machine Learning Systems"
    }
    // Of two that agree the longer one: nothing of it is left over.
    claims.add(
        Claim.Kind.VENUE,
        new Claim.Published(tag),
        start,
        end,
        rule,
        strength + 0.4 * Math.min(12, text.words(start, end)));
  }

  private static double yearStrength(EntryText text, int start, int end) {
    boolean grouped = start == text.start() && end == text.end() && start > 0;
    return grouped
        ? 6
        : isApart(text, start, end)
            ? 4
            : text.start() > 0 && end == text.end()
                ? 3
                : "[(".indexOf(text.after(end)) >= 0 || text.after(end) == ' ' ? 1.2 : -0.5;
  }

  /** Whether a stretch stands between dividers, brackets, ends of styles or of the text. */
  private static boolean isApart(EntryText text, int start, int end) {
    return isDivider(text.before(start), text, start) && isDivider(text.after(end), text, end);
  }

  private static boolean isDivider(char c, EntryText text, int at) {
    if (c == ' ' || !Character.isLetterOrDigit(c)) {
      return true;
    }
    if (text.rich().lines().contains(at)
        || (at < text.end() && text.rich().lines().contains(at + 1))) {
      return true;
    }
    for (Mark mark : text.marks()) {
      if (isNear(text, mark.start(), at) || isNear(text, mark.end(), at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(EntryText text, int a, int b) {
    int from = Math.min(a, b);
    int to = Math.max(a, b);
    return to - from <= 2 && text.text(from, to).isBlank();
  }

  private static boolean startsWithAcronym(EntryText text, int start) {
    return start + 1 < text.end()
        && Character.isUpperCase(text.at(start))
        && Character.isUpperCase(text.at(start + 1));
  }

  /** The tag that a text in a place of venues is, whatever its name; null if it is none. */
  @Nullable VenueTag inVenueSlot(String words) {
    VenueTag tag = venues.read(words);
    return tag != null || Titles.words(words) == 0 ? tag : venues.readVenue(words);
  }
}
