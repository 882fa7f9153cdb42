/** How fast pages are read, measured with JMH. */
@NullMarked
package org.onrecord.benchmarks;

import org.jspecify.annotations.NullMarked;
