package org.onrecord.app.command;

import org.onrecord.report.TextStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The numbers on a command line, each refused where it makes no sense. */
final class Numbers {
  /** Longer than anybody waits. */
  private static final int MAX_DELAY = 3600;

  private Numbers() {}

  /** How many: 1 or more. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, 1);
    }
  }

  /** How wide a report is: wide enough to be read. */
  static final class Columns implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return whole(value, TextStyle.MIN_COLUMNS);
    }
  }

  /** A probability: 0 to 1. */
  static final class Probability implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      return between(value, 1, "a probability, 0 to 1");
    }
  }

  /** How long to wait: seconds up to an hour. */
  static final class Seconds implements ITypeConverter<Double> {
    @Override
    public Double convert(String value) {
      return between(value, MAX_DELAY, "a number of seconds, 0 to " + MAX_DELAY);
    }
  }

  private static int whole(String value, int least) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw new TypeConversionException(
        "'" + value + "' is not a whole number from " + least + " up");
  }

  private static double between(String value, double most, String what) {
    try {
      double number = Double.parseDouble(value);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below
    }
    throw new TypeConversionException("'" + value + "' is not " + what);
  }
}
