/** Who answers what on a page, and how: quotations in threads, targets, relations. */
@NullMarked
package org.onrecord.dispute;

import org.jspecify.annotations.NullMarked;
