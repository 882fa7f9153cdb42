package org.onrecord.speaker;

import org.onrecord.speaker.name.NameLexicon;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.PronounModel;

/**
 * What all sections of a page share while their speakers are found.
 *
 * @param text of the page
 * @param people of the page
 * @param lexicon words that distinguish people from other names
 * @param bodies of the page
 * @param pronouns chooses whom a pronoun means
 */
record PageVoices(
    String text, People people, NameLexicon lexicon, Bodies bodies, PronounModel pronouns) {}
