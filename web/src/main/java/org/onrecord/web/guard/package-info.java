/**
 * Who may come in, and what they may do. {@link org.onrecord.web.guard.Guard} is asked before every
 * answer and is the only place where a request is let in; a route without an {@link
 * org.onrecord.web.guard.Access} is for nobody.
 *
 * <h2>In this order</h2>
 *
 * <ol>
 *   <li>The Host must be one of ours: a page of another name that resolves to this machine (DNS
 *       rebinding) gets nothing.
 *   <li>What changes something must come from a page of ours, as Origin and Sec-Fetch-Site tell.
 *   <li>A session by its cookie, or the start-up token in the Authorization header. A session's id
 *       is always made here: one that a browser brings and that is not known is nobody's.
 *   <li>What changes something by a cookie must bring the session's CSRF token, too.
 *   <li>The route's {@link org.onrecord.web.guard.Access} against the user's role.
 * </ol>
 *
 * <p>What is refused is refused in the same few words, whatever the reason in detail.
 */
@NullMarked
package org.onrecord.web.guard;

import org.jspecify.annotations.NullMarked;
