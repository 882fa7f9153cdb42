/**
 * A quotation laid on a stretch of its source, word by word, at the least cost; and what the
 * alignment shows a person: edits and a verdict.
 */
@NullMarked
package org.onrecord.trace.align;

import org.jspecify.annotations.NullMarked;
