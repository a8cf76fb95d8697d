package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Reads an entry whose title, or the name that begins it, is a link. */
final class LinkedTitle {

  private static final Pattern JOINT =
      Pattern.compile("^\\s*(?:[:\uFF1A]|[\u2013\u2014]|\\s-\\s|--)\\s*");

  private final BackPeeler back;
  private final FlatText flat;
  private final String text;
  private final Entry entry;
  private final RestReader rest;
  private final PlainReader plain;
  private final Subtitle subtitle;

  LinkedTitle(VenueTagReader venues, BackPeeler back, FlatText flat, Entry entry) {
    this.back = back;
    this.flat = flat;
    this.text = flat.text();
    this.entry = entry;
    this.rest = new RestReader(venues, entry);
    this.plain = new PlainReader(venues, entry, rest);
    this.subtitle = new Subtitle(venues, flat);
  }

  /** Whether the entry is one; its facts are noted then. */
  boolean read() {
    List<FlatText.Run> runs =
        flat.links(0, text.length()).stream().filter(run -> !run.href().startsWith("#")).toList();
    if (runs.isEmpty()) {
      return false;
    }
    FlatText.Run title = runs.getFirst();
    for (FlatText.Run run : runs) {
      if (Titles.words(text.substring(run.start(), run.end())) >= 3) {
        title = run;
        break;
      }
    }
    String linkText = unwrapped(text.substring(title.start(), title.end()));
    String before = withoutOpening(text.substring(0, title.start())).strip();
    String after = withoutClosing(text.substring(title.end()));
    int words = Titles.words(linkText);
    entry.titleHref = title.href();
    entry.titleLinkWords = words;
    boolean name = words <= 3 && SystemNames.canBeMarked(linkText);
    if (before.isEmpty()) {
      entry.titleFrom = Entry.TitleFrom.LINK;
      Matcher colon = JOINT.matcher(after);
      boolean colonOnly = after.strip().startsWith(":") || after.strip().startsWith("\uFF1A");
      boolean jointed = colon.find();
      String follows = jointed ? after.substring(colon.end()) : after;
      boolean goesOn =
          jointed || words == 1 || (!follows.isBlank() && Subtitle.runsOn(follows.strip()));
      boolean joins =
          words <= 2
              ? colonOnly
                  || (goesOn && Titles.words(follows) >= 3 && !Persons.areSome(follows.strip()))
              : colonOnly
                  && subtitle.follows(follows, title.end() + after.length() - follows.length());
      if (joins && Titles.words(follows) >= 2) {
        if (name) {
          entry.facts.addSystem(linkText);
        }
        boolean runsOn = !jointed && Character.isLowerCase(follows.strip().charAt(0));
        plain.read(linkText + (runsOn ? " " : ": ") + follows.strip());
        entry.titleFrom = Entry.TitleFrom.LINK;
        return true;
      }
      entry.facts.title = words >= 3 ? peeled(title, linkText) : linkText;
      rest.read(withoutClosing(flat.partedFrom(title.end())));
      return true;
    }
    if (words >= 3) {
      String bare = Characters.trimmedBack(before);
      if (Persons.areSome(bare)) {
        entry.authors(bare);
        entry.facts.title = linkText;
      } else if (endsWithJoint(before) && canBeName(bare, linkText)) {
        entry.facts.addSystem(bare);
        entry.facts.title =
            Titles.key(linkText).startsWith(Titles.key(bare)) ? linkText : bare + ": " + linkText;
      } else if (canBeName(bare, linkText) && Titles.words(bare) <= 2) {
        entry.facts.addSystem(bare);
        entry.facts.title = linkText;
      } else if (words >= 5 && Titles.words(bare) <= (isBold(title.start()) ? 6 : 3)) {
        entry.facts.title = linkText; // A short remark before a linked title.
      } else {
        entry.inlineLink = true;
        return false;
      }
      entry.titleFrom = Entry.TitleFrom.LINK;
      rest.read(after);
      return true;
    }
    entry.inlineLink = true;
    return false;
  }

  private boolean isBold(int end) {
    return flat.all(FlatText.BOLD, 0, end);
  }

  /** Whether what stands before a linked title names its system: one word, or one of the title. */
  private static boolean canBeName(String bare, String linkText) {
    return SystemNames.canBeMarked(bare)
        && (Titles.words(bare) == 1 || Titles.key(linkText).contains(Titles.key(bare)));
  }

  /** A link's text without the tags at its end: "[Title (2023)](url) - a remark". */
  private String peeled(FlatText.Run title, String linkText) {
    if (linkText.length() != title.end() - title.start()) {
      return linkText;
    }
    String kept = back.peel(flat.part(title.start(), title.end()), entry).text();
    return Titles.words(kept) >= 2 ? kept : linkText;
  }

  private static String withoutOpening(String text) {
    int end = text.length();
    while (end > 0
        && (Character.isWhitespace(text.charAt(end - 1))
            || Brackets.isOpening(text.charAt(end - 1)))) {
      end--;
    }
    return text.substring(0, end);
  }

  private static String withoutClosing(String text) {
    int start = 0;
    while (start < text.length() && Brackets.isClosing(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  private static boolean endsWithJoint(String text) {
    return !text.isEmpty() && ":\u2013\u2014-".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static String unwrapped(String linkText) {
    String value = linkText.strip();
    while (value.startsWith("[") && Brackets.closing(value, 0) == value.length() - 1) {
      value = value.substring(1, value.length() - 1).strip();
    }
    return value;
  }
}
