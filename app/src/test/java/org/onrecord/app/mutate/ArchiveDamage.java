package org.onrecord.app.mutate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Damage to web archives, with what of them is left whole. */
final class ArchiveDamage {
  private static final String LENGTHS =
      "-1 0 1 3 99 100000 5000000 2147483648 9223372036854775807 99999999999999999999 0x10 1e3 +5 x ";

  private ArchiveDamage() {}

  /** Takes so many bytes out of a file and puts others in. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Edit(int at, int removed, byte[] inserted) {}

  static HolderKind.Damaged bytes(Bundle bundle, Dice dice) {
    byte[] file = bundle.bytes();
    List<Edit> edits = new ArrayList<>();
    for (int i = dice.magnitude(20); i > 0; i--) {
      int at = dice.chance(30) ? start(bundle, dice) : dice.below(file.length);
      at = Math.min(file.length - 1, at);
      edits.add(new Edit(at, 1, new byte[] {changed(file[at], dice)}));
    }
    return edited(bundle, file, edits);
  }

  private static byte changed(byte old, Dice dice) {
    return (byte) (old ^ (dice.chance(50) ? 1 << dice.below(8) : dice.between(1, 255)));
  }

  static HolderKind.Damaged cut(Bundle bundle, Dice dice) {
    byte[] file = bundle.bytes();
    List<Edit> edits = new ArrayList<>();
    if (dice.chance(25)) {
      int at = dice.below(file.length);
      edits.add(new Edit(at, file.length - at, new byte[0]));
    } else {
      for (int i = dice.between(1, 3); i > 0; i--) {
        int at = dice.chance(30) ? start(bundle, dice) : dice.below(file.length);
        int most = Math.max(1, file.length - at);
        edits.add(new Edit(at, Math.min(most, dice.magnitude(most)), new byte[0]));
      }
    }
    return edited(bundle, file, edits);
  }

  static HolderKind.Damaged insert(Bundle bundle, Dice dice) {
    byte[] file = bundle.bytes();
    List<Edit> edits = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      int at = dice.chance(60) ? start(bundle, dice) : dice.below(file.length);
      edits.add(new Edit(at, 0, garbage(bundle, dice)));
    }
    return edited(bundle, file, edits);
  }

  private static byte[] garbage(Bundle bundle, Dice dice) {
    List<byte[]> stored = bundle.stored();
    byte[] some = dice.pick(stored);
    return switch (dice.below(9)) {
      case 0 -> bytes("\r\n".repeat(dice.magnitude(3000)));
      case 1 ->
          bytes(
              dice.pick(
                  "WARC/1.1\r\n",
                  "WARC/",
                  "WARC/9.9\r\n\r\n",
                  "WARC/1.0\r\nContent-Length: 9999\r\n\r\n",
                  "W",
                  "\u001f\u008b",
                  "\u001f\u008b\b\0"));
      case 2 -> new byte[dice.magnitude(5000)];
      case 3 -> Arrays.copyOf(some, dice.below(some.length) + 1);
      case 4 -> Arrays.copyOfRange(some, dice.below(some.length), some.length);
      case 5 -> Packing.gzip(new byte[0]);
      case 6 -> Packing.gzip(bytes("no record\r\n"));
      default -> {
        byte[] noise = new byte[dice.magnitude(2000)];
        for (int i = 0; i < noise.length; i++) {
          noise[i] = dice.oneByte();
        }
        yield noise;
      }
    };
  }

  /** Changes what records say of themselves, each whole as a piece. */
  static HolderKind.Damaged heads(Bundle bundle, Dice dice) {
    List<Bundle.Piece> pieces = new ArrayList<>(bundle.pieces());
    Set<String> touched = new HashSet<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      int at = dice.below(pieces.size());
      Bundle.Piece piece = pieces.get(at);
      touched.add(piece.id());
      pieces.set(at, piece.with(Text.bytes(head(Text.of(piece.bytes()), dice))));
    }
    return new HolderKind.Damaged(bundle.with(pieces).bytes(), intact(bundle, touched));
  }

  private static String head(String record, Dice dice) {
    return switch (dice.below(12)) {
      case 0 -> dice.pick("w", "X", " ", "", "\0", "VV", "\u001f") + record.substring(1);
      case 1 ->
          record.replaceFirst("Content-Length: \\d+", "Content-Length: " + dice.word(LENGTHS));
      case 2 ->
          record.replaceFirst(
              "WARC/1.1", dice.pick("WARC/1.0", "WARC/0.18", "WARC/2.0", "WARC/1.", "WARC"));
      case 3 -> record.replaceFirst(": ", dice.pick("", ":", " : ", ":\t", "\u00ff: "));
      case 4 ->
          record.replaceFirst(
              "WARC-Target-URI: .*",
              "WARC-Target-URI: "
                  + dice.pick(
                      "", "\u001b[31m", "a b", "x".repeat(3000), "https://example.org/\u00c3("));
      case 5 ->
          record.replaceFirst(
              "WARC-Type: \\w+",
              "WARC-Type: "
                  + dice.word("response revisit resource continuation metadata x RESPONSE"));
      case 6 ->
          record.replaceFirst(
              "HTTP/1.1 200 OK",
              dice.pick(
                  "HTTP/1.1 200",
                  "HTTP/9 OK",
                  "200",
                  "",
                  "HTTP/1.1 -1 x",
                  "HTTP/1.1 999999999999 x"));
      case 7 ->
          record.replaceFirst(
              "charset=utf-8", "charset=" + dice.word("utf-16 nosuch shift_jis \" '"));
      case 8 -> record.replaceFirst("\r\n", "\r\nContent-Length: " + dice.word(LENGTHS) + "\r\n");
      case 9 -> record.replaceFirst("\r\n", "\n");
      case 10 ->
          record.replaceFirst("sha256:\\w", dice.pick("sha256:", "sha1:", "md5:", "x", "sha256"));
      default ->
          record.replaceFirst(
              "(Content-Encoding: gzip|Transfer-Encoding: chunked|WARC-Date: .*)",
              dice.pick(
                  "Content-Encoding: br",
                  "Content-Encoding: gzip",
                  "Transfer-Encoding: chunked",
                  "Content-Encoding: deflate, gzip",
                  "WARC-Date: x"));
    };
  }

  /** Another order, records twice, and pages with damage of their own in good records. */
  static HolderKind.Damaged order(Bundle bundle, Dice dice) {
    List<Bundle.Piece> pieces = new ArrayList<>(bundle.pieces());
    Set<String> touched = new HashSet<>();
    // a revisit is read only behind what it found unchanged
    pieces.stream().filter(p -> !p.needs().isEmpty()).forEach(p -> touched.add(p.id()));
    pieces.removeIf(piece -> touched.contains(piece.id()));
    if (dice.chance(60)) {
      Collections.shuffle(pieces, new Random(dice.below(Integer.MAX_VALUE)));
    }
    if (dice.chance(40)) {
      pieces.add(dice.below(pieces.size()), dice.pick(pieces));
    }
    return new HolderKind.Damaged(bundle.with(pieces).bytes(), intact(bundle, touched));
  }

  private static int start(Bundle bundle, Dice dice) {
    int at = 0;
    List<byte[]> stored = bundle.stored();
    for (int i = dice.below(stored.size()); i > 0; i--) {
      at += stored.get(i - 1).length;
    }
    return at;
  }

  private static HolderKind.Damaged edited(Bundle bundle, byte[] file, List<Edit> edits) {
    edits.sort((a, b) -> a.at() != b.at() ? Integer.compare(b.at(), a.at()) : 0);
    byte[] bytes = file;
    int before = file.length;
    List<Edit> done = new ArrayList<>();
    for (Edit edit : edits) {
      int end = Math.min(before, edit.at() + edit.removed());
      if (end < edit.at() || (end == edit.at() && edit.removed() > 0)) {
        continue; // another begins there already
      }
      bytes =
          Packing.join(
              Arrays.copyOf(bytes, edit.at()),
              edit.inserted(),
              Arrays.copyOfRange(bytes, end, bytes.length));
      done.add(new Edit(edit.at(), end - edit.at(), edit.inserted()));
      before = edit.at();
    }
    boolean otherForm =
        bundle.layout() == Bundle.Layout.PLAIN && bytes.length > 0 && bytes[0] == 0x1f;
    // a file of another form owes nothing but a message
    Set<String> hurt = otherForm ? bundle.ids() : touched(bundle, file, done);
    return new HolderKind.Damaged(bytes, intact(bundle, hurt));
  }

  private static Set<String> touched(Bundle bundle, byte[] file, List<Edit> edits) {
    Set<String> touched = new HashSet<>();
    boolean packed = bundle.layout() == Bundle.Layout.ONE_MEMBER;
    int first = edits.stream().mapToInt(Edit::at).min().orElse(file.length);
    int sure = packed ? Packing.unpackable(file, first) : 0;
    int start = 0;
    for (int i = 0; i < bundle.pieces().size(); i++) {
      int end = start + bundle.stored().get(i).length;
      if (packed ? end > sure : isIn(edits, start, end)) {
        touched.add(bundle.pieces().get(i).id());
      }
      start = end;
    }
    return touched;
  }

  private static boolean isIn(List<Edit> edits, int start, int end) {
    return edits.stream()
        .anyMatch(
            edit ->
                edit.removed() == 0
                    ? edit.at() > start && edit.at() < end
                    : edit.at() < end && edit.at() + edit.removed() > start);
  }

  private static Set<String> intact(Bundle bundle, Set<String> touched) {
    Set<String> intact = new HashSet<>(bundle.ids());
    intact.removeAll(touched);
    bundle.pieces().stream()
        .filter(piece -> piece.needs().stream().anyMatch(touched::contains))
        .forEach(piece -> intact.remove(piece.id()));
    return intact;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
