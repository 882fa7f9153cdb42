package org.onrecord.app.mutate;

import java.util.function.Function;

/** The ways in which a page is damaged. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
enum PageKind {
  FLIPS((page, other, dice) -> ByteDamage.flip(page, dice)),
  CUTS((page, other, dice) -> ByteDamage.cut(page, dice)),
  SPLICES(ByteDamage::splice),
  TAGS((page, other, dice) -> TagDamage.shuffle(page, dice)),
  DEPTH((page, other, dice) -> TagDamage.deepen(page, dice)),
  CHARSET_DECLARED((page, other, dice) -> CharsetDamage.declare(page, dice)),
  CHARSET_REAL((page, other, dice) -> CharsetDamage.encode(page, dice)),
  GZIP(ByteDamage::gzip),
  DATES(words(DateLike::one)),
  NUMBERS(words(Hostile::number)),
  MARKS(words(Hostile::mark)),
  OPEN_QUOTES((page, other, dice) -> Insertion.unquote(page, dice)),
  WORDS((page, other, dice) -> WordDamage.shuffle(page, dice)),
  CUES((page, other, dice) -> WordDamage.attribute(page, dice)),
  SPEECH(words(Hostile::speech)),
  FORMS(words(Hostile::form)),
  SURROGATES(words(Hostile::surrogate)),
  CONTROLS(words(Hostile::control)),
  LETTERS(words(Hostile::letter)),
  ENDLESS(words(Hostile::endless)),
  HEAD((page, other, dice) -> HeadDamage.tell(page, dice)),
  THREAD((page, other, dice) -> ThreadDamage.talk(page, dice)),
  SEVERAL(PageKind::several);

  private final Damage damage;

  /** Makes a page of a page. */
  private interface Damage {
    byte[] of(byte[] page, byte[] other, Dice dice);
  }

  PageKind(Damage damage) {
    this.damage = damage;
  }

  /**
   * The page, damaged.
   *
   * @param other another page, for what takes pieces of two
   */
  byte[] damaged(byte[] page, byte[] other, Dice dice) {
    return damage.of(page, other, dice);
  }

  private static Damage words(Function<Dice, String> words) {
    return (page, other, dice) -> Insertion.of(page, words, dice);
  }

  private static byte[] several(byte[] page, byte[] other, Dice dice) {
    byte[] damaged = page;
    for (int i = dice.between(2, 4); i > 0; i--) {
      damaged = dice.pick(values()).damage.of(damaged.length == 0 ? page : damaged, other, dice);
    }
    return damaged;
  }
}
