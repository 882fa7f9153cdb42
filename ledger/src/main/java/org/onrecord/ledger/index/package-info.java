/**
 * The index beside a ledger, of Lucene. It holds nothing that is not derived from the ledger: where
 * it is missing, behind, damaged or of another ledger, it is made anew.
 */
@NullMarked
package org.onrecord.ledger.index;

import org.jspecify.annotations.NullMarked;
