package org.onrecord.statement;

/**
 * A verb that attributes, with its auxiliaries and particles, as a range of a sentence's tokens.
 *
 * @param first first token: "has also said" starts at "has"
 * @param verb the verb itself
 * @param end token after the last
 * @param use what the verb can do
 * @param form its form
 * @param passive whether its subject is not who speaks: "was told"
 */
record Cue(
    int first, int verb, int end, CueLexicon.Use use, CueLexicon.Form form, boolean passive) {

  /** Whether it is an -ing form. */
  boolean participle() {
    return form == CueLexicon.Form.PARTICIPLE_ING;
  }

  /** Whether the content may precede it. */
  boolean speech() {
    return use != CueLexicon.Use.STANCE;
  }
}
