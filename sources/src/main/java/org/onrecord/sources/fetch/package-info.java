/**
 * Pages asked of their servers: politely (robots.txt, one request at a time, a delay for each host,
 * conditional requests) and safely (limits on size, time and redirects, public addresses only).
 *
 * <p>A page's address comes from whoever wrote the feed, the sitemap or the redirect. So each hop's
 * host is resolved and every address it has is checked before the connection; Java keeps that
 * answer for a while, so that the address connected to is one of those checked.
 */
@NullMarked
package org.onrecord.sources.fetch;

import org.jspecify.annotations.NullMarked;
