package org.onrecord.web.add;

import java.nio.file.Path;

/** Something that is to be added. */
public sealed interface Sent {

  /** What it is called. */
  String name();

  /**
   * A file that was sent.
   *
   * @param path where it lies now, under a name of ours
   * @param name as the sender has it, made harmless: only to be shown
   * @param bytes how many
   */
  record File(Path path, String name, long bytes) implements Sent {}

  /**
   * An address that begins with http:// or https://.
   *
   * @param name the address
   */
  record Address(String name) implements Sent {}
}
