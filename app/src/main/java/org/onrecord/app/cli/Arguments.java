package org.onrecord.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.onrecord.app.console.UsageException;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.text.FileName;

/**
 * The arguments as they were given. Java decodes them by the locale and puts U+FFFD, or a question
 * mark, where it cannot: another file may have that name. Linux keeps their bytes.
 */
final class Arguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private Arguments() {}

  /**
   * The arguments, with paths that are not UTF-8 as {@link FileName} writes them.
   *
   * @param decoded by Java
   * @throws UsageException if another argument is not UTF-8
   */
  static String[] given(String[] decoded) {
    for (String argument : decoded) {
      if (argument.indexOf('\uFFFD') >= 0 || argument.indexOf('?') >= 0) {
        return given(decoded, bytes());
      }
    }
    return decoded;
  }

  /**
   * The arguments, given the process's own command line.
   *
   * @param commandLine all of the process's arguments, those for Java first; each ends with 0
   */
  static String[] given(String[] decoded, byte[] commandLine) {
    List<byte[]> all = split(commandLine);
    if (all.size() < decoded.length) {
      return decoded; // this system does not provide them
    }
    String[] given = decoded.clone();
    for (int i = 0; i < given.length; i++) {
      byte[] bytes = all.get(all.size() - given.length + i);
      if (!isOf(bytes, decoded[i])) {
        return decoded;
      }
      given[i] = text(bytes, i + 1);
    }
    return given;
  }

  private static String text(byte[] bytes, int number) {
    String text = FileName.of(bytes);
    String plain = new String(bytes, StandardCharsets.UTF_8);
    boolean isUtf8 = text.equals(plain);
    if (!isUtf8 && (plain.startsWith("-") || WebAddress.is(plain))) {
      throw new UsageException(
          "argument "
              + number
              + " is not UTF-8: "
              + text
              + "; write it in UTF-8, a path as an argument of its own, or name a folder");
    }
    return text;
  }

  /** Whether both have the same ASCII, which every locale decodes alike. */
  private static boolean isOf(byte[] bytes, String decoded) {
    StringBuilder one = new StringBuilder();
    for (byte b : bytes) {
      if (b > 0 && b != '?') {
        one.append((char) b);
      }
    }
    StringBuilder other = new StringBuilder();
    decoded.chars().filter(c -> c < 0x80 && c != '?').forEach(c -> other.append((char) c));
    return one.compareTo(other) == 0;
  }

  private static List<byte[]> split(byte[] commandLine) {
    List<byte[]> arguments = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < commandLine.length; i++) {
      if (commandLine[i] == 0) {
        arguments.add(Arrays.copyOfRange(commandLine, from, i));
        from = i + 1;
      }
    }
    return arguments;
  }

  private static byte[] bytes() {
    try {
      return Files.readAllBytes(COMMAND_LINE);
    } catch (IOException e) {
      return new byte[0];
    }
  }
}
