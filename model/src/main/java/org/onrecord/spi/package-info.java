/**
 * What others may provide: models, found by {@link java.util.ServiceLoader}.
 *
 * <p>These interfaces stand below everything that uses them, so that a model's jar depends on this
 * module alone.
 */
@NullMarked
package org.onrecord.spi;

import org.jspecify.annotations.NullMarked;
