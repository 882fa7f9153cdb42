package org.onrecord.app.mutate;

import java.util.Set;

/** The ways in which an archive or a feed is damaged. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state, and a set that stays
enum HolderKind {
  WARC_BYTES(
      Promise.KEPT,
      ArchiveDamage::bytes,
      Bundle.Layout.PLAIN,
      Bundle.Layout.MEMBERS,
      Bundle.Layout.ONE_MEMBER),
  WARC_CUTS(
      Promise.KEPT,
      ArchiveDamage::cut,
      Bundle.Layout.PLAIN,
      Bundle.Layout.MEMBERS,
      Bundle.Layout.ONE_MEMBER),
  WARC_INSERTS(Promise.KEPT, ArchiveDamage::insert, Bundle.Layout.PLAIN, Bundle.Layout.MEMBERS),
  WARC_HEADS(
      Promise.KEPT,
      ArchiveDamage::heads,
      Bundle.Layout.PLAIN,
      Bundle.Layout.MEMBERS,
      Bundle.Layout.ONE_MEMBER),
  WARC_ORDER(
      Promise.KEPT,
      ArchiveDamage::order,
      Bundle.Layout.PLAIN,
      Bundle.Layout.MEMBERS,
      Bundle.Layout.ONE_MEMBER),
  WACZ_BYTES(Promise.KEPT_OR_TOLD, ZipDamage::bytes, Bundle.Layout.WACZ),
  WACZ_PARTS(Promise.KEPT_OR_TOLD, ZipDamage::parts, Bundle.Layout.WACZ),
  FEED_BYTES(Promise.SOMETHING, FeedDamage::bytes, Bundle.Layout.RSS, Bundle.Layout.ATOM),
  FEED_WORDS(Promise.KEPT, FeedDamage::words, Bundle.Layout.RSS, Bundle.Layout.ATOM),
  FEED_SHAPES(Promise.KEPT_OR_TOLD, FeedDamage::shape, Bundle.Layout.RSS, Bundle.Layout.ATOM);

  private final Promise promise;
  private final Damage damage;
  private final Set<Bundle.Layout> layouts;

  /** What is owed to a page whose own bytes are as they were. */
  enum Promise {
    /** It is read as before. */
    KEPT,
    /** It is, or a message names the file: damage is to what holds all pages together. */
    KEPT_OR_TOLD,
    /** Something of the file is read, or a message names it: its words may have changed. */
    SOMETHING
  }

  /** Damages a bundle. */
  interface Damage {
    Damaged of(Bundle bundle, Dice dice);
  }

  /**
   * A file that was damaged.
   *
   * @param bytes of the file
   * @param intact ids of the pieces whose bytes are as they were
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Damaged(byte[] bytes, Set<String> intact) {}

  HolderKind(Promise promise, Damage damage, Bundle.Layout... layouts) {
    this.promise = promise;
    this.damage = damage;
    this.layouts = Set.of(layouts);
  }

  Promise promise() {
    return promise;
  }

  boolean fits(Bundle bundle) {
    return layouts.contains(bundle.layout());
  }

  Damaged damaged(Bundle bundle, Dice dice) {
    return damage.of(bundle, dice);
  }
}
