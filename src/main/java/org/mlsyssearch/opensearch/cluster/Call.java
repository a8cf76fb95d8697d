package org.mlsyssearch.opensearch.cluster;

import java.util.Map;

/**
 * A search to be made.
 *
 * @param index the index to search
 * @param params what is said of it in the address, such as {@code search_type}
 * @param body the search, in maps and lists as JSON has them
 */
public record Call(String index, Map<String, String> params, Map<String, ?> body) {

  public Call {
    params = Map.copyOf(params);
  }

  /** A search with nothing said in the address. */
  public static Call of(String index, Map<String, ?> body) {
    return new Call(index, Map.of(), body);
  }
}
