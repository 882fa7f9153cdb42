package org.onrecord.app.job;

import java.io.IOException;

/** Is given the bytes of pages that are added. Thread-safe. */
interface SourceKeeper {
  /** Wants none. */
  SourceKeeper NONE =
      new SourceKeeper() {
        @Override
        public int most() {
          return 0;
        }

        @Override
        public void keep(String page, byte[] bytes) {}
      };

  /** Of pages with more bytes it wants none. */
  int most();

  /**
   * Takes the bytes of a page, as they came.
   *
   * @param page its id
   */
  void keep(String page, byte[] bytes) throws IOException;
}
