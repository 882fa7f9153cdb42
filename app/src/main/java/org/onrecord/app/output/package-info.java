/**
 * Where results go: standard output, a file, a folder; whole or not there, and never over anything
 * of the user's.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Files are compared by what they are, not by name: links and other spellings lead to one
 *       file.
 *   <li>Until it is whole, an output lies beside its place under a name nobody can guess; a lock
 *       keeps a second run away.
 * </ul>
 */
@NullMarked
package org.onrecord.app.output;

import org.jspecify.annotations.NullMarked;
