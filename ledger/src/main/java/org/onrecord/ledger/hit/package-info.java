/**
 * What a search gives: hits in their context, counts by facet, the way to the next page of hits.
 */
@NullMarked
package org.onrecord.ledger.hit;

import org.jspecify.annotations.NullMarked;
