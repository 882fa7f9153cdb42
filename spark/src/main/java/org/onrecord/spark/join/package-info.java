/**
 * What is asked across all pages of archives: which words are the same ({@link
 * org.onrecord.spark.join.Quotations}), which of them hang together ({@link
 * org.onrecord.spark.join.Components}).
 */
@NullMarked
package org.onrecord.spark.join;

import org.jspecify.annotations.NullMarked;
