/** Query strings, read strictly: what they mean, and what is wrong with them. */
@NullMarked
package org.mlsyssearch.server.params;

import org.jspecify.annotations.NullMarked;
