/**
 * Reports for people: a record as text for the terminal and as a page for the browser. What stands
 * on a page by itself and what the workbench shows in its own frame are written by the same classes
 * and have the same style.
 */
@NullMarked
package org.onrecord.report;

import org.jspecify.annotations.NullMarked;
