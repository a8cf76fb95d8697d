package org.mlsyssearch.backend;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags by which indexer and server are told of a search engine that runs elsewhere. */
public final class BackendOptions {

  @Option(
      names = "--backend",
      paramLabel = "URL",
      split = ",",
      description =
          "An OpenSearch cluster that keeps the index, such as http://host:9200; several nodes of"
              + " it with commas. Needs opensearch.jar beside this jar; user and password come from"
              + " MLSYS_BACKEND_USER and MLSYS_BACKEND_PASSWORD, or a key from"
              + " MLSYS_BACKEND_API_KEY.")
  private List<String> addresses = List.of();

  @Option(
      names = "--index-name",
      paramLabel = "NAME",
      defaultValue = "papers",
      description = "The name of the index in that cluster (default: ${DEFAULT-VALUE}).")
  private String name = "papers";

  @Option(
      names = "--backend-ca",
      paramLabel = "FILE",
      description =
          "The certificates, in PEM form, by which an https address is trusted (default: those that"
              + " Java trusts).")
  private @Nullable Path caFile;

  /**
   * The engine that is meant.
   *
   * @param environment gives the value of a variable
   * @return null where none is
   * @throws IllegalArgumentException with a sentence if it cannot be used
   */
  public @Nullable Backend backend(UnaryOperator<@Nullable String> environment) {
    if (addresses.isEmpty()) {
      return null;
    }
    return new Backend(
        addresses.stream().map(Backend::address).toList(), name, Access.from(environment), caFile);
  }
}
