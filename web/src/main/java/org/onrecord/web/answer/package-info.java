/** What is asked, and what an answer consists of: a page, and the same as JSON, lines and CSV. */
@NullMarked
package org.onrecord.web.answer;

import org.jspecify.annotations.NullMarked;
