package org.onrecord.app.command;

import org.onrecord.page.PageLimits;
import picocli.CommandLine.Option;

/** The option of all commands that read pages. */
final class PageSizeOption {
  @Option(
      names = "--max-page-bytes",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      description = "Refuse a larger page, unpacked: 500000, 64K, 64M, 1G. Default: 16M.")
  private ByteSize maxPageBytes = new ByteSize(PageLimits.DEFAULT.maxPageBytes());

  /** The limits on a page: this size, and what is usual else. */
  PageLimits limits() {
    return limits(PageLimits.DEFAULT.maxCompressedRatio());
  }

  /** The limits on a page: this size, and a ratio. */
  PageLimits limits(int maxCompressedRatio) {
    return new PageLimits(maxPageBytes.bytes(), maxCompressedRatio);
  }
}
