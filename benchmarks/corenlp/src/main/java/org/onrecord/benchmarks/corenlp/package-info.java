/** Stanford CoreNLP, run as a yardstick. */
@NullMarked
package org.onrecord.benchmarks.corenlp;

import org.jspecify.annotations.NullMarked;
