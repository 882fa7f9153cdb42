package org.onrecord.report;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Capture;
import org.onrecord.page.Page;

/** Where a page stands on the web: where it was taken from, or what it says is its address. */
public final class SourceAddress {
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>\"]+");

  private SourceAddress() {}

  /** The address; null where none is known. */
  public static @Nullable String of(Page page) {
    Capture capture = page.capture();
    String taken = capture == null ? null : capture.url();
    return isWeb(taken)
        ? taken
        : isWeb(page.metadata().canonical()) ? page.metadata().canonical() : null;
  }

  /** Whether a browser may be sent there: any other scheme might run something. */
  public static boolean isWeb(@Nullable String address) {
    return address != null && WEB.matcher(address).matches();
  }
}
