/** The files of the search page, as a browser gets them. */
@NullMarked
package org.mlsyssearch.server.web;

import org.jspecify.annotations.NullMarked;
