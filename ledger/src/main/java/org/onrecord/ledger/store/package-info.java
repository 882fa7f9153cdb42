/**
 * The tables: pages and their versions, readings, people of pages, statements, and words that are
 * the same.
 */
@NullMarked
package org.onrecord.ledger.store;

import org.jspecify.annotations.NullMarked;
