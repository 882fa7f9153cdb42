/**
 * Who answers what on a page, and how.
 *
 * <p>{@link org.onrecord.dispute.Disputes} goes through the comments in page order. A comment is
 * cut at its quotations into answers ({@code Answers}), an answer into what it grants and what it
 * takes back ({@code Concessions}), and those where they clearly answer something else ({@code
 * Targets}). Each part gets what it answers ({@code Targets}, by the words quoted, a name, likeness
 * or the place in the thread), how ({@code Stances}), and how sure both are ({@code Confidence}).
 * What tells of each is weighed by fitted numbers ({@code FitSigns}, {@code RelationSigns}); what
 * kind of thread a page has ({@code Setting}) is one of the signs, and where none says whom it
 * answers, any comment may be meant ({@code FlatThread}).
 *
 * <p>Traps: page order is not the order in time, so that words may be quoted from further down; who
 * wrote words first is known only if each post's own words are told from those that it repeats; an
 * attack on a person or on the talk disputes no claim.
 */
@NullMarked
package org.onrecord.dispute;

import org.jspecify.annotations.NullMarked;
