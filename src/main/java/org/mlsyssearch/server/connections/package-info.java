/** The server's connections: how they come in, which are cut off, and how they end. */
@NullMarked
package org.mlsyssearch.server.connections;

import org.jspecify.annotations.NullMarked;
