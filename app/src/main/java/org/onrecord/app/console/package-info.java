/**
 * The console: standard input, output and error, what is said there and how a run ends.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Words of others (file names, headers of servers) reach the terminal through {@link
 *       org.onrecord.app.console.Messages} alone, which escapes what could act there.
 * </ul>
 */
@NullMarked
package org.onrecord.app.console;

import org.jspecify.annotations.NullMarked;
