package org.mlsyssearch.text;

/**
 * One way to find a word of a text.
 *
 * @param term the folded form
 * @param form what the form is of the text's word
 * @param position the word's place in the text, counted in the smallest parts
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends
 */
public record Token(String term, Form form, int position, int start, int end) {

  public enum Form {
    /** A smallest part: what stands between spaces, hyphens and changes of case. */
    WORD,
    /** Parts written as one: {@code deepspeedmoe} for DeepSpeed-MoE. */
    JOINED
  }
}
