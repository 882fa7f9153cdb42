/**
 * Ground for the other rooms of the app: names of files as text and back, and text of others made
 * safe to show. It knows none of them.
 */
@NullMarked
package org.onrecord.sources.text;

import org.jspecify.annotations.NullMarked;
