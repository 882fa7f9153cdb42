/** What quotations are verified against, and what can be wrong with an index of it. */
@NullMarked
package org.onrecord.trace.source;

import org.jspecify.annotations.NullMarked;
