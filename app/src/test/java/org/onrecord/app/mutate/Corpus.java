package org.onrecord.app.mutate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The pages that are damaged.
 *
 * @param pages at least one, in the order of their paths
 */
record Corpus(List<Sample> pages) {
  private static final String PAGE = ".+\\.(?:txt|html?|xhtml)(?:\\.gz)?";

  /**
   * A page as it was before.
   *
   * @param html whether its name says that it is HTML
   * @param bytes unpacked
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Sample(String name, boolean html, byte[] bytes) {
    /** The page, or what is left without some of its middle: short pages are read in no time. */
    byte[] some(Dice dice) {
      int half = bytes.length / 2;
      if (bytes.length < 1000 || dice.chance(40)) {
        return bytes;
      }
      int from = half - dice.below(half / 2);
      int to = half + dice.below(half - 1);
      return Packing.join(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    String ending() {
      return html ? ".html" : ".txt";
    }
  }

  Corpus {
    pages = List.copyOf(pages);
  }

  /**
   * Reads pages, and all those below folders.
   *
   * @throws IOException if one cannot be read, or there is none
   */
  static Corpus of(List<Path> places) throws IOException {
    List<Sample> pages = new ArrayList<>();
    for (Path place : places) {
      try (Stream<Path> files = Files.walk(place)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
          if (name.matches(PAGE)) {
            pages.add(new Sample(file.toString(), !name.contains(".txt"), bytes(file, name)));
          }
        }
      }
    }
    pages.removeIf(page -> page.bytes().length == 0);
    if (pages.isEmpty()) {
      throw new IOException("there is no page in " + places);
    }
    return new Corpus(pages);
  }

  private static byte[] bytes(Path file, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!name.endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
