package org.onrecord.web.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An address of the workbench: a path and what is asked there. Immutable; each change gives
 * another.
 */
public final class Address {
  private final String path;
  private final Map<String, List<String>> parameters;

  private Address(String path, Map<String, List<String>> parameters) {
    this.path = path;
    this.parameters = parameters;
  }

  /**
   * A path without parameters.
   *
   * @param path already written as in an address
   */
  public static Address of(String path) {
    return new Address(path, Map.of());
  }

  /** A path of segments, which may hold anything. */
  public static Address of(String first, String... segments) {
    StringBuilder path = new StringBuilder(first);
    for (String segment : segments) {
      path.append('/').append(segment(segment));
    }
    return of(path.toString());
  }

  /** Colons stay as they are, so that the id of a page can be read. */
  private static String segment(String text) {
    return encoded(text).replace("+", "%20").replace("%3A", ":");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** With these values of a parameter in place of others; empty values are left out. */
  public Address with(String name, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    List<String> given = values.stream().filter(value -> !value.isEmpty()).toList();
    if (given.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, given);
    }
    return new Address(path, changed);
  }

  /** With this value of a parameter in place of others; without it where it is empty. */
  public Address with(String name, String value) {
    return with(name, List.of(value));
  }

  /** Without a parameter. */
  public Address without(String name) {
    return with(name, List.of());
  }

  /** Without this value where the parameter has it, else with it, too. */
  public Address toggled(String name, String value) {
    List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    return with(name, values);
  }

  /** The same question at another path. */
  public Address at(String other) {
    return new Address(other, parameters);
  }

  /** The path. */
  public String path() {
    return path;
  }

  /** As it stands in a link. */
  @Override
  public String toString() {
    StringBuilder address = new StringBuilder(path);
    char before = '?';
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      for (String value : parameter.getValue()) {
        address.append(before).append(parameter.getKey()).append('=').append(encoded(value));
        before = '&';
      }
    }
    return address.toString();
  }
}
