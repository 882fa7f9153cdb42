package org.onrecord.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** One of a few values, by its name in any case. */
final class OneOf {
  private OneOf() {}

  /**
   * The value that is meant.
   *
   * @param given as typed
   * @param values all that there are
   * @param name of each, in lower case
   * @throws TypeConversionException if it is none of them; the message lists them
   */
  static <T> T of(String given, T[] values, Function<T, String> name) {
    String wanted = given.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values)
        .filter(value -> name.apply(value).equals(wanted))
        .findFirst()
        .orElseThrow(() -> none(given, values, name));
  }

  private static <T> TypeConversionException none(
      String given, T[] values, Function<T, String> name) {
    String all = Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    return new TypeConversionException("'" + given + "' is none of " + all);
  }
}
