package org.mlsyssearch.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
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

  private static final String BUILD = "build it with: java -jar indexer.jar --index ";

  private interface Call<T> {
    T on(Snapshot snapshot) throws IOException;
  }

  /** The commit that a thread keeps to. */
  private record Kept(LuceneIndex index, Snapshot snapshot) {}

  private static final ThreadLocal<@Nullable Kept> OF_THREAD = new ThreadLocal<>();

  private final Path dir;
  private final Directory directory;
  private final @Nullable Encoder encoder;
  private final Blend blend;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile Snapshot current;

  private LuceneIndex(
      Path dir, Directory directory, @Nullable Encoder encoder, Blend blend, long checkedBefore)
      throws IOException {
    this.blend = blend;
    this.dir = dir;
    this.directory = directory;
    this.encoder = encoder == null ? null : new RememberingEncoder(encoder);
    this.current = load(checkedBefore);
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
      throw new IndexUnusableException("There is no index in '" + dir + "'; " + BUILD + dir);
    }
    Directory directory = FSDirectory.open(dir);
    try {
      return new LuceneIndex(dir, directory, encoder, blend, checkedBefore);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /**
   * Opens the newest commit.
   *
   * @param most up to which size all of it is checked first; larger ones are checked while in use
   */
  private Snapshot load(long most) throws IOException {
    while (true) {
      DirectoryReader reader;
      try {
        reader = DirectoryReader.open(directory);
      } catch (IOException | RuntimeException | VirtualMachineError e) {
        throw unusable(e);
      }
      try {
        return snapshot(reader, most);
      } catch (IndexUnusableException e) {
        reader.close();
        throw e;
      } catch (IOException | RuntimeException | VirtualMachineError e) {
        boolean newest = isNewest(reader.getIndexCommit().getUserData());
        reader.close();
        if (newest) {
          throw unusable(e);
        }
        // A newer commit took the files away meanwhile.
      }
    }
  }

  private Snapshot snapshot(DirectoryReader reader, long most) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    String schema = data.get(Schema.DATA_SCHEMA);
    if (schema == null) {
      throw new IndexUnusableException(
          "The Lucene index in '"
              + dir
              + "' was not built by mlsys-search; name another folder with --index");
    }
    if (!schema.equals(Schema.VERSION)) {
      throw new IndexUnusableException(
          "The index in '"
              + dir
              + "' has schema "
              + schema
              + " and this program reads schema "
              + Schema.VERSION
              + "; "
              + BUILD
              + dir);
    }
    CommitFiles files = new CommitFiles(dir, directory, reader);
    boolean before = files.size() <= most;
    if (before) {
      files.checkAll();
    }
    Snapshot snapshot = new Snapshot(reader, data, files, encoder, blend);
    if (!before) {
      Thread check = new Thread(() -> checkInUse(snapshot), "index-check");
      check.setDaemon(true);
      check.start();
    }
    return snapshot;
  }

  /** Checks a commit while it is searched; where it is damaged, it is searched no more. */
  private static void checkInUse(Snapshot snapshot) {
    if (snapshot.hold()) {
      try {
        snapshot.files().checkAll();
      } catch (IOException | InternalError e) {
        snapshot.files().markDamaged();
      } finally {
        release(snapshot);
      }
    }
  }

  private static void release(Snapshot snapshot) {
    try {
      snapshot.release();
    } catch (IOException e) {
      // Its files are closed as far as they can be.
    }
  }

  private IndexUnusableException unusable(Throwable cause) {
    String sentence =
        switch (cause) {
          case IndexNotFoundException e -> "There is no index in '" + dir + "'; ";
          case IndexFormatTooNewException e ->
              "The index in '" + dir + "' was built by a newer version; ";
          case IndexFormatTooOldException e ->
              "The index in '" + dir + "' was built by an older version; ";
          case CorruptIndexException e -> damaged();
          case EOFException e -> damaged();
          case NoSuchFileException e -> damaged();
          case IOException e ->
              "The index in '" + dir + "' cannot be read (" + cause.getMessage() + "); ";
          default -> damaged();
        };
    return new IndexUnusableException(sentence + BUILD + dir, cause);
  }

  private String damaged() {
    return "The index in '" + dir + "' is damaged; ";
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
      throw new IndexUnusableException(damaged() + BUILD + dir, e);
    } catch (IOException | RuntimeException | Error e) {
      // Damaged files can make Lucene fail in any way, assertions and memory included.
      requireWhole(snapshot);
      throw e;
    } finally {
      release(snapshot);
    }
  }

  /** Lets no answer through that may have been made of damaged files. */
  private void requireWhole(Snapshot snapshot) throws IndexUnusableException {
    if (snapshot.files().areDamaged()) {
      throw new IndexUnusableException(damaged() + BUILD + dir);
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
        throw new IllegalStateException("The index in '" + dir + "' is closed");
      }
    }
  }

  private Snapshot seen() {
    Kept kept = OF_THREAD.get();
    return kept == null || kept.index != this ? current : kept.snapshot;
  }

  @Override
  public void onOneCommit(Work work) throws Exception {
    Snapshot snapshot = held();
    Kept before = OF_THREAD.get();
    OF_THREAD.set(new Kept(this, snapshot));
    try {
      work.run();
    } finally {
      if (before == null) {
        OF_THREAD.remove();
      } else {
        OF_THREAD.set(before);
      }
      release(snapshot);
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
    call(snapshot -> {
      List<Paper> read = new ArrayList<>(HANDED_OVER);
      Search search = new Search(snapshot, request);
      search.forEach(paper -> {
        read.add(paper);
        if (read.size() == HANDED_OVER) {
          handOver(snapshot, read, consumer);
        }
      });
      handOver(snapshot, read, consumer);
      return true;
    });
  }

  private void handOver(Snapshot snapshot, List<Paper> read, Consumer<Paper> consumer)
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
    refreshing.lock();
    try {
      Map<String, String> newest;
      try {
        newest = SegmentInfos.readLatestCommit(directory).getUserData();
      } catch (IOException | RuntimeException | VirtualMachineError e) {
        throw unusable(e);
      }
      Snapshot old = current;
      boolean isNew = !version(newest).equals(old.info().version());
      if (!isNew && !old.files().mayBeMended()) {
        return false;
      }
      // Whatever its size, it is checked first: the old one is searched meanwhile.
      current = load(Long.MAX_VALUE);
      old.release();
      return isNew;
    } finally {
      refreshing.unlock();
    }
  }

  @Override
  public void check() throws IOException {
    Snapshot snapshot = held();
    try {
      requireWhole(snapshot);
      if (!snapshot.files().areWhole() && isNewest(snapshot.data()) && current == snapshot) {
        throw new IndexUnusableException(damaged() + BUILD + dir);
      }
    } finally {
      release(snapshot);
    }
  }

  /** Whether no newer commit has taken a commit's files away. */
  private boolean isNewest(Map<String, String> data) {
    try {
      return version(SegmentInfos.readLatestCommit(directory).getUserData()).equals(version(data));
    } catch (IOException | RuntimeException | VirtualMachineError e) {
      return true;
    }
  }

  private static String version(Map<String, String> data) {
    return data.getOrDefault(Schema.DATA_VERSION, "");
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
