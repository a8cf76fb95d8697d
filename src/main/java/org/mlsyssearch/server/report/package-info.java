/** What was made of each line of the lists, for their owners: a page and JSON. */
@NullMarked
package org.mlsyssearch.server.report;

import org.jspecify.annotations.NullMarked;
