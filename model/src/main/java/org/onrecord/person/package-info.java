/**
 * People and bodies of a page, and who they are beyond it.
 *
 * <p>A {@link org.onrecord.person.Person} is known by an id of its page. What it is called on every
 * page is its {@link org.onrecord.person.Identity}, which is open unless a list of the user's or
 * the page's outlet settles it.
 */
@NullMarked
package org.onrecord.person;

import org.jspecify.annotations.NullMarked;
