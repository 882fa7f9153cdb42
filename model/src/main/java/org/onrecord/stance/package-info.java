/** Who stands how to what others said: disputes, and what they answer. */
@NullMarked
package org.onrecord.stance;

import org.jspecify.annotations.NullMarked;
