package org.mlsyssearch.indexer;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.reading.CorpusReader.ReadList;

/**
 * The counts of a run.
 *
 * @param lists the lists that were read
 * @param entries how many bullets, rows and records were looked at
 * @param drafts how many of them are papers
 * @param papers how many papers they are once merged
 * @param rejects how many entries were rejected, by reason
 * @param millis how long it took
 * @param index where the index was written; null where none was
 */
record Summary(
    List<ReadList> lists,
    long entries,
    long drafts,
    long papers,
    SortedMap<String, Integer> rejects,
    int errors,
    int warnings,
    int notes,
    long millis,
    @Nullable String index) {

  /** How many entries named a paper that another entry names too. */
  long merged() {
    return drafts - papers;
  }
}
