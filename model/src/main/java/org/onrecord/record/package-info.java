/**
 * The record: the JSON contract with everything downstream.
 *
 * <p>{@link org.onrecord.record.PageRecord} gathers what was found on one page; {@link
 * org.onrecord.record.RecordWriter} writes it and {@link org.onrecord.record.RecordReader} reads it
 * back. Here, and only here, UTF-16 offsets become code points.
 */
@NullMarked
package org.onrecord.record;

import org.jspecify.annotations.NullMarked;
