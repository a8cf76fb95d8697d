/** HTML made on the server: a builder that escapes, and the frame that every page shares. */
@NullMarked
package org.mlsyssearch.server.html;

import org.jspecify.annotations.NullMarked;
