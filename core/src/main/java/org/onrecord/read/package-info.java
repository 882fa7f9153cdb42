/**
 * From bytes to a {@link org.onrecord.page.Page}: what a reader of the page sees, cut into parts.
 *
 * <h2>How a page is read</h2>
 *
 * <ol>
 *   <li><b>Bytes.</b> Gzip is known by its first two bytes and inflated as it comes, under {@link
 *       org.onrecord.page.PageLimits}; a page cut short is read as far as it goes.
 *   <li><b>Characters.</b> A byte order mark decides; then where NUL bytes stand (UTF-16 and
 *       UTF-32); then the charset the page declares, unless its bytes say otherwise; then UTF-8, if
 *       the bytes are; last a guess. Every doubt is a diagnostic.
 *   <li><b>Format.</b> HTML is known by its first elements; the ending of the name counts only
 *       where they leave it open.
 *   <li><b>Text.</b> A plain text is its own text, to the last line end. Of HTML the article is
 *       taken: white space folded as browsers do, blocks set apart by a blank line. {@link
 *       org.onrecord.page.Page#sourceMap()} leads from each character to the decoded source.
 *   <li><b>Parts.</b> Each paragraph gets a {@link org.onrecord.page.PartRole}. In a plain text
 *       they are found by words and lines alone, from the outside inwards: left-overs of forms at
 *       the end, the readers' comments above them, the note about the author; headline, byline and
 *       date at the start. What no rule claims is body: a doubtful paragraph is never lost.
 * </ol>
 *
 * <h2>Comments</h2>
 *
 * <p>In HTML, elements named, numbered or marked as comments are found first, and do not count when
 * the article is looked for; what stands beside a comment's text (author, date, buttons) is not of
 * it. A comment inside another answers it; where all stand one under the other, an attribute, a
 * link "in reply to" or their depth says so. What a comment quotes of another is in the page, but
 * not part of the comment.
 *
 * <p>A numbered or bulleted list is a thread only where it ends the page and enough speaks for it:
 * a heading, a reply form below, replies further right, readers who say "I" and "you". An article's
 * own lists (a recipe, "5 takeaways") are announced, and stay body. Comments that each start with a
 * name and a time need neither list nor heading.
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>Parts do not cover the text: the white space between them, and a list's numbers before
 *       comments, are in no part. What belongs to nobody (forms, buttons) is {@code other}.
 *   <li>Quotation marks pair within a {@link org.onrecord.page.Section}, never across two: a
 *       comment that forgets to close a mark must not swallow the next comment.
 *   <li>What an entity stands for has no place in the source map: the source has other characters
 *       there. Neither have the blank lines between blocks.
 *   <li>Rules look at short blocks only and their patterns are bounded: a line of 60 million
 *       characters costs no more than its length.
 * </ul>
 */
@NullMarked
package org.onrecord.read;

import org.jspecify.annotations.NullMarked;
