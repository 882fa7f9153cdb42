/**
 * What can be asked of a ledger: words in the language of search boxes, filters, order, pages of
 * hits. All of it is immutable.
 */
@NullMarked
package org.onrecord.ledger.query;

import org.jspecify.annotations.NullMarked;
