/**
 * Databases: opening them, their schema, transactions. Nothing here knows what a statement is.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>The SQL of this module is what SQLite and PostgreSQL have in common. What differs stands in
 *       {@link org.onrecord.ledger.sql.Database} and nowhere else.
 *   <li>Text is never sorted by a database: its order would depend on the server's locale.
 * </ul>
 */
@NullMarked
package org.onrecord.ledger.sql;

import org.jspecify.annotations.NullMarked;
