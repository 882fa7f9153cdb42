/** Who stands how to what others said, and to others: disputes with what they answer, positions. */
@NullMarked
package org.onrecord.stance;

import org.jspecify.annotations.NullMarked;
