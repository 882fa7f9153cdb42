/** Who answers what was said, and who stands how to whom, as the ledger tells it. */
@NullMarked
package org.onrecord.ledger.stance;

import org.jspecify.annotations.NullMarked;
