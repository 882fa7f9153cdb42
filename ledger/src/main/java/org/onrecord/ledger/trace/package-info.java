/**
 * What became of words: where they first appeared and how they went on. The comparing is core's,
 * which reads no page for it.
 */
@NullMarked
package org.onrecord.ledger.trace;

import org.jspecify.annotations.NullMarked;
