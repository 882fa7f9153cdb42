/**
 * How pages are added in the browser, for who serves a workbench: {@link
 * org.onrecord.web.add.PageAdder} reads them.
 */
@NullMarked
package org.onrecord.web.add;

import org.jspecify.annotations.NullMarked;
