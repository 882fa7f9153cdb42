/** Reports for people: a record as text for the terminal and as a self-contained HTML page. */
@NullMarked
package org.onrecord.app.report;

import org.jspecify.annotations.NullMarked;
