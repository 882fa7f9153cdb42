package org.onrecord.app.command;

import org.onrecord.sources.Remedy;
import org.onrecord.sources.RemedyWords;

/** Which option of the command line helps. */
public final class OptionsAsRemedies implements RemedyWords {
  /** For {@link java.util.ServiceLoader}. */
  public OptionsAsRemedies() {}

  @Override
  public String of(Remedy remedy) {
    return switch (remedy) {
      case MORE_PAGE_BYTES -> " with --max-page-bytes";
      case MORE_COMPRESSED_RATIO -> " with --max-compressed-ratio";
      case FOLLOW_LINKS -> "with --follow";
      case ALLOW_PRIVATE -> "if you mean it, say --allow-private";
      case MORE_MEMORY -> "give it more with ONRECORD_JAVA_OPTS=-Xmx";
      case SHOW_STACK_TRACE -> "run with --debug for the stack trace";
    };
  }
}
