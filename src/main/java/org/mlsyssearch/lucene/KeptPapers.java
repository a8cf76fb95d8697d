package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.found.ShownText;
import org.mlsyssearch.search.Recent;

/**
 * Papers that were read, with their words, kept while they are asked for: the first page of one
 * search has papers of the next. Kept from the second time on, as most of many papers are asked for
 * once, and what is kept is made of many objects, which the collector copies. Bounded in bytes;
 * thread-safe.
 */
final class KeptPapers {

  /**
   * A paper that was read.
   *
   * @param text its parts, in which what was found is marked
   */
  record Kept(Paper paper, ShownText text, int bytes) {}

  /** One part in so many of the memory that Java may take is for papers. */
  private static final int SHARE = 16;

  /** About what a paper takes in memory for each byte of its record, and for each token. */
  private static final int PER_BYTE = 4;

  private static final int PER_TOKEN = 146;

  /** Of so many papers that were read it is known that they were; a power of two. */
  private static final int READ = 1 << 12;

  private final LeafReader reader;

  /** The numbers of papers that were read once, each at the place of its last digits. */
  private final AtomicIntegerArray once = new AtomicIntegerArray(READ);

  private final Cache<Integer, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(Recent.memory(SHARE))
          .weigher((Integer number, Kept paper) -> paper.bytes())
          .executor(Runnable::run)
          .build();

  KeptPapers(LeafReader reader) {
    this.reader = reader;
  }

  /** The paper of a number. */
  Kept of(int number) throws IOException {
    return reading().of(number);
  }

  /** Gives several papers, which one thread asks for. */
  Reading reading() {
    return new Reading();
  }

  /** Reads what is not kept, all by one reader, as it takes memory to make one. */
  final class Reading {
    private @Nullable PaperReader papers;

    private Reading() {}

    /** The paper of a number. */
    Kept of(int number) throws IOException {
      Kept known = kept.getIfPresent(number);
      if (known == null) {
        known = read(number);
        if (once.getAndSet(number & (READ - 1), ~number) == ~number) {
          kept.put(number, known);
        }
      }
      return known;
    }

    private Kept read(int number) throws IOException {
      PaperReader made = papers == null ? new PaperReader(reader) : papers;
      papers = made;
      BytesRef record = made.record(number);
      Paper paper = PaperReader.paper(record);
      ShownText text = ShownText.of(paper);
      return new Kept(paper, text, PER_BYTE * record.length + PER_TOKEN * text.tokens());
    }
  }
}
