/** What a text consists of: tokens, stems, stop words, and how far two words are apart. */
@NullMarked
package org.mlsyssearch.text;

import org.jspecify.annotations.NullMarked;
