package org.onrecord.app.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The attributions of one file of brat standoff: the events (lines that begin with E) whose
 * arguments are called Source, Cue and Content, with a number or without. Entities, relations,
 * notes and attributes beside them are passed over.
 *
 * @param path the file
 * @param marks the stretches of text it names, by id
 * @param events in the order of the file
 * @param late lines of events that name a mark which stands further down: that mark does not count,
 *     for the figures in use elsewhere do not count it either
 * @param strays the number of lines that brat does not write
 */
record BratFile(
    Path path, Map<String, Mark> marks, List<Event> events, List<Integer> late, int strays) {
  private static final Pattern MARK =
      Pattern.compile("(T\\S+)\t(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\t(.*))?");
  private static final Pattern EVENT = Pattern.compile("(E\\S+)\t(.*)");
  private static final String MARK_LINE = "T\\d+(\\s.*)?";
  private static final String EVENT_LINE = "E\\d+(\\s.*)?";
  private static final String OTHER_LINES = "ARMN#*";

  /** What words are to an attribution. */
  enum Role {
    SOURCE,
    CUE,
    CONTENT
  }

  /**
   * A stretch of text, in code points of the text as its annotator saw it.
   *
   * @param line where in the file, from 1
   * @param fragments start and end of each
   * @param text what the file says stands there; null where it does not say
   */
  record Mark(int line, List<Fragment> fragments, @Nullable String text) {
    Mark {
      fragments = List.copyOf(fragments);
    }
  }

  /** A stretch without a gap. */
  record Fragment(int start, int end) {}

  /**
   * An attribution.
   *
   * @param marks ids of its marks; a role that has none is absent
   */
  record Event(Map<Role, List<String>> marks) {}

  BratFile {
    marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks)); // keeps the order
    events = List.copyOf(events);
    late = List.copyOf(late);
  }

  /**
   * Reads a file.
   *
   * @throws GoldException if a line cannot be read
   */
  static BratFile read(Path path) throws IOException {
    return new Reader(path).read(text(path));
  }

  private static String text(Path path) throws IOException {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw new GoldException(path + ": this is not UTF-8; brat's files are: convert it");
    }
  }

  /** Reads line by line. */
  private static final class Reader {
    private final Path path;
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final List<Integer> late = new ArrayList<>();
    private int strays;
    private int line;

    private Reader(Path path) {
      this.path = path;
    }

    BratFile read(String text) throws GoldException {
      String[] lines = text.split("\r?\n", -1);
      for (String each : lines) {
        if (each.matches(MARK_LINE)) {
          named.add(each.split("\\s", 2)[0]);
        }
      }
      for (line = 1; line <= lines.length; line++) {
        String content = lines[line - 1];
        if (content.matches(MARK_LINE)) {
          readMark(content);
        } else if (content.matches(EVENT_LINE)) {
          readEvent(content);
        } else if (!content.isBlank() && OTHER_LINES.indexOf(content.charAt(0)) < 0) {
          strays++;
        }
      }
      return new BratFile(path, marks, events, late, strays);
    }

    private void readMark(String content) throws GoldException {
      Matcher parts = MARK.matcher(content);
      if (!parts.matches()) {
        throw malformed("T1<TAB>Source 10 25<TAB>the words");
      }
      List<Fragment> fragments = new ArrayList<>();
      for (String each : parts.group(3).split(";", -1)) {
        String[] borders = each.split(" ", -1);
        Fragment fragment = new Fragment(number(borders[0]), number(borders[1]));
        if (fragment.end() < fragment.start()) {
          throw at(
              "it ends at " + borders[1] + ", before it starts at " + borders[0] + "; mend it");
        }
        fragments.add(fragment);
      }
      marks.put(parts.group(1), new Mark(line, fragments, parts.group(4)));
    }

    private void readEvent(String content) throws GoldException {
      Matcher parts = EVENT.matcher(content);
      if (!parts.matches()) {
        throw malformed("E1<TAB>Attribution:T4 Source:T1 Cue:T2 Content:T3");
      }
      Map<Role, List<String>> roles = new EnumMap<>(Role.class);
      for (String argument : parts.group(2).strip().split("\\s+", -1)) {
        int colon = argument.indexOf(':');
        if (colon < 1 || colon == argument.length() - 1) {
          throw malformed("E1<TAB>Attribution:T4 Source:T1 Cue:T2 Content:T3");
        }
        Role role = role(argument.substring(0, colon));
        String target = argument.substring(colon + 1);
        if (role != null && !named.contains(target)) {
          throw at(
              parts.group(1) + " names " + target + ", which no line of the file explains; add it");
        }
        if (role != null && !marks.containsKey(target)) {
          late.add(line);
        } else if (role != null) {
          roles.computeIfAbsent(role, key -> new ArrayList<>()).add(target);
        }
      }
      if (!roles.isEmpty()) {
        events.add(new Event(roles));
      }
    }

    private static @Nullable Role role(String name) {
      String bare = name.replaceAll("[0-9]+$", "").toUpperCase(Locale.ROOT);
      for (Role role : Role.values()) {
        if (role.name().equals(bare)) {
          return role;
        }
      }
      return null;
    }

    private int number(String digits) throws GoldException {
      try {
        return Integer.parseInt(digits);
      } catch (NumberFormatException e) {
        throw at(digits + " is no place in a text; mend it");
      }
    }

    private GoldException malformed(String form) {
      return at("this is not brat standoff; it should look like " + form);
    }

    private GoldException at(String message) {
      return new GoldException(path + ": line " + line + ": " + message);
    }
  }
}
