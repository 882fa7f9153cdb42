/**
 * E-mail: single messages (RFC 5322, .eml) and mailboxes of them (mbox).
 *
 * <h2>Traps</h2>
 *
 * <ul>
 *   <li>A reply quotes what it answers, mostly below itself. Here the oldest words come first, as
 *       on a page with readers' comments: they are the article, and each reply is a comment on what
 *       it answers.
 *   <li>Of a message in several forms the plain text is read; of HTML alone, its text.
 * </ul>
 */
@NullMarked
package org.onrecord.sources.mail;

import org.jspecify.annotations.NullMarked;
