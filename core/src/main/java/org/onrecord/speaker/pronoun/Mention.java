package org.onrecord.speaker.pronoun;

import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.person.People;

/**
 * Somebody at a place.
 *
 * @param byPronoun whether a pronoun stands there, and no name
 * @param isNew whether nothing meant them before
 */
record Mention(People.Entry entry, NameMention.Place place, boolean byPronoun, boolean isNew) {}
