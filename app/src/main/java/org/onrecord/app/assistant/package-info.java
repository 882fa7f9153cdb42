/**
 * Assistants ask OnRecord: the Model Context Protocol over standard input and output.
 *
 * <p>What an assistant may see is decided once, by {@code Grounds}: the folders, indexes and
 * ledgers that the user named when the server was started. A {@code Tool} is one thing it can ask
 * for. Each is a class, and {@code Tools} lists them. Nothing here is loaded by any other command.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Standard output belongs to the protocol: one stray character ends the conversation.
 *   <li>What a tool is given was written by a program that reads strangers' pages. A path in it is
 *       a wish, not a permission.
 * </ul>
 */
@NullMarked
package org.onrecord.app.assistant;

import org.jspecify.annotations.NullMarked;
