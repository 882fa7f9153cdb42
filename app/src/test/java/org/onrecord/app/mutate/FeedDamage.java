package org.onrecord.app.mutate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Damage to feeds. */
final class FeedDamage {
  private static final List<Function<Dice, String>> WORDS =
      List.of(
          DateLike::one,
          Hostile::number,
          Hostile::mark,
          Hostile::speech,
          Hostile::form,
          Hostile::surrogate,
          Hostile::letter,
          Hostile::endless,
          Hostile::control);

  private FeedDamage() {}

  static HolderKind.Damaged bytes(Bundle bundle, Dice dice) {
    byte[] file = bundle.bytes();
    byte[] damaged =
        switch (dice.below(4)) {
          case 0 -> ByteDamage.flip(file, dice);
          case 1 -> ByteDamage.cut(file, dice);
          case 2 -> CharsetDamage.encode(file, dice);
          default -> Packing.gzip(dice.chance(50) ? file : ByteDamage.cut(file, dice));
        };
    return new HolderKind.Damaged(damaged, bundle.ids());
  }

  /** Hostile words in one entry of a feed that stays good XML: the others are as they were. */
  static HolderKind.Damaged words(Bundle bundle, Dice dice) {
    List<Bundle.Piece> pieces = new ArrayList<>(bundle.pieces());
    int at = dice.below(pieces.size());
    StringBuilder words = new StringBuilder();
    for (int i = dice.magnitude(12); i > 0; i--) {
      words.append(dice.pick(WORDS).apply(dice)).append(dice.pick(" ", "</p><p>", ""));
    }
    String html = "<p>" + Feeds.escape(legal(words.toString())) + "</p>";
    Bundle.Piece piece = Feeds.entry(pieces.get(at).id(), dice.below(9), html, bundle.layout());
    pieces.set(at, piece);
    Set<String> intact = new HashSet<>(bundle.ids());
    intact.remove(piece.id());
    return new HolderKind.Damaged(bundle.with(pieces).bytes(), intact);
  }

  /** Without the characters that XML does not know. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints()
        .filter(
            c ->
                c == '\n'
                    || c == '\t'
                    || (c >= ' ' && c <= 0xd7ff)
                    || (c >= 0xe000 && c <= 0xfffd)
                    || c > 0xffff)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  /** Deep entries, many, entries in entries, other roots, entities and headers of other kinds. */
  static HolderKind.Damaged shape(Bundle bundle, Dice dice) {
    Bundle.Layout layout = bundle.layout();
    List<Bundle.Piece> pieces = new ArrayList<>(bundle.pieces());
    String open = layout == Bundle.Layout.RSS ? "<item>" : "<entry>";
    String close = open.replace("<", "</");
    int many = dice.chance(50) ? dice.between(3000, 20_000) : dice.magnitude(3000);
    String shape =
        switch (dice.below(7)) {
          case 0 -> "<b>".repeat(many) + "x" + "</b>".repeat(many);
          case 1 -> (open + close).repeat(many);
          case 2 -> open.repeat(many) + close.repeat(many);
          case 3 -> "<rss><channel>".repeat(many / 8) + "</channel></rss>".repeat(many / 8);
          case 4 -> open + "<title>" + "x".repeat(many) + "</title>" + close;
          case 5 -> "<x:y a=\"" + "&#65;".repeat(many) + "\"/>";
          default ->
              "<content type=\"xhtml\">"
                  + "<div>".repeat(many)
                  + "</div>".repeat(many)
                  + "</content>";
        };
    Bundle.Piece piece =
        dice.chance(50)
            ? Feeds.entry("urn:deep", 1, shape, layout)
            : new Bundle.Piece("urn:shape", Set.of(), Text.bytes(shape));
    pieces.add(dice.below(pieces.size() + 1), piece);
    byte[] bytes = bundle.with(pieces).bytes();
    if (dice.chance(15)) {
      String dtd =
          "<!DOCTYPE rss [<!ENTITY a \""
              + "b".repeat(99)
              + "\"><!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
      bytes = Text.bytes(Text.of(bytes).replaceFirst("\\?>", "?>" + dtd));
    }
    return new HolderKind.Damaged(bytes, bundle.ids());
  }
}
