package org.onrecord.app.mutate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Damage to zips of web archives. */
final class ZipDamage {
  private ZipDamage() {}

  static HolderKind.Damaged bytes(Bundle bundle, Dice dice) {
    byte[] file = bundle.bytes();
    byte[] damaged = dice.chance(60) ? ByteDamage.flip(file, dice) : ByteDamage.cut(file, dice);
    return new HolderKind.Damaged(damaged, bundle.ids());
  }

  /** Damage within one entry of a good zip, or to the list of what is in it. */
  static HolderKind.Damaged parts(Bundle bundle, Dice dice) {
    Map<String, byte[]> entries = new LinkedHashMap<>(bundle.wacz());
    String name = dice.pick(entries.keySet().toArray(String[]::new));
    byte[] entry = entries.get(name);
    switch (dice.below(4)) {
      case 0 -> entries.remove(name);
      case 1 -> {
        entries.remove(name);
        entries.put(odd(dice), entry);
      }
      default ->
          entries.put(
              name, dice.chance(50) ? ByteDamage.flip(entry, dice) : ByteDamage.cut(entry, dice));
    }
    return new HolderKind.Damaged(Packing.zip(entries), Set.copyOf(bundle.ids()));
  }

  private static String odd(Dice dice) {
    return dice.pick(
        "archive/../../../x.warc",
        "archive/\u001b[31mred.warc.gz",
        "archive/a\nonrecord: forged.warc",
        "/archive/abs.warc",
        "archive/" + "x".repeat(3000) + ".warc",
        "archive/\u202e.warc",
        "archive\\a.warc");
  }
}
