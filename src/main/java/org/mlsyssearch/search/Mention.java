package org.mlsyssearch.search;

import java.util.List;

/**
 * What a text holds by which a paper may be named.
 *
 * @param identifiers terms of identifiers, as in {@link Query.Identifier#terms}
 * @param words the text's words as an index keeps them, in any order
 */
public record Mention(List<String> identifiers, List<String> words) {

  public Mention {
    identifiers = List.copyOf(identifiers);
    words = List.copyOf(words);
  }
}
