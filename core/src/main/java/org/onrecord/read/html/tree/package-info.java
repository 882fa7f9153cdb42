/**
 * A parsed page as arrays: the elements and texts in document order, what each is by its tag,
 * attributes and names, and how much running text it holds.
 *
 * <p>Everything is found in one pass, so that each later question is an array access. Traits are
 * bits ({@link org.onrecord.read.html.tree.Trait}); class names and ids are cut into words and
 * looked up without being copied.
 */
@NullMarked
package org.onrecord.read.html.tree;

import org.jspecify.annotations.NullMarked;
