package org.onrecord.app.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.onrecord.app.console.FailureLog;
import org.onrecord.page.PageLimits;
import org.onrecord.sources.WebAddress;
import org.onrecord.sources.input.ContainerOpener;
import org.onrecord.sources.input.FoundInput;
import org.onrecord.sources.input.PageInput;
import org.onrecord.sources.input.PageStream;
import org.onrecord.sources.text.FileName;
import org.onrecord.trace.QuotationIndex;
import org.onrecord.trace.source.Source;

/** Makes an index of the sources that quotations are compared with. */
final class SourceIndex {
  private final PageLimits limits;
  private final ContainerOpener opener;
  private final FailureLog failures;

  SourceIndex(PageLimits limits, ContainerOpener opener, FailureLog failures) {
    this.limits = limits;
    this.opener = opener;
    this.failures = failures;
  }

  /** Whether a source is an index that onrecord index made. */
  static boolean isIndex(String name) {
    return !WebAddress.is(name) && QuotationIndex.isIndex(FileName.path(name));
  }

  /**
   * An index of all sources. What cannot be read is told and left out.
   *
   * @param names of all, of which those that are indexes are opened
   * @param inputs the others
   * @throws NotReadException if an index among them cannot be read
   */
  QuotationIndex of(List<String> names, List<FoundInput> inputs) throws IOException {
    List<QuotationIndex> indexes = new ArrayList<>();
    for (String name : names) {
      if (isIndex(name)) {
        try {
          indexes.add(QuotationIndex.open(FileName.path(name)));
        } catch (IOException e) {
          throw new NotReadException(name, e);
        }
      }
    }
    SourceReader reader = new SourceReader(limits);
    List<Source> sources = new ArrayList<>();
    try (PageStream stream = new PageStream(inputs, opener, PageStream.Unread.ALL, failures)) {
      for (PageInput input = stream.next(); input != null; input = stream.next()) {
        try {
          sources.add(reader.read(input));
        } catch (IOException e) {
          failures.fail(input.source(), e);
        }
      }
    }
    indexes.add(QuotationIndex.inMemory(sources));
    return QuotationIndex.joined(indexes);
  }

  /** An index among the sources cannot be read. */
  static final class NotReadException extends IOException {
    private static final long serialVersionUID = 1L;
    private final String index;
    private final IOException failure;

    private NotReadException(String index, IOException failure) {
      super(failure);
      this.index = index;
      this.failure = failure;
    }

    String index() {
      return index;
    }

    IOException failure() {
      return failure;
    }
  }
}
