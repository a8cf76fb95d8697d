package org.mlsyssearch.corpus.markdown.entry;

/**
 * Recognises one kind of part in the text of an entry. It only appends claims: what another
 * recogniser says of the same stretch is none of its business. Implementations may remember what
 * they looked up and are not thread-safe.
 */
interface Recogniser {

  /** Appends what the text says of this kind of part. */
  void recognise(EntryText text, Claims claims);
}
