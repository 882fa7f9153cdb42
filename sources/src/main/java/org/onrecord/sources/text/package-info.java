/**
 * Names of files as text and back, and foreign text made safe to show. All other rooms may use this
 * one, which knows none of them.
 */
@NullMarked
package org.onrecord.sources.text;

import org.jspecify.annotations.NullMarked;
