/** Parameters of requests, validated strictly, with suggestions for what is wrong. */
@NullMarked
package org.mlsyssearch.server.params;

import org.jspecify.annotations.NullMarked;
