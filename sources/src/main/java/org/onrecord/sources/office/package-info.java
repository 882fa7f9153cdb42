/**
 * Word documents (.docx), OpenDocument texts (.odt) and EPUB books: each a zip of XML.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A document with tracked changes holds what was deleted: it is no text of the document.
 *   <li>A paragraph may stand inside another, in a text box or a footnote. It comes behind it.
 *   <li>Title and author in the data of an office document are often those of a template: they
 *       count where its first words show them.
 * </ul>
 */
@NullMarked
package org.onrecord.sources.office;

import org.jspecify.annotations.NullMarked;
