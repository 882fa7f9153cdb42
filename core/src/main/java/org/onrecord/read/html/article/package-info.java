/**
 * Which element is the article, and what inside it does not belong to it: menus, share bars, lists
 * of links, invitations.
 *
 * <p>Each decision has a {@link org.onrecord.page.PageRule}, which {@code onrecord page} shows.
 */
@NullMarked
package org.onrecord.read.html.article;

import org.jspecify.annotations.NullMarked;
