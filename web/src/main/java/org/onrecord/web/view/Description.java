package org.onrecord.web.view;

import java.util.List;

/**
 * What a view shows and what may be asked of it: of this the description of the API is made.
 *
 * @param summary in a line
 * @param parameters in the order to list them
 * @param members of the JSON object, in their order
 */
public record Description(String summary, List<Parameter> parameters, List<Member> members) {

  /** Copies the lists. */
  public Description {
    parameters = List.copyOf(parameters);
    members = List.copyOf(members);
  }

  /** Where a parameter stands. */
  public enum Place {
    /** In the path. */
    PATH,
    /** Behind the question mark; may be left out. */
    QUERY,
    /** Likewise, and may be given several times. */
    REPEATED
  }

  /**
   * A parameter.
   *
   * @param meaning in a line
   */
  public record Parameter(String name, Place place, String meaning) {
    static Parameter path(String name, String meaning) {
      return new Parameter(name, Place.PATH, meaning);
    }

    static Parameter query(String name, String meaning) {
      return new Parameter(name, Place.QUERY, meaning);
    }

    static Parameter repeated(String name, String meaning) {
      return new Parameter(name, Place.REPEATED, meaning);
    }
  }

  /** What JSON a member holds. */
  public enum JsonType {
    /** A text or null. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** True or false. */
    BOOLEAN,
    /** An object. */
    OBJECT,
    /** A list of objects or texts. */
    ARRAY
  }

  /**
   * A member of an answer.
   *
   * @param meaning in a line
   */
  public record Member(String name, JsonType type, String meaning) {}
}
