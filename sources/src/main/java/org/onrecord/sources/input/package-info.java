/**
 * From what a user names (files, folders, archives, feeds, addresses, standard input) to pages in
 * order, and their reading on several threads with results in the same order.
 *
 * <p>{@link org.onrecord.sources.input.InputFinder} looks at names, {@link
 * org.onrecord.sources.input.PageStream} takes pages out of what holds several as they are asked
 * for, {@link org.onrecord.sources.input.OrderedRun} reads them.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>What holds several pages may fail at any time, by an error of a library too; that is its
 *       own failure, and the next input is read.
 * </ul>
 */
@NullMarked
package org.onrecord.sources.input;

import org.jspecify.annotations.NullMarked;
