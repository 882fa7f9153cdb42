package org.onrecord.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads word lists that ship in the jar: lines under headings in square brackets, with comments
 * after a number sign. Headings and lines keep the order of the file.
 */
public final class WordLists {
  private WordLists() {}

  /**
   * The lines of each heading, stripped.
   *
   * @param owner the class beside which the file lies
   * @param name of the file
   * @throws IllegalStateException if there is no such file, or a line stands before the first
   *     heading
   */
  public static Map<String, List<String>> read(Class<?> owner, String name) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> list = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          list = lists.computeIfAbsent(line.strip(), heading -> new ArrayList<>());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          if (list == null) {
            throw new IllegalStateException(name + " has a line before its first heading: " + line);
          }
          list.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(lists);
  }
}
