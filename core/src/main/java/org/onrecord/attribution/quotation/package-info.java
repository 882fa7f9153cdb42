/**
 * Quotation marks: which open, which close, and which belong together.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Marks pair within a section, never across two.
 *   <li>An apostrophe and a closing single mark look the same.
 * </ul>
 */
@NullMarked
package org.onrecord.attribution.quotation;

import org.jspecify.annotations.NullMarked;
