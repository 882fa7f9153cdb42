package org.onrecord.spark.input;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.jspecify.annotations.Nullable;
import org.onrecord.sources.Form;
import org.onrecord.text.Sha256;

/**
 * Finds the files behind inputs on any file system that Hadoop knows, and cuts the large ones. An
 * input is a file, a folder, a pattern such as {@code crawl/*.warc.gz}, or a list: a file whose
 * name ends in .txt or .paths, with the path of a file on each line.
 */
public final class InputPlan {
  private static final Pattern LIST = Pattern.compile("(?i).+\\.(txt|paths|list)(\\.gz)?");
  private static final Pattern LINES = Pattern.compile("(?i).+\\.(jsonl|ndjson)(\\.gz)?");
  private static final Pattern GLOB = Pattern.compile("[*?\\[{]");
  private static final int START = 2048;
  private static final int NAME = 40;
  private static final int DIGEST = 16;

  private final Configuration configuration;
  private final long rangeBytes;
  private final List<Unit> units = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private long ignored;

  private InputPlan(Configuration configuration, long rangeBytes) {
    this.configuration = configuration;
    this.rangeBytes = rangeBytes;
  }

  /**
   * What was found.
   *
   * @param units in the order of the inputs, those of a folder by path
   * @param problems inputs in which nothing could be found, and why
   * @param ignored files of folders that are no archives
   */
  public record Found(List<Unit> units, List<String> problems, long ignored) {
    public Found {
      units = List.copyOf(units);
      problems = List.copyOf(problems);
    }
  }

  /** A file, and what it is to be called. */
  private record Named(FileStatus file, String name) {}

  /**
   * Finds the files.
   *
   * @param rangeBytes a file of more than half as much again is cut into ranges of so many bytes
   */
  public static Found find(List<String> inputs, Configuration configuration, long rangeBytes) {
    InputPlan plan = new InputPlan(configuration, rangeBytes);
    for (String input : inputs) {
      plan.look(input);
    }
    return new Found(plan.units, plan.problems, plan.ignored);
  }

  private void look(String input) {
    try {
      Path path = new Path(input);
      FileSystem files = path.getFileSystem(configuration);
      FileStatus status = exact(files, path);
      if (status != null) {
        add(files, new Named(status, input));
      } else if (GLOB.matcher(input).find()) {
        lookForPattern(files, path, input);
      } else {
        problems.add(input + ": there is no such file");
      }
    } catch (IOException | IllegalArgumentException e) {
      problems.add(input + ": " + why(e));
    }
  }

  private static String why(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static @Nullable FileStatus exact(FileSystem files, Path path) throws IOException {
    try {
      return files.getFileStatus(path);
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private void lookForPattern(FileSystem files, Path path, String input) throws IOException {
    FileStatus[] found = files.globStatus(path);
    if (found == null || found.length == 0) {
      problems.add(input + ": no file has such a name");
      return;
    }
    // What stands before the first folder with a pattern is called as it was given.
    int wild = input.substring(0, firstWild(input)).lastIndexOf('/') + 1;
    String given = input.substring(0, wild);
    String base = given.isEmpty() ? "" : files.makeQualified(new Path(given)).toString();
    String prefix = given.isEmpty() ? files.getWorkingDirectory().toString() : base;
    for (FileStatus file : found) {
      add(files, new Named(file, given + below(prefix, file)));
    }
  }

  private static int firstWild(String input) {
    var matcher = GLOB.matcher(input);
    return matcher.find() ? matcher.start() : input.length();
  }

  /** The path of a file below a folder. */
  private static String below(String folder, FileStatus file) {
    String path = file.getPath().toString();
    String base = folder.endsWith("/") ? folder : folder + "/";
    return path.startsWith(base) ? path.substring(base.length()) : path;
  }

  private void add(FileSystem files, Named named) throws IOException {
    if (named.file().isDirectory()) {
      addFolder(files, named);
    } else if (kindByName(named.name()) != null) {
      add(named, kindByName(named.name()));
    } else if (LIST.matcher(named.name()).matches()) {
      addList(files, named);
    } else {
      Unit.Kind kind = kindByStart(files, named.file().getPath());
      if (kind == null) {
        problems.add(
            named.name()
                + ": this is no archive (WARC, ARC, WACZ), no lines of JSON that onrecord read"
                + " wrote, and no list of such files (.txt, .paths)");
      } else {
        add(named, kind);
      }
    }
  }

  private void addFolder(FileSystem files, Named folder) throws IOException {
    List<Named> found = new ArrayList<>();
    String base = folder.file().getPath().toString();
    String given = folder.name().endsWith("/") ? folder.name() : folder.name() + "/";
    RemoteIterator<LocatedFileStatus> all = files.listFiles(folder.file().getPath(), true);
    while (all.hasNext()) {
      LocatedFileStatus file = all.next();
      String below = below(base, file);
      boolean hidden = ("/" + below).contains("/.") || ("/" + below).contains("/_");
      if (!hidden && kindByName(below) != null) {
        found.add(new Named(file, given + below));
      } else {
        ignored += hidden ? 0 : 1;
      }
    }
    if (found.isEmpty()) {
      problems.add(
          folder.name() + ": no archive in this folder (.warc, .arc, with .gz; .wacz, .jsonl)");
    }
    found.sort(Comparator.comparing(Named::name));
    for (Named named : found) {
      add(named, kindByName(named.name()));
    }
  }

  private void addList(FileSystem files, Named list) throws IOException {
    String folder = list.name().substring(0, list.name().lastIndexOf('/') + 1);
    try (InputStream bytes = unpacked(files.open(list.file().getPath()));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String path = line.strip();
        if (!path.isEmpty() && !path.startsWith("#")) {
          boolean whole = path.startsWith("/") || new Path(path).toUri().getScheme() != null;
          look(whole ? path : folder + path);
        }
      }
    }
  }

  static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 2);
    byte[] magic = start.readNBytes(2);
    start.unread(magic);
    boolean gzip = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
    return gzip ? new GZIPInputStream(start, 1 << 16) : start;
  }

  private static Unit.@Nullable Kind kindByName(String name) {
    Form form = Form.ofName(name);
    if (form == Form.WARC) {
      return Unit.Kind.WARC;
    }
    if (form == Form.WACZ) {
      return Unit.Kind.WACZ;
    }
    return LINES.matcher(name).matches() ? Unit.Kind.RECORDS : null;
  }

  private static Unit.@Nullable Kind kindByStart(FileSystem files, Path path) throws IOException {
    byte[] start;
    try (InputStream in = files.open(path)) {
      start = in.readNBytes(START);
    }
    Form form = Form.ofStart(start);
    if (form == Form.WARC) {
      return Unit.Kind.WARC;
    }
    if (form == Form.WACZ) {
      return Unit.Kind.WACZ;
    }
    String text = new String(start, StandardCharsets.UTF_8);
    return text.startsWith("{\"onrecord\"") ? Unit.Kind.RECORDS : null;
  }

  private void add(Named named, Unit.@Nullable Kind kind) {
    String uri = named.file().getPath().toString();
    if (kind == null || !seen.add(uri)) {
      return; // named twice, read once
    }
    long size = named.file().getLen();
    boolean packed = named.name().toLowerCase(Locale.ROOT).endsWith(".gz");
    boolean cuts = kind == Unit.Kind.WARC || (kind == Unit.Kind.RECORDS && !packed);
    long ranges = cuts ? Math.max(1, Math.round((double) size / rangeBytes)) : 1;
    for (int i = 0; i < ranges; i++) {
      long to = i == ranges - 1 ? Long.MAX_VALUE : (i + 1) * rangeBytes;
      units.add(new Unit(id(uri, i), named.name(), uri, kind, size, i * rangeBytes, to));
    }
  }

  private static String id(String uri, int range) {
    String last = uri.substring(uri.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "_");
    String digest = Sha256.named(uri.getBytes(StandardCharsets.UTF_8));
    return String.format(
        Locale.ROOT,
        "%s-%s-%04d",
        last.length() > NAME ? last.substring(0, NAME) : last,
        digest.substring(Sha256.PREFIX.length(), Sha256.PREFIX.length() + DIGEST),
        range);
  }
}
