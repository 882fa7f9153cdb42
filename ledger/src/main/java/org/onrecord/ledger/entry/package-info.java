/** The nouns of a ledger: where it is, what became of a page, what it holds, what is wrong. */
@NullMarked
package org.onrecord.ledger.entry;

import org.jspecify.annotations.NullMarked;
