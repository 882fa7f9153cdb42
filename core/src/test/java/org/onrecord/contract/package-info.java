/**
 * What holds for every record whatsoever, told from the JSON alone: by a parser that shares nothing
 * with the writer, and by rules taken from docs/record.md, not from the code that makes records.
 * {@link org.onrecord.contract.RecordContract} is the way in.
 */
package org.onrecord.contract;
