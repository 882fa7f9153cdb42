package org.onrecord.app.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A number of bytes as a person writes it: 500000, 64K, 64M or 1G, in powers of 1024.
 *
 * @param bytes 1 to {@link Integer#MAX_VALUE}
 */
public record ByteSize(int bytes) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,10})([KMG]?)(?:I?B)?");

  /** Reads the form. */
  public static final class Converter implements ITypeConverter<ByteSize> {
    @Override
    public ByteSize convert(String value) {
      Matcher matcher = FORM.matcher(value.toUpperCase(Locale.ROOT));
      if (!matcher.matches()) {
        throw new TypeConversionException(
            "'" + value + "' is not a size; write it as 500000, 64K, 64M or 1G");
      }
      long bytes = Long.parseLong(matcher.group(1)) * unit(matcher.group(2));
      if (bytes < 1 || bytes > Integer.MAX_VALUE) {
        throw new TypeConversionException(
            "'" + value + "' is not between 1 byte and one byte less than 2G");
      }
      return new ByteSize((int) bytes);
    }

    private static long unit(String letter) {
      return switch (letter) {
        case "K" -> 1L << 10;
        case "M" -> 1L << 20;
        case "G" -> 1L << 30;
        default -> 1;
      };
    }
  }
}
