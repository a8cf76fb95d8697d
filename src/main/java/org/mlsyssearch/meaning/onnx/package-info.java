/** The encoder that runs a model on ONNX Runtime; the one package that knows it. */
@NullMarked
package org.mlsyssearch.meaning.onnx;

import org.jspecify.annotations.NullMarked;
