/** The errors of an evaluation as a page for the browser. */
@NullMarked
package org.onrecord.app.errors;

import org.jspecify.annotations.NullMarked;
