/** What texts are made of: words and which of them are known. */
@NullMarked
package org.mlsyssearch.text;

import org.jspecify.annotations.NullMarked;
