package org.mlsyssearch.corpus.markdown.entry;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.LinkLabels.Label;
import org.mlsyssearch.corpus.lexicon.Publishers;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.WordList;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.FastPattern;

/** What the words of an entry say that it is, if no paper. */
final class Cues {

  private static final Map<String, DiagnosticCode> KINDS =
      WordList.groups("kinds", DiagnosticCode.class);
  private static final FastPattern PROSE = anyOf("prose");

  /** The end of a Japanese sentence; titles mostly end with a noun. */
  private static final FastPattern JAPANESE_VERB =
      FastPattern.compile("[\\u3040-\\u309F](?:\u308B|\u305F|\u3044|\u3060|\u3059|\u3046)\u3002?$");

  private static final FastPattern NEWS =
      FastPattern.compile(
          "^\\W*(?:The|This|Our) (?:\\w+ ){0,3}(?:papers?|surveys?|works?|reports?|repo(?:sitory)?|list) (?:ha(?:s|ve)|is|are|was|were|will|curates?|collects?|contains?)\\b|^[^\\p{L}]*(?:We|I) (?:have |are |also"
              + " )?\\p{Ll}+\\b(?!.*:)|^\\d[\\d/.-]{5,}\\s+(?:Add|Updat|Releas|Fix|Merg)\\w*|^\\W*(?iu:(?:last|latest)"
              + " updated?\\b|[u\u00FA]ltima"
              + " a[ct]+uali[zs]a)|^\\W*(?:\u6700[\u540E\u5F8C\u7D42\u8FD1]\u66F4\u65B0|\u66F4\u65B0(?:\u65F6\u95F4|\u65E5\u671F|\u65E5)|\uB9C8\uC9C0\uB9C9"
              + " \uC5C5\uB370\uC774\uD2B8)");
  private static final FastPattern COUNT =
      FastPattern.compile(
          "(?i)[:\uFF1A(]\\s*\\d+\\s*(?:papers?|entries|items|\u7BC7.*|\u4EF6|\u672C|\uD3B8|\uAC1C)?\\s*[)]?$|(?:^|,"
              + " |^\\p{L}+ )(?:\\w+ )?professor\\b");
  private static final FastPattern BOOK = anyOf("book");
  private static final FastPattern POST = anyOf("post");
  private static final FastPattern PAGE = FastPattern.compile(anyOf("page") + "$");
  private static final FastPattern TEACHING =
      FastPattern.compile(
          "^(?:tutorial|course|lecture|lectures|class)\\b|\\bcourse\\b|\\btutorials?$|\\btutorial"
              + " and\\b|\\b(?:developer|user|programming|style)(?:'s|s)? (?:guide|manual)\\b");

  /** "International Workshop on Brains", "4th Prediction Workshop": the meeting itself. */
  private static final Pattern MEETING =
      Pattern.compile(
          "(?:\\S+ ){0,3}(?:workshop|conference|symposium|symposia|colloquium|congress|lecture series)"
              + " (?:on|of|for)\\b.*|(?:\\S+ ){1,8}(?:workshop|conference|symposium|colloquium|congress)(?: (?:19|20)\\d\\d)?");

  private static final FastPattern BOOK_PATH =
      FastPattern.compile("/books?/|/dp/\\d{9}|oreilly\\.com/library");
  private static final FastPattern ISBN = FastPattern.compile("/(?:CBO)?978[\\dX-]{10,14}$");

  private static final FastPattern HOUSE =
      FastPattern.compile("\\p{L}, [A-Z]{2}: \\p{Lu}[\\p{L}&' -]{2,40}\\.?$");

  /** "WELL = Symposium on Wells". */
  private static final FastPattern GLOSSARY =
      FastPattern.compile("\\p{Lu}[\\p{L}& ]{1,15} = \\p{Lu}");

  /** "Wells of the North[M]. Oslo: Fjord Press, 2016", but not "[M] A Title". */
  private static final FastPattern BOOK_MARK =
      FastPattern.compile("\\p{L}[^\\p{L}]{0,8}\\[M\\]\\s*[.,/\u3002]");

  private static final FastPattern REPOSITORY = FastPattern.compile("[\\w.-]+/[\\w.-]+");

  private Cues() {}

  private static FastPattern anyOf(String group) {
    return FastPattern.compile("\\b" + WordList.anyOf("cues", group) + "\\b(?!(?i: of abstracts))");
  }

  /** Whether a text tells what was done to a list: "2023/3/29 We add papers from ...". */
  static boolean isNews(String text) {
    return NEWS.isFoundIn(text);
  }

  /** Whether a text counts what stands elsewhere: "Optics: 46 papers", or names a person. */
  static boolean isCount(String text) {
    return COUNT.isFoundIn(text);
  }

  static boolean isProse(String text) {
    return PROSE.isFoundIn(text) || JAPANESE_VERB.isFoundIn(text);
  }

  /** What labels, links, remarks and the words of the title say; null if they say nothing. */
  static @Nullable Verdict verdict(Reading reading) {
    Evidence evidence = reading.evidence();
    for (String remark : evidence.remarks()) {
      DiagnosticCode kind = kind(remark);
      boolean paper = kind != DiagnosticCode.BOOK_OR_COURSE && reading.isIdentified();
      if (kind != null && !paper) {
        return Verdict.not(kind, "the remark '" + remark + "'");
      }
    }
    String title = reading.facts().title.toLowerCase(Locale.ROOT);
    String before = title.substring(0, Math.max(0, title.indexOf(": ")));
    DiagnosticCode named =
        LinkLabels.of(before) == Label.SLIDES && reading.facts().venue == null
            ? DiagnosticCode.POST_OR_TALK
            : kind(before);
    if (named != null) {
      return Verdict.not(named, "the word before the title");
    }
    String own = reading.parts().getFirst().text().text();
    if (reading.facts().links.isEmpty() && GLOSSARY.begin(own) != null) {
      return Verdict.not(DiagnosticCode.PROSE, "what a short name stands for");
    }
    if (own.contains("[M]") && BOOK_MARK.isFoundIn(own)) {
      return Verdict.not(DiagnosticCode.BOOK_OR_COURSE, "the mark of a book in a reference");
    }
    if (isRepository(reading) && !TitleCase.is(reading.facts().title)) {
      return Verdict.not(DiagnosticCode.SOFTWARE, "a repository and what it does");
    }
    String beside = evidence.remainder();
    boolean short_ = !beside.isEmpty() && Titles.words(beside) <= 12;
    boolean paperLink = reading.hasPaperLink();
    boolean isbn =
        !evidence.labels().contains(Label.PAPER)
            && !reading.isPublished()
            && reading.facts().links.stream().anyMatch(link -> ISBN.isFoundIn(link.href()));
    if (isbn
        || evidence.labels().contains(Label.BOOK)
        || reading.facts().links.stream().anyMatch(link -> leadsToBook(link.href()))) {
      return Verdict.not(DiagnosticCode.BOOK_OR_COURSE, "a link to a book or course");
    }
    if (evidence.titleFrom() != Evidence.TitleFrom.QUOTES
        && reading.facts().venue == null
        && !reading.isIdentified()
        && evidence.remarks().stream()
            .anyMatch(remark -> Publishers.isOne(remark) && own.contains(remark))) {
      return Verdict.not(DiagnosticCode.BOOK_OR_COURSE, "a publisher and no journal");
    }
    if (reading.facts().venue == null && !reading.isIdentified() && namesHouse(own)) {
      return Verdict.not(DiagnosticCode.BOOK_OR_COURSE, "a place and a publisher at the end");
    }
    if (short_ && BOOK.isFoundIn(beside)) {
      return Verdict.not(DiagnosticCode.BOOK_OR_COURSE, "the words behind the title");
    }
    boolean labelled =
        evidence.labels().contains(Label.POST)
            && !evidence.labels().contains(Label.PAPER)
            && !evidence.localOnly(); // Notes of one's own on a paper.
    if (!paperLink && !reading.isPublished() && (labelled || (short_ && POST.isFoundIn(beside)))) {
      return Verdict.not(DiagnosticCode.POST_OR_TALK, "a label or the words behind the title");
    }
    if (Titles.words(title) <= 5 && PAGE.isFoundIn(title)) {
      return Verdict.not(DiagnosticCode.POST_OR_TALK, "the title of a page");
    }
    if (!paperLink
        && reading.facts().venue == null
        && reading.facts().authors.isEmpty()
        && MEETING.matcher(title).matches()) {
      return Verdict.not(DiagnosticCode.POST_OR_TALK, "the name of a meeting");
    }
    if (title.startsWith("proceedings of the ") && reading.facts().authors.isEmpty()) {
      return Verdict.not(DiagnosticCode.BOOK_OR_COURSE, "whole proceedings");
    }
    if (!paperLink && reading.facts().year == null && TEACHING.isFoundIn(title)) {
      return Verdict.not(DiagnosticCode.BOOK_OR_COURSE, "a title of teaching material");
    }
    return null;
  }

  /** "Hilltown, NY: Gray & Lund.": whether a place and who publishes stand at the end. */
  private static boolean namesHouse(String text) {
    int colon = text.lastIndexOf(": ");
    return colon > 5 && text.charAt(colon - 4) == ',' && HOUSE.isFoundIn(text);
  }

  /** "[gray/millkit](https://github.com/gray/millkit) - what it does": whether one stands first. */
  private static boolean isRepository(Reading reading) {
    EntryText text = reading.parts().getFirst().text();
    return text.marks().stream()
        .filter(mark -> mark.kind() == Mark.Kind.LINK)
        .limit(1)
        .anyMatch(mark -> {
          String name = text.text(mark.start(), mark.end()).strip();
          return text.words(text.start(), mark.start()) == 0
              && REPOSITORY.matches(name)
              && mark.target().contains(name);
        });
  }

  private static boolean leadsToBook(String href) {
    return !href.contains("chapter")
        && !href.contains("dblp")
        && (href.contains("book") || href.contains("/dp/") || href.contains("oreilly"))
        && BOOK_PATH.isFoundIn(href);
  }

  private static @Nullable DiagnosticCode kind(String remark) {
    return KINDS.get(Characters.trimmed(remark).strip().toLowerCase(Locale.ROOT));
  }
}
