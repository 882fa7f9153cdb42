/** How right the statements are that OnRecord finds: compared with those that people marked. */
@NullMarked
package org.onrecord.app.evaluate;

import org.jspecify.annotations.NullMarked;
