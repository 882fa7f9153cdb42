/**
 * What the workbench keeps beside the ledger: who may come in, their visits, and what readers
 * answer. This room alone knows its tables.
 */
@NullMarked
package org.onrecord.web.account;

import org.jspecify.annotations.NullMarked;
