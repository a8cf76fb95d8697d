package org.mlsyssearch.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOConsumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.RememberingEncoder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.query.plan.Blend;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.KeptByThread;
import org.mlsyssearch.search.Mention;
import org.mlsyssearch.search.Mentioned;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Suggestion;
import org.mlsyssearch.search.TimeBudget;

/**
 * A Lucene index in a folder, open for searching.
 *
 * <p>Calls run on the commit that was newest at the last {@link #refresh}; one that is replaced
 * meanwhile stays open until its calls have ended. An answer is given only if no file has changed
 * since it was checked, so that none is made of damaged ones. Thread-safe.
 */
public final class LuceneIndex implements SearchIndex {

  /** An index up to this size is checked before it is used, a larger one while it is. */
  private static final long CHECKED_BEFORE = 256L << 20;

  /** More clauses than the plan of any query has. */
  private static final int MOST_CLAUSES = 1 << 14;

  /** How many papers are read before the files are looked at and the papers handed over. */
  private static final int HANDED_OVER = 64;

  /** The same of ids. */
  private static final int IDS_HANDED_OVER = 4096;

  private interface Call<T> {
    T on(Snapshot snapshot) throws IOException;
  }

  private final Directory directory;
  private final Commits commits;
  private final ReentrantLock refreshing = new ReentrantLock();
  private final KeptByThread<Snapshot> kept = new KeptByThread<>();
  private volatile Snapshot current;

  private LuceneIndex(
      Path dir, Directory directory, @Nullable Encoder encoder, Blend blend, long checkedBefore)
      throws IOException {
    Encoder remembering = encoder == null ? null : new RememberingEncoder(encoder);
    this.directory = directory;
    this.commits = new Commits(dir, directory, remembering, blend);
    this.current = commits.load(checkedBefore);
  }

  /** Opens the newest commit of a folder to be searched by words alone. */
  public static SearchIndex open(Path dir) throws IOException {
    return open(dir, null);
  }

  /**
   * Opens the newest commit of a folder.
   *
   * @param encoder what turns queries into vectors, used where it made those of the papers; null to
   *     search by words alone. It stays the caller's.
   * @throws IndexUnusableException with a sentence if there is none, or it is damaged, or another
   *     version of this program wrote it
   */
  public static SearchIndex open(Path dir, @Nullable Encoder encoder) throws IOException {
    return open(dir, encoder, Blend.DEFAULT, CHECKED_BEFORE);
  }

  /**
   * Opens the newest commit of a folder, as {@link #open(Path, Encoder)} does.
   *
   * @param blend what counts beside the cosine
   */
  public static SearchIndex open(Path dir, @Nullable Encoder encoder, Blend blend)
      throws IOException {
    return open(dir, encoder, blend, CHECKED_BEFORE);
  }

  /** As {@link #open(Path, Encoder)}, with the largest size that is checked before it is used. */
  static SearchIndex open(Path dir, @Nullable Encoder encoder, long checkedBefore)
      throws IOException {
    return open(dir, encoder, Blend.DEFAULT, checkedBefore);
  }

  private static SearchIndex open(
      Path dir, @Nullable Encoder encoder, Blend blend, long checkedBefore) throws IOException {
    Quiet.lucene();
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
    if (!Files.isDirectory(dir)) {
      throw Commits.none(dir);
    }
    Directory directory = FSDirectory.open(dir);
    try {
      return new LuceneIndex(dir, directory, encoder, blend, checkedBefore);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private <T> T call(Call<T> call) throws IOException {
    Snapshot snapshot = held();
    try {
      T answer = call.on(snapshot);
      requireWhole(snapshot);
      TimeBudget.check();
      return answer;
    } catch (CorruptIndexException | EOFException | InternalError e) {
      // The last is what Java throws where a mapped file was cut short.
      throw commits.damaged(e);
    } catch (IOException | RuntimeException | Error e) {
      // Damaged files can make Lucene fail in any way, assertions and memory included.
      requireWhole(snapshot);
      throw e;
    } finally {
      Commits.release(snapshot);
    }
  }

  /** Lets no answer through that may have been made of damaged files. */
  private void requireWhole(Snapshot snapshot) throws IndexUnusableException {
    if (snapshot.files().areDamaged()) {
      throw commits.damaged();
    }
  }

  /** The commit that calls of this thread see, held open. */
  private Snapshot held() {
    while (true) {
      Snapshot snapshot = seen();
      if (snapshot.hold()) {
        return snapshot;
      }
      if (snapshot == seen()) {
        throw new IllegalStateException("The index is closed");
      }
    }
  }

  private Snapshot seen() {
    return kept.or(current);
  }

  @Override
  public void onOneCommit(Work work) throws Exception {
    keepingTo(held(), work);
  }

  /** Does work during which this thread sees a commit that is held, and lets that go. */
  private void keepingTo(Snapshot snapshot, Work work) throws Exception {
    try {
      kept.during(snapshot, work);
    } finally {
      Commits.release(snapshot);
    }
  }

  @Override
  public ParsedQuery parse(String text) {
    return seen().language().parse(text);
  }

  @Override
  public SearchResponse search(SearchRequest request) throws IOException {
    return call(snapshot -> new Search(snapshot, request).respond());
  }

  @Override
  public Optional<Paper> paper(PaperId id) throws IOException {
    return call(snapshot -> snapshot.paper(id));
  }

  @Override
  public List<Paper> papers(List<PaperId> ids) throws IOException {
    return call(snapshot -> {
      List<Paper> papers = new ArrayList<>();
      for (PaperId id : ids) {
        TimeBudget.check();
        snapshot.paper(id).ifPresent(papers::add);
      }
      return papers;
    });
  }

  @Override
  public List<Hit> similar(PaperId id, int limit) throws IOException {
    return call(snapshot -> Similar.to(id, limit, snapshot));
  }

  @Override
  public List<Mentioned> lookUp(List<Mention> mentions) throws IOException {
    return call(snapshot -> {
      LookUp lookUp = new LookUp(snapshot);
      List<Mentioned> found = new ArrayList<>(mentions.size());
      for (Mention mention : mentions) {
        TimeBudget.check();
        found.add(lookUp.of(mention));
      }
      return found;
    });
  }

  @Override
  public FacetCounts.Terms facet(FacetRequest request) throws IOException {
    return call(snapshot -> new Search(snapshot, request.search()).look(request));
  }

  @Override
  public List<Suggestion> suggest(String text, int limit) throws IOException {
    return call(snapshot -> Suggester.suggest(text, limit, snapshot));
  }

  @Override
  public void forEach(SearchRequest request, Consumer<Paper> consumer) throws IOException {
    handOver(
        HANDED_OVER, consumer, (snapshot, each) -> new Search(snapshot, request).forEach(each));
  }

  @Override
  public void forEachId(SearchRequest request, Consumer<PaperId> consumer) throws IOException {
    handOver(
        IDS_HANDED_OVER,
        consumer,
        (snapshot, each) -> new Search(snapshot, request).forEachId(each));
  }

  @Override
  public void forEachId(Consumer<PaperId> consumer) throws IOException {
    handOver(IDS_HANDED_OVER, consumer, Snapshot::forEachId);
  }

  /** Reads all of something. */
  private interface Reading<T> {
    void of(Snapshot snapshot, IOConsumer<T> each) throws IOException;
  }

  /** Hands over what is read, so many at once, each time after a look at the files. */
  private <T> void handOver(int size, Consumer<T> consumer, Reading<T> reading) throws IOException {
    call(snapshot -> {
      List<T> read = new ArrayList<>(size);
      reading.of(
          snapshot,
          one -> {
            read.add(one);
            if (read.size() == size) {
              handOver(snapshot, read, consumer);
            }
          });
      handOver(snapshot, read, consumer);
      return true;
    });
  }

  private <T> void handOver(Snapshot snapshot, List<T> read, Consumer<T> consumer)
      throws IOException {
    requireWhole(snapshot);
    read.forEach(consumer);
    read.clear();
  }

  @Override
  public IndexInfo info() {
    return seen().info();
  }

  @Override
  public boolean refresh() throws IOException {
    try {
      return refresh(() -> {});
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("Nothing was prepared", e);
    }
  }

  @Override
  public boolean refresh(Work preparation) throws Exception {
    refreshing.lock();
    try {
      Map<String, String> newest = commits.newestData();
      Snapshot old = current;
      boolean isNew = !Commits.version(newest).equals(old.info().version());
      if (!isNew && !old.files().mayBeMended()) {
        return false;
      }
      // Whatever its size, it is checked first: the old one is searched meanwhile.
      Snapshot next = commits.load(Long.MAX_VALUE);
      if (isNew) {
        prepare(next, preparation);
      }
      current = next;
      old.release();
      return isNew;
    } finally {
      refreshing.unlock();
    }
  }

  /** Prepares a commit that nobody else sees yet; closes it if that fails. */
  private void prepare(Snapshot next, Work preparation) throws Exception {
    boolean done = false;
    try {
      if (next.hold()) {
        if (next.files().size() > CHECKED_BEFORE) {
          next.readAhead();
        }
        keepingTo(next, preparation);
      }
      done = true;
    } finally {
      if (!done) {
        Commits.release(next);
      }
    }
  }

  @Override
  public void check() throws IOException {
    Snapshot snapshot = held();
    try {
      requireWhole(snapshot);
      if (!snapshot.files().areWhole()
          && commits.isNewest(snapshot.data())
          && current == snapshot) {
        throw commits.damaged();
      }
    } finally {
      Commits.release(snapshot);
    }
  }

  @Override
  public void close() throws IOException {
    refreshing.lock();
    try (directory) {
      current.release();
    } finally {
      refreshing.unlock();
    }
  }
}
