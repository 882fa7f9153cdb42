/**
 * What is being added, and how far it has come: it goes on when the page that shows it is closed.
 */
@NullMarked
package org.onrecord.web.work;

import org.jspecify.annotations.NullMarked;
