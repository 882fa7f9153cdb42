/**
 * What was said, in the forms that other programs read: Web Annotations, Hypothes.is, CSV, brat,
 * schema.org, TimelineJS, Markdown.
 *
 * <p>A {@code Saying} is a statement with all that a form may tell of it, whether it comes from a
 * page or from a ledger. A form turns one after another into characters and keeps none, so that an
 * export takes no more memory for more pages.
 */
@NullMarked
package org.onrecord.app.export;

import org.jspecify.annotations.NullMarked;
