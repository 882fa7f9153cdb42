package org.onrecord.sources.text;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paths as text and back, so that no two files have one text.
 *
 * <p>On Linux a file name is bytes. In Java's own text of one that is not UTF-8 there stands U+FFFD
 * for what cannot be read, and so many files have the same text. Here a name of UTF-8 is its text,
 * and any other has escapes ({@link NameBytes}) and a second slash before it, which no path of
 * Java's has: {@code news//M%FCller.html}, {@code .//M%FCller.html}.
 */
public final class FileName {
  private static final char UNREADABLE = '\uFFFD';
  private static final String SLASH = "/";
  private static final String HERE = ".";

  private FileName() {}

  /** A path's text; {@link #path} leads back to the path. */
  public static String of(Path path) {
    return isReadable(path) ? path.toString() : text(path.isAbsolute(), names(path));
  }

  /** The same with / between the names of a relative path, whatever this system has there. */
  public static String below(Path relative) {
    if (!isReadable(relative)) {
      return of(relative);
    }
    List<String> names = new ArrayList<>();
    relative.forEach(name -> names.add(name.toString()));
    return String.join(SLASH, names);
  }

  /** The last name in a path's text, itself such a text. */
  public static String last(String text) {
    int slash = text.lastIndexOf('/');
    String name = text.substring(slash + 1);
    boolean afterTwo = slash > 0 && text.charAt(slash - 1) == '/';
    return afterTwo && NameBytes.unescaped(name) != null ? ".//" + name : name;
  }

  /**
   * The text of a path as Linux hands it over.
   *
   * @param path bytes, with / between the names
   */
  public static String of(byte[] path) {
    String readable = NameBytes.utf8(path);
    if (readable != null) {
      return readable;
    }
    List<byte[]> names = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= path.length; i++) {
      if (i == path.length || path[i] == '/') {
        if (i > from) {
          names.add(Arrays.copyOfRange(path, from, i));
        }
        from = i + 1;
      }
    }
    return text(path[0] == '/', names) + (path[path.length - 1] == '/' ? SLASH : "");
  }

  /**
   * The path behind a text of {@link #of}, or behind what somebody typed.
   *
   * @throws InvalidPathException if no file can have this name
   */
  public static Path path(String text) {
    boolean maybeEscaped = text.contains("//") && text.indexOf('%') >= 0;
    if (maybeEscaped && File.separatorChar == '/' && text.indexOf('\0') < 0) {
      List<byte[]> names = names(text);
      if (names != null) {
        return path(text.startsWith(SLASH), names);
      }
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      List<byte[]> names = names(text); // it may be UTF-8 that the locale has no letters for
      if (names == null || File.separatorChar != '/' || text.indexOf('\0') >= 0) {
        throw e;
      }
      return path(text.startsWith(SLASH), names);
    }
  }

  /**
   * The bytes behind a text of {@link #of} for a relative path, with / between the names.
   *
   * @throws InvalidPathException if no file can have this name
   */
  public static byte[] bytes(String text) {
    if (!text.contains("//")) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    List<byte[]> names = names(text);
    if (names == null) {
      throw new InvalidPathException(text, "it has a lone surrogate");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] name : names) {
      if (bytes.size() > 0) {
        bytes.write('/');
      }
      bytes.writeBytes(name);
    }
    return bytes.toByteArray();
  }

  /** The names in a text; null where one cannot be bytes. */
  private static @Nullable List<byte[]> names(String text) {
    List<byte[]> names = new ArrayList<>();
    String[] parts = text.split(SLASH, -1);
    for (int i = 0; i < parts.length; i++) {
      boolean marksNext = i == 0 && parts[i].equals(HERE) && text.startsWith("//", 1);
      if (parts[i].isEmpty() || marksNext) {
        continue;
      }
      boolean afterTwo = i > 1 && parts[i - 1].isEmpty();
      byte[] escaped = afterTwo ? NameBytes.unescaped(parts[i]) : null;
      byte[] name = escaped == null ? NameBytes.encoded(parts[i]) : escaped;
      if (name == null) {
        return null;
      }
      names.add(name);
    }
    return names;
  }

  /** A URI is the one public way to a path of any bytes. */
  private static Path path(boolean absolute, List<byte[]> names) {
    Path path = Path.of(absolute ? SLASH : "");
    for (byte[] name : names) {
      URI alone = URI.create("file:///" + NameBytes.percentEncoded(name));
      path = path.resolve(Path.of(alone).getFileName());
    }
    return path;
  }

  private static boolean isReadable(Path path) {
    return path.toString().indexOf(UNREADABLE) < 0
        || File.separatorChar != '/'
        || !path.getFileSystem().equals(FileSystems.getDefault());
  }

  /** The bytes of each name: only the path's URI has them. */
  private static List<byte[]> names(Path path) {
    String[] segments = path.toUri().getRawPath().split(SLASH, -1);
    int end = segments.length - (segments[segments.length - 1].isEmpty() ? 1 : 0); // a folder
    List<byte[]> names = new ArrayList<>();
    for (int i = end - path.getNameCount(); i < end; i++) {
      try {
        names.add(NameBytes.percentDecoded(segments[i]));
      } catch (CharacterCodingException e) {
        throw new IllegalStateException("a URI is ASCII", e);
      }
    }
    return names;
  }

  private static String text(boolean absolute, List<byte[]> names) {
    StringBuilder text = new StringBuilder();
    for (byte[] name : names) {
      String readable = NameBytes.utf8(name);
      if (readable != null) {
        text.append(text.length() == 0 && !absolute ? "" : SLASH).append(readable);
      } else {
        text.append(text.length() == 0 && !absolute ? HERE : "").append("//");
        text.append(NameBytes.escaped(name));
      }
    }
    boolean likeAnAddress = text.indexOf("http://") == 0 || text.indexOf("https://") == 0;
    return (likeAnAddress ? "./" : "") + text;
  }
}
