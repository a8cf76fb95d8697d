package org.mlsyssearch.corpus.markdown;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.text.LinkLabels;
import org.mlsyssearch.corpus.text.Titles;

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
          "(?i).*\\b(?:program(?:me)?|proceedings|accepted papers|web ?site|home ?page|schedule|call for papers|paper list|reading list|awesome list)$");

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
    if (entry.facts.links.stream().anyMatch(link -> BOOK_PATH.matcher(link.href()).find())) {
      entry.book = true;
    }
    if (entry.labels.contains(LinkLabels.Label.BOOK)
        || (BOOK.matcher(beside).find() && Titles.words(beside) <= 12)) {
      entry.book = true;
    }
    boolean labelled =
        entry.labels.contains(LinkLabels.Label.POST)
            && !entry.labels.contains(LinkLabels.Label.PAPER);
    if (labelled || (POST.matcher(beside).find() && Titles.words(beside) <= 12)) {
      entry.post |= !entry.hasPaperLink();
    }
    if (PAGE.matcher(entry.facts.title).matches() && Titles.words(entry.facts.title) <= 5) {
      entry.post = true;
    }
    String title = entry.facts.title.toLowerCase(Locale.ROOT);
    if (TEACHING.matcher(title).find() && !entry.hasPaperLink() && entry.facts.year == null) {
      entry.book = true;
    }
    if (EVENT.matcher(title).find() && !entry.hasPaperLink()) {
      entry.post = true;
    }
    if (title.startsWith("awesome-")
        || (title.startsWith("awesome ") && Titles.words(title) <= 6)) {
      entry.software = true;
    }
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
