/**
 * The trained model for English: a graph, its vocabulary and settings, and a card that says how it
 * was made.
 */
@NullMarked
package org.onrecord.model.en;

import org.jspecify.annotations.NullMarked;
