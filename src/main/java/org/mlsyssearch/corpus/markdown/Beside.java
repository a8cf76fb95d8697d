package org.mlsyssearch.corpus.markdown;

import java.util.regex.Pattern;
import org.mlsyssearch.corpus.markdown.entry.Neighbours;
import org.mlsyssearch.corpus.markdown.list.ListForm;
import org.mlsyssearch.corpus.markdown.tree.Candidate;

/**
 * What stands beside an entry: told by its list, by what is around a list that is too short to
 * tell, by the file. For one file; not thread-safe.
 */
final class Beside {

  private static final Pattern STOP = Pattern.compile("[.\u3002]\\s*$");

  private final FileForm file;
  private final Headings headings;

  /** What stands around a list that is too short to tell. */
  private Neighbours around;

  Beside(FileForm file, Headings headings) {
    this.file = file;
    this.headings = headings;
    this.around = file.neighbours();
  }

  /**
   * What stands beside an entry; below a dated heading of a file with many sure papers titles do,
   * but for sentences.
   */
  Neighbours of(Candidate candidate, ListForm form) {
    boolean bare = file.isOfBareTitles() && form.neighbours() == Neighbours.UNKNOWN;
    Neighbours beside = form.teaches() && !bare ? form.neighbours() : around;
    return beside == Neighbours.UNKNOWN && isDated(candidate) ? Neighbours.TITLES : beside;
  }

  private boolean isDated(Candidate candidate) {
    return file.isOfPapers()
        && headings.above(candidate.section()).year() != null
        && !STOP.matcher(candidate.text().text()).find();
  }

  /** Reads what stands below an entry, beside titles or what is around that entry. */
  void below(boolean titles, Runnable read) {
    Neighbours outer = around;
    around = titles ? Neighbours.TITLES : outer;
    read.run();
    around = outer;
  }
}
