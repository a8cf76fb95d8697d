package org.mlsyssearch.corpus.bibtex;

import java.util.Map;

/**
 * An entry that was parsed.
 *
 * @param type in lower case, without the at sign
 * @param values the fields by their names in lower case; the key under the empty name
 * @param raw the entry as it stands in the file
 */
record BibtexEntry(String type, Map<String, String> values, BibtexScanner.RawEntry raw) {}
