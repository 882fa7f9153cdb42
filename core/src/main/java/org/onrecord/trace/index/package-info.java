/**
 * The index of sources, on disk or in memory: segments that are written once, a manifest that names
 * them, and the bytes of both checked before they are used.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A segment never changes; an index changes by a new manifest, which is put in place in one
 *       step.
 *   <li>Offsets are UTF-16 in {@code page.text} of the source, not in its file.
 * </ul>
 */
@NullMarked
package org.onrecord.trace.index;

import org.jspecify.annotations.NullMarked;
