/** Parts of this program that lie in jars of their own. */
@NullMarked
package org.mlsyssearch.addon;

import org.jspecify.annotations.NullMarked;
