/**
 * What each command does, apart from how its options are written: a job takes its settings and ends
 * with an exit code.
 */
@NullMarked
package org.onrecord.app.job;

import org.jspecify.annotations.NullMarked;
