/**
 * PDF: the text of its pages in the order in which it is read.
 *
 * <p>A PDF knows glyphs and where they stand, and neither words nor lines. They are put together
 * from their places: glyphs to pieces ({@link org.onrecord.sources.pdf.Pieces}), pieces to the
 * lines of columns ({@link org.onrecord.sources.pdf.Columns}), lines to paragraphs ({@link
 * org.onrecord.sources.pdf.Paragraphs}). What stands on each page for the eye only (running heads,
 * page numbers, line numbers, marks of footnotes) is told apart by comparing pages and taken out.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>The title and the author in a PDF's data are often those of a template: they count only
 *       where the first page shows them.
 *   <li>PDFBox would look for fonts on the machine and leave a file with what it found: {@link
 *       org.onrecord.sources.pdf.OwnFonts} keeps it from that.
 * </ul>
 */
@NullMarked
package org.onrecord.sources.pdf;

import org.jspecify.annotations.NullMarked;
