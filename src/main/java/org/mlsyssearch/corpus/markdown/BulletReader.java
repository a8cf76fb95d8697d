package org.mlsyssearch.corpus.markdown;

import java.util.List;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.Titles;

/**
 * Reads bullets: each is a paper, several papers, a heading for the bullets below it, or nothing of
 * these; bullets below a paper are notes on it or papers of their own. Not thread-safe.
 */
final class BulletReader {

  /** Bullets that are headings stand below all headings of Markdown. */
  private static final int DEPTH = 10;

  private static final int LONGEST_HEADING = 90;

  private final EntryReader entries;
  private final NoteReader notes;
  private final Splitter splitter;
  private final Outline outline;
  private final Settler settler;

  BulletReader(
      EntryReader entries, NoteReader notes, Splitter splitter, Outline outline, Settler settler) {
    this.entries = entries;
    this.notes = notes;
    this.splitter = splitter;
    this.outline = outline;
    this.settler = settler;
  }

  /** Reads the bullets of one list. */
  void list(List<Bullet> bullets) {
    int list = settler.newList();
    bullets.forEach(bullet -> read(bullet, list));
  }

  /** Reads one bullet of a list. */
  void read(Bullet bullet, int list) {
    settler.look();
    FlatText text = bullet.text();
    if (text.isBlank() && !text.hasLinks()) {
      if (bullet.below().isEmpty()) {
        settler.report(bullet.at(), DiagnosticCode.NO_TEXT, "");
      }
      list(bullet.below());
      return;
    }
    Entry entry = entries.read(text);
    if (isHeading(entry, bullet)) {
      settler.report(bullet.at(), DiagnosticCode.HEADING, text.text());
      int depth = Math.max(outline.depth() + 1, DEPTH);
      outline.enter(depth, text.oneLine(), false);
      list(bullet.below());
      outline.leave(depth);
      return;
    }
    List<FlatText> parts = splitter.split(text);
    if (parts.size() > 1) {
      for (FlatText part : parts) {
        settler.settle(entries.read(part), bullet.at(), part.text(), list);
      }
      return;
    }
    if (Splitter.mayHoldMore(text)) {
      settler.reportCut(bullet.at(), text.length(), EntryReader.LONGEST);
    }
    below(bullet.below(), entry);
    settler.settle(entry, bullet.at(), text.text(), list);
  }

  /** Reads the bullets below a paper. */
  void below(List<Bullet> bullets, Entry entry) {
    int list = settler.newList();
    for (Bullet bullet : bullets) {
      Entry own = notes.isNote(bullet.text()) ? null : entries.read(bullet.text());
      if (own != null && isOwnPaper(own)) {
        read(bullet, list);
        continue;
      }
      notes.read(bullet.text(), entry);
      below(bullet.below(), entry);
    }
  }

  /** Whether a bullet below another is a paper by itself and no note on the one above. */
  private static boolean isOwnPaper(Entry own) {
    if (Titles.words(own.facts.title) < 4 || !Judge.isStrong(own)) {
      return false;
    }
    boolean tagged = own.venueKnown && own.facts.year != null && own.remainder.isEmpty();
    return own.titleFrom != Entry.TitleFrom.TEXT || (tagged && TitleCase.is(own.facts.title));
  }

  /** Whether a bullet names no paper but what the papers below it are about. */
  private boolean isHeading(Entry entry, Bullet bullet) {
    FlatText text = bullet.text();
    boolean linked =
        text.allHrefs().stream().anyMatch(href -> !href.startsWith("#") && Hosts.isPaper(href));
    if (bullet.below().isEmpty()
        || linked
        || Titles.words(text.text()) > 8
        || text.text().length() > LONGEST_HEADING) {
      return false;
    }
    if (entry.anchorsOnly) {
      return true;
    }
    int papers = 0;
    int others = 0;
    for (Bullet each : bullet.below()) {
      boolean deeper = !each.below().isEmpty();
      boolean note = notes.isNote(each.text()) && !deeper;
      if (!note && (deeper || mayBePaper(entries.read(each.text())))) {
        papers++;
      } else {
        others++;
      }
    }
    boolean titled = Judge.isStrong(entry) && Titles.words(entry.facts.title) >= 3;
    return papers > others && !titled;
  }

  private static boolean mayBePaper(Entry entry) {
    return Judge.isStrong(entry) || Titles.words(entry.facts.title) >= 4;
  }
}
