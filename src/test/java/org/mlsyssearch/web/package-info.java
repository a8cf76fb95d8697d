/** The page in a real browser: every promise of it as a test. */
@org.jspecify.annotations.NullMarked
package org.mlsyssearch.web;
