/** Who stands how to whom or what, according to whom: positions in statements and sentences. */
@NullMarked
package org.onrecord.position;

import org.jspecify.annotations.NullMarked;
