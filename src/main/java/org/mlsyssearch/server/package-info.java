/**
 * The command {@code java -jar server.jar}: the HTTP API, the server-made pages and the page's
 * files.
 */
@NullMarked
package org.mlsyssearch.server;

import org.jspecify.annotations.NullMarked;
