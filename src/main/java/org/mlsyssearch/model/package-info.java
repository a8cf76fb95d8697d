/** What a paper is: values that every other package shares. Imports the JDK only. */
@NullMarked
package org.mlsyssearch.model;

import org.jspecify.annotations.NullMarked;
