package org.mlsyssearch.corpus.authority;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;

/**
 * What a corpus is called and what it holds, in its owner's words, from {@code about.yaml}.
 *
 * @param title what the search page is headed with; null where the owner gives none
 * @param description a sentence on what can be found; null where the owner gives none
 */
public record About(@Nullable String title, @Nullable String description) {

  private static final Set<String> FIELDS = Set.of("title", "description");

  /** Reads the file's text; mistakes are reported under the file's name. */
  static About parse(String file, String text, Diagnostics diagnostics) {
    YamlRecords.Entry entry = new YamlRecords(file, diagnostics).readOne(text, FIELDS);
    return entry == null
        ? new About(null, null)
        : new About(entry.optional("title"), entry.optional("description"));
  }
}
