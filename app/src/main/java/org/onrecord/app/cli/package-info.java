/** The command line: onrecord and its commands. */
@NullMarked
package org.onrecord.app.cli;

import org.jspecify.annotations.NullMarked;
