package org.onrecord.read.bytes;

import org.onrecord.text.Diagnostic;

/**
 * A diagnostic about the decoded source, before the page's text is made of it.
 *
 * @param code what kind of trouble
 * @param offset where, in UTF-16 units of the decoded source
 * @param message one sentence for a person
 */
public record Notice(Diagnostic.Code code, int offset, String message) {}
