/**
 * The commands and their options, as picocli reads them. A command checks what was given and hands
 * a job its settings.
 */
@NullMarked
package org.onrecord.app.command;

import org.jspecify.annotations.NullMarked;
