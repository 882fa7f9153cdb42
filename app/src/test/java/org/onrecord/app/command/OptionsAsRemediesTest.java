package org.onrecord.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.OnRecord;
import org.onrecord.app.console.Console;
import org.onrecord.ledger.Ledger;
import org.onrecord.page.Page;
import org.onrecord.report.HtmlReport;
import org.onrecord.sources.Remedy;
import org.onrecord.web.Workbench;
import picocli.CommandLine;

/** Libraries say what is wrong, and the command line which of its options helps. */
class OptionsAsRemediesTest {
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]+");

  /** "As `onrecord search --format jsonl` prints them." */
  private static final Pattern COMMAND = Pattern.compile("`onrecord [^`]*`");

  @ParameterizedTest
  @ValueSource(
      classes = {
        OnRecord.class,
        Ledger.class,
        Page.class,
        HtmlReport.class,
        Remedy.class,
        Workbench.class
      })
  void noStringInALibraryNamesAnOption(Class<?> ofLibrary) throws Exception {
    List<String> named = new ArrayList<>();
    int classes = 0;
    try (Classes all = Classes.beside(ofLibrary)) {
      for (Path each : all.files()) {
        for (String text : strings(each)) {
          if (OPTION.matcher(COMMAND.matcher(text).replaceAll("")).find()) {
            named.add(each + ": " + text);
          }
        }
        classes++;
      }
    }
    assertTrue(classes > 5, classes + " classes");
    assertEquals(List.of(), named, "only the command line knows its options: see Remedy");
  }

  @ParameterizedTest
  @EnumSource
  void whatItNamesIsAnOptionOfSomeCommand(Remedy remedy) {
    Set<String> options = new TreeSet<>();
    addOptions(OnRecordCommand.commandLine(Console.system()), options);
    Matcher named = OPTION.matcher(remedy.words());
    while (named.find()) {
      assertTrue(options.contains(named.group()), named.group() + " is none of " + options);
    }
  }

  @Test
  void theServiceIsFound() {
    assertEquals(" with --max-page-bytes", Remedy.MORE_PAGE_BYTES.words());
  }

  private static void addOptions(CommandLine command, Set<String> options) {
    command.getCommandSpec().options().forEach(option -> options.addAll(List.of(option.names())));
    command.getSubcommands().values().forEach(each -> addOptions(each, options));
  }

  /** The text constants of a class file: those of its UTF-8 constants that strings point to. */
  private static List<String> strings(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(bytes)) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      String[] texts = new String[count];
      List<Integer> strings = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts[i] = in.readUTF();
          case 8 -> strings.add(in.readUnsignedShort());
          case 7, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++; // such a constant takes two places
          }
          default -> throw new IOException("constant " + i + " has the tag " + tag);
        }
      }
      return strings.stream().map(at -> texts[at]).collect(Collectors.toList());
    }
  }

  /** The class files that were built with a class, in a folder or a jar. */
  private record Classes(List<Path> files, Closeable holder) implements Closeable {
    static Classes beside(Class<?> one) throws IOException, URISyntaxException {
      Path where = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(where)) {
        return new Classes(under(where), () -> {});
      }
      FileSystem jar = FileSystems.newFileSystem(where);
      return new Classes(under(jar.getPath("/")), jar);
    }

    private static List<Path> under(Path root) throws IOException {
      try (Stream<Path> all = Files.walk(root)) {
        return all.filter(file -> file.toString().endsWith(".class")).toList();
      }
    }

    @Override
    public void close() throws IOException {
      holder.close();
    }
  }
}
