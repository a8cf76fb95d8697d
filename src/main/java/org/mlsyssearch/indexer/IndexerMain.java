package org.mlsyssearch.indexer;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backends;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.meaning.Use;
import org.mlsyssearch.search.IndexBuilder;

/** The command {@code java -jar indexer.jar}: wires the indexer to its backend. */
public final class IndexerMain {

  /** More papers than this are encoded only where {@code --meaning on} asks for it. */
  static final int MOST_ENCODED = 200_000;

  /** Papers above which it is told how long encoding them may take. */
  private static final int MANY = 20_000;

  /** How many papers one core encodes in a second, roughly. */
  private static final int PER_CORE_AND_SECOND = 150;

  private IndexerMain() {}

  public static void main(String[] args) {
    System.exit(IndexerCommand.run(IndexerMain::builder, System.out, System.err, args));
  }

  /** Starts a new index where it is to be kept. */
  static IndexBuilder builder(BuilderFactory.Build build) throws IOException {
    BuilderFactory.Remote remote = build.remote();
    return remote == null
        ? LuceneIndexBuilder.create(build.directory(), encoder(build), build.synonyms())
        : Backends.find().build(remote.backend(), remote.layout(), build.tell());
  }

  /** The encoder for a new index; null where it is to be searched by words alone. */
  static @Nullable Encoder encoder(BuilderFactory.Build build) throws IOException {
    if (build.meaning() == Use.off) {
      return null;
    }
    if (build.meaning() == Use.auto && build.papers() > MOST_ENCODED) {
      build
          .tell()
          .accept(
              String.format(
                  Locale.ROOT,
                  "More than %,d entries are indexed by words alone; --meaning on encodes them"
                      + " too.",
                  MOST_ENCODED));
      return null;
    }
    Encoder encoder = Encoders.find(build.tell());
    if (encoder == null && build.meaning() == Use.on) {
      throw new IOException(
          "No encoder is there: put "
              + Encoders.JAR
              + " beside indexer.jar, or leave out --meaning on");
    }
    if (encoder != null && build.papers() > MANY) {
      long cores = Runtime.getRuntime().availableProcessors();
      build
          .tell()
          .accept(
              String.format(
                  Locale.ROOT,
                  "Encoding %,d entries takes about %,d minutes, less what was encoded before.",
                  build.papers(),
                  1 + build.papers() / (PER_CORE_AND_SECOND * cores * 60)));
    }
    return encoder;
  }
}
