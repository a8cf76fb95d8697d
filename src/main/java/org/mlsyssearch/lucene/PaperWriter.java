package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.mlsyssearch.lucene.segment.Part;
import org.mlsyssearch.lucene.segment.SegmentWriter;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.work.Workers;

/**
 * Takes papers on all processors, and makes a segment of them once their terms fill the memory they
 * may have, or all are there. As a segment is sorted by what tells any two papers apart, it is the
 * same whichever comes first. Used by one thread.
 */
final class PaperWriter implements AutoCloseable {

  /** Lists of terms go to disk; where terms alone take so much of the memory, a segment is made. */
  private static final double SHARE_OF_TERMS = 0.75;

  /** What is kept of papers whole goes to disk where it takes more. */
  private static final long MOST_IN_RECORDS = 96L << 20;

  /** While a segment is written, so much of what papers may take is taken besides, or less. */
  private static final int SHARE_OF_ROOM = 4;

  private static final long MOST_ROOM = 96L << 20;

  /** More papers than one call hands over. */
  private static final int BITS_OF_A_CALL = 20;

  private final IndexFolder folder;
  private final long memory;
  private final Workers workers;
  private final SegmentWriter segments;

  /** What each thread has taken. */
  private final Map<Thread, PaperTaker> takers = new ConcurrentHashMap<>();

  private final Map<String, Map<String, String>> labels = new TreeMap<>();
  private long calls;

  /**
   * @param folder stays the caller's
   * @param memory how many bytes papers may take before they are written
   */
  PaperWriter(IndexFolder folder, long memory, int threads) {
    this.folder = folder;
    this.memory = memory;
    // Batches enough that no worker is idle, and few enough for memory.
    this.workers = new Workers("index", threads, 2 * threads);
    this.segments =
        new SegmentWriter(IndexLayout.LAYOUT, new IndexCodec(), IndexLayout.SORT, workers);
  }

  /**
   * Hands over papers; waits while too many are under way.
   *
   * @param papers no longer the caller's
   * @param vectors the meaning of each; empty where the index has none
   * @throws IOException if these or earlier ones cannot be written
   */
  void add(List<Paper> papers, List<byte[]> vectors) throws IOException {
    long first = calls++ << BITS_OF_A_CALL;
    workers.add(() -> {
      PaperTaker taker = takers.computeIfAbsent(Thread.currentThread(), this::taker);
      for (int i = 0; i < papers.size(); i++) {
        taker.take(papers.get(i), vectors.isEmpty() ? null : vectors.get(i), first + i);
      }
      taker.measure();
    });
    if (taken() > memory || records() > MOST_IN_RECORDS || isFull()) {
      makeRoom();
    }
  }

  private PaperTaker taker(Thread thread) {
    return new PaperTaker(folder.unfinished().resolve("lists-" + thread.threadId()));
  }

  private long taken() {
    return takers.values().stream().mapToLong(PaperTaker::bytes).sum();
  }

  private long records() {
    return takers.values().stream().mapToLong(PaperTaker::records).sum();
  }

  private boolean isFull() {
    return takers.values().stream().anyMatch(PaperTaker::isFull);
  }

  private void makeRoom() throws IOException {
    workers.finish();
    for (PaperTaker taker : takers.values()) {
      workers.add(taker::moveRecords);
    }
    workers.finish();
    if (taken() <= memory && !isFull()) {
      return;
    }
    for (PaperTaker taker : takers.values()) {
      workers.add(taker::move);
    }
    workers.finish();
    if (taken() > memory * SHARE_OF_TERMS || isFull()) {
      writeSegment();
    }
  }

  /** Writes all that was added. */
  void finish() throws IOException {
    writeSegment();
  }

  private void writeSegment() throws IOException {
    workers.finish();
    List<PaperTaker> taken = List.copyOf(takers.values());
    if (taken.isEmpty()) {
      return;
    }
    PaperTaker.labels(taken)
        .forEach((facet, texts) -> {
          Map<String, String> known = labels.computeIfAbsent(facet, any -> new TreeMap<>());
          texts.forEach(known::putIfAbsent);
        });
    List<Part> parts = taken.stream().map(PaperTaker::part).toList();
    // It makes the folder.
    try (FSDirectory made = FSDirectory.open(folder.unfinished(), NoLockFactory.INSTANCE)) {
      long room = Math.min(memory / SHARE_OF_ROOM, MOST_ROOM);
      segments.write(parts, made, folder.unfinished(), room);
      folder.writer().addIndexes(made);
    }
    closeTakers();
    folder.clearUnfinished();
  }

  private void closeTakers() throws IOException {
    for (PaperTaker taker : takers.values()) {
      taker.close();
    }
    takers.clear();
  }

  /** Labels of facets' values that differ from them, of all that was written. */
  Map<String, Map<String, String>> labels() {
    return labels;
  }

  /** Ends the threads once what is under way has ended. */
  @Override
  public void close() throws IOException {
    workers.close();
    closeTakers();
  }
}
