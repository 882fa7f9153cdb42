/**
 * The way in: {@link org.onrecord.ledger.Ledger} keeps what pages say that was said.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>What the machine found is kept as it was found, with its digest. All else that stands in
 *       the database is derived from that and can be made anew.
 *   <li>A page is its bytes. The same address with other bytes is another page here, and a newer
 *       version of the first.
 * </ul>
 */
@NullMarked
package org.onrecord.ledger;

import org.jspecify.annotations.NullMarked;
