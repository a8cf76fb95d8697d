/** The API's own description: {@code /openapi.json} for programs, {@code /docs} for people. */
@NullMarked
package org.mlsyssearch.server.docs;

import org.jspecify.annotations.NullMarked;
