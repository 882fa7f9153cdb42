package org.onrecord.app.mutate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.sources.archive.WarcBuilder;

/**
 * An archive or a feed as it was before, in pieces.
 *
 * @param name tells it from the others
 * @param layout how the pieces are put together
 * @param pieces its records or entries
 */
record Bundle(String name, Layout layout, List<Piece> pieces) {

  /** How the pieces lie in the file. */
  enum Layout {
    /** Records one behind another. */
    PLAIN(".warc"),
    /** Each record in a gzip member of its own. */
    MEMBERS(".warc.gz"),
    /** All records in one gzip member. */
    ONE_MEMBER(".warc.gz"),
    /** Two archives in a zip. */
    WACZ(".wacz"),
    RSS(".rss"),
    ATOM(".atom");

    private final String ending;

    Layout(String ending) {
      this.ending = ending;
    }

    String ending() {
      return ending;
    }

    boolean isFeed() {
      return this == RSS || this == ATOM;
    }
  }

  /**
   * A record or an entry.
   *
   * @param id as it stands in {@code page.capture.record}
   * @param needs ids of the records that say how it is read; empty where none do
   * @param bytes unpacked
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Piece(String id, Set<String> needs, byte[] bytes) {
    Piece with(byte[] others) {
      return new Piece(id, needs, others);
    }
  }

  Bundle {
    pieces = List.copyOf(pieces);
  }

  Bundle with(List<Piece> others) {
    return new Bundle(name, layout, others);
  }

  /** The pieces as they lie in the file, each packed where each is. */
  List<byte[]> stored() {
    return pieces.stream()
        .map(p -> layout == Layout.MEMBERS ? Packing.gzip(p.bytes()) : p.bytes())
        .toList();
  }

  /** The file. */
  byte[] bytes() {
    byte[] all = Packing.join(stored().toArray(byte[][]::new));
    return switch (layout) {
      case PLAIN, MEMBERS -> all;
      case ONE_MEMBER -> Packing.gzip(all);
      case WACZ -> Packing.zip(wacz());
      case RSS -> Packing.join(Text.bytes(Feeds.RSS_HEAD), all, Text.bytes(Feeds.RSS_END));
      case ATOM -> Packing.join(Text.bytes(Feeds.ATOM_HEAD), all, Text.bytes(Feeds.ATOM_END));
    };
  }

  /** The entries of the zip. */
  Map<String, byte[]> wacz() {
    int half = pieces.size() / 2;
    byte[] one =
        Packing.join(
            pieces.subList(0, half).stream()
                .map(p -> Packing.gzip(p.bytes()))
                .toArray(byte[][]::new));
    byte[] two =
        Packing.join(
            pieces.subList(half, pieces.size()).stream().map(Piece::bytes).toArray(byte[][]::new));
    String manifest =
        "{\"profile\":\"data-package\",\"resources\":[{\"path\":\"archive/a.warc.gz\",\"hash\":\""
            + WarcBuilder.sha256(one)
            + "\"},{\"path\":\"archive/b.warc\",\"hash\":\""
            + WarcBuilder.sha256(two)
            + "\"}]}";
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("datapackage.json", Text.bytes(manifest));
    entries.put(
        "datapackage-digest.json",
        Text.bytes("{\"hash\":\"" + WarcBuilder.sha256(Text.bytes(manifest)) + "\"}"));
    entries.put("archive/a.warc.gz", one);
    entries.put("archive/b.warc", two);
    return entries;
  }

  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    pieces.forEach(piece -> ids.add(piece.id()));
    return ids;
  }

  /** Some bundles of the pages of a corpus, of each layout. */
  static List<Bundle> of(Corpus corpus) {
    List<Bundle> bundles = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      for (int number = 0; number < 3; number++) {
        Dice dice = new Dice(layout.name().length(), number);
        List<Piece> pieces =
            layout.isFeed() ? Feeds.entries(corpus, layout, dice) : Records.some(corpus, dice);
        bundles.add(new Bundle(layout + "-" + number, layout, pieces));
      }
    }
    return List.copyOf(bundles);
  }
}
