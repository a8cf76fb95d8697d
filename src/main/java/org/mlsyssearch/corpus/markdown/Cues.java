package org.mlsyssearch.corpus.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Titles;

/** Signs by which an entry says that it is a book, a post or a tool. */
final class Cues {

  private static final Pattern BOOK =
      Pattern.compile(
          "(?i)\\b(?:book|textbook|course|tutorial|lecture notes|mooc|university press|mit press|springer book|o'?reilly|morgan (?:&|and) claypool|morgan kaufmann|packt|manning publications|addison[- ]wesley|wiley & sons|syllabus|summer school)\\b");
  private static final Pattern POST =
      Pattern.compile(
          "(?i)\\b(?:blog|blog ?post|podcast|newsletter|youtube|webinar|keynote|white ?paper series|twitter thread)\\b");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?i).*\\b(?:program(?:me)?|proceedings|accepted papers|web ?site|home ?page|schedule|call for papers|paper list|reading list(?: \\d+)?|awesome list)$");

  private static final Pattern TEACHING =
      Pattern.compile(
          "^(?:tutorial|course|lecture|lectures|class)\\b|\\bcourse\\b|\\btutorials?$|\\btutorial and\\b|\\b(?:developer|user|programming|style)(?:'s|s)? (?:guide|manual)\\b");
  private static final Pattern EVENT =
      Pattern.compile(
          "^(?:workshop|tutorial|symposium|conference) (?:on|series)\\b|\\bhot chips\\b");

  private static final Pattern BOOK_PATH =
      Pattern.compile("springer\\.com/(?:[a-z]+/)?book/|/dp/\\d{9}|oreilly\\.com/library");

  private final Entry entry;

  Cues(Entry entry) {
    this.entry = entry;
  }

  /** Notes what labels and the words beside the title say. */
  void mark() {
    String beside = entry.remainder;
    boolean remarked = !beside.isEmpty() && Titles.words(beside) <= 12;
    boolean paperLink = entry.hasPaperLink();
    if (entry.labels.contains(LinkLabels.Label.BOOK)
        || (remarked && BOOK.matcher(beside).find())
        || entry.facts.links.stream().anyMatch(link -> leadsToBook(link.href()))) {
      entry.book = true;
    }
    boolean labelled =
        entry.labels.contains(LinkLabels.Label.POST)
            && !entry.labels.contains(LinkLabels.Label.PAPER);
    if (labelled || (remarked && POST.matcher(beside).find())) {
      entry.post |= !paperLink;
    }
    if (Titles.words(entry.facts.title) <= 5 && PAGE.matcher(entry.facts.title).matches()) {
      entry.post = true;
    }
    String title = entry.facts.title.toLowerCase(Locale.ROOT);
    if (!paperLink && entry.facts.year == null && TEACHING.matcher(title).find()) {
      entry.book = true;
    }
    if (!paperLink && EVENT.matcher(title).find()) {
      entry.post = true;
    }
    if (title.startsWith("awesome-")
        || (title.startsWith("awesome ") && Titles.words(title) <= 6)) {
      entry.software = true;
    }
  }

  private static boolean leadsToBook(String href) {
    return (href.contains("book") || href.contains("/dp/") || href.contains("oreilly"))
        && BOOK_PATH.matcher(href).find();
  }

  /** Notes a remark in brackets such as "(course)"; whether it is one. */
  static boolean remark(String text, Entry entry) {
    String key = text.toLowerCase(Locale.ROOT).strip();
    switch (key) {
      case "book",
          "textbook",
          "course",
          "tutorial",
          "free book",
          "online course",
          "lecture",
          "lectures",
          "ebook" ->
          entry.book = true;
      case "blog",
          "blog post",
          "post",
          "video",
          "talk",
          "podcast",
          "article",
          "news",
          "tweet",
          "slides only" ->
          entry.post = true;
      case "tool", "library", "framework", "software", "dataset", "data", "repo", "code only" ->
          entry.software = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Notes a word before a colon that says what follows, such as "Dataset:". */
  static void kindWord(String word, Entry entry) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "book", "course", "tutorial", "lecture" -> entry.book = true;
      case "blog", "blog post", "post", "article", "video", "talk", "slides", "podcast" ->
          entry.post = true;
      default -> entry.software = true;
    }
  }
}
