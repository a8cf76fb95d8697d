package org.mlsyssearch.corpus.markdown;

import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.entry.Verdict;

/**
 * What came of one entry.
 *
 * @param reading what it says
 * @param verdict whether it is a paper and why
 * @param above what the headings above it say
 * @param text the entry as it stands, for reports
 * @param list a number that the entries of one list share
 * @param sure whether it says by itself that it is a paper
 */
record Found(
    Reading reading,
    Verdict verdict,
    Headings.Above above,
    String text,
    int line,
    int column,
    int list,
    boolean sure) {}
