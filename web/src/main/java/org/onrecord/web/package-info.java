/**
 * The workbench: a ledger to read, search, check and correct in the browser. {@link
 * org.onrecord.web.Workbench} is the way in.
 */
@NullMarked
package org.onrecord.web;

import org.jspecify.annotations.NullMarked;
