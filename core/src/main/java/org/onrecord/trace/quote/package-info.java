/**
 * A quotation of a draft, read for comparison: its words, and the marks that say something was left
 * out or put in.
 */
@NullMarked
package org.onrecord.trace.quote;

import org.jspecify.annotations.NullMarked;
