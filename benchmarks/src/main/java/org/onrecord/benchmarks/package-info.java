/** How fast pages are read, measured with JMH, and quotations found. */
@NullMarked
package org.onrecord.benchmarks;

import org.jspecify.annotations.NullMarked;
