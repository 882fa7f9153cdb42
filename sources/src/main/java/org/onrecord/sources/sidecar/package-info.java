/**
 * What somebody wrote down beside a page: its speaker, date, outlet, title and address, in a file
 * of the page's name (YAML or JSON), or in a table of the folder (CSV).
 */
@NullMarked
package org.onrecord.sources.sidecar;

import org.jspecify.annotations.NullMarked;
