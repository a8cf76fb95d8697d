package org.mlsyssearch.server;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Reads options that are not on the command line from the environment: --port from MLSYS_PORT. */
final class EnvironmentDefaults implements IDefaultValueProvider {

  private final UnaryOperator<@Nullable String> environment;

  EnvironmentDefaults() {
    this(name -> System.getenv(String.valueOf(name)));
  }

  EnvironmentDefaults(UnaryOperator<@Nullable String> environment) {
    this.environment = environment;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String value = environment.apply(variable(option.longestName()));
    return value == null || value.isBlank() ? null : value;
  }

  /** The variable of an option: {@code MLSYS_BASE_URL} of {@code --base-url}. */
  static String variable(String option) {
    return "MLSYS_" + option.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
