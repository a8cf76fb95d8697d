package org.mlsyssearch.indexer;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.BackendOptions;
import org.mlsyssearch.backend.Layout;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that tell in which search engine the index is kept, and how it lies there. */
final class RemoteOptions {

  @Mixin BackendOptions backend = new BackendOptions();

  @Option(
      names = "--shards",
      paramLabel = "N",
      description =
          "With --backend: into how many parts the index is cut (default: ${DEFAULT-VALUE}).")
  int shards = Layout.DEFAULT.shards();

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description =
          "With --backend: how many further copies of each part there are (default: one where there"
              + " is a second node).")
  @Nullable Integer replicas;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "With --backend: how many older versions of the index stay (default: ${DEFAULT-VALUE}).")
  int keep = Layout.DEFAULT.keep();

  /** The search engine that is meant; null where none is. */
  BuilderFactory.@Nullable Remote remote() {
    try {
      Backend there = backend.backend(name -> System.getenv(String.valueOf(name)));
      return there == null
          ? null
          : new BuilderFactory.Remote(there, new Layout(shards, replicas, keep));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
