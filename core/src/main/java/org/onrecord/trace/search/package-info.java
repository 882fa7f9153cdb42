/**
 * The passages a quotation may have been made from: its fingerprints are looked up, the rarest
 * first, and each place they lead to is aligned.
 */
@NullMarked
package org.onrecord.trace.search;

import org.jspecify.annotations.NullMarked;
