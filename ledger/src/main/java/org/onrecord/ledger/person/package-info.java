/** The people of a ledger: who they are across pages, who may be one, and who said so. */
@NullMarked
package org.onrecord.ledger.person;

import org.jspecify.annotations.NullMarked;
