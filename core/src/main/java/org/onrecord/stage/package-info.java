/**
 * What happens when a stage cannot cope with a stretch of a page: the stretch is left out with a
 * diagnostic, and the rest of the record stands.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A model or an index that cannot be used is no fault of the page: {@link
 *       org.onrecord.stage.UnusableException} goes to the caller.
 *   <li>So does want of memory; an overflow of the stack is a failure of the stretch.
 * </ul>
 */
@NullMarked
package org.onrecord.stage;

import org.jspecify.annotations.NullMarked;
