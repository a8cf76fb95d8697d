package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.FieldNames.Field;

/**
 * A column of a table.
 *
 * @param field what it holds
 * @param named whether its header says so
 */
public record Column(Field field, boolean named) {}
