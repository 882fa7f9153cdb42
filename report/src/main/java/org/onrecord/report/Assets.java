package org.onrecord.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.Sha256;

/**
 * The style and the script that stand inside an HTML page of one kind, and the policy that lets the
 * browser run these two and nothing else.
 */
public final class Assets {
  static final Assets REPORT = new Assets(style(), script("report.js"));
  static final Assets INDEX = new Assets(style(), null);
  static final Assets HITS = new Assets(style() + own("hits.css"), null);
  static final Assets TRACE =
      new Assets(style() + own("verification.css") + own("trace.css"), null);
  static final Assets VERDICTS =
      new Assets(style() + own("verification.css"), script("verification.js"));

  private final String style;
  private final @Nullable String script;

  private Assets(String style, @Nullable String script) {
    this.style = style;
    this.script = script;
  }

  /**
   * What all pages share, and behind it what one kind of page adds.
   *
   * @param owner who has both as resources; asked for each by its name
   */
  public static Assets of(Resources owner, String style, String script) {
    return new Assets(style() + read(owner, style), own("page.js") + read(owner, script));
  }

  /** Opens resources, as {@link Class#getResourceAsStream} does. */
  @FunctionalInterface
  public interface Resources {
    /** The resource of this name; null where there is none. */
    @Nullable InputStream open(String name);
  }

  /** The style of all reports in one, for who shows them under one address. */
  public static String allStyles() {
    return style() + own("hits.css") + own("verification.css") + own("trace.css");
  }

  /** The script that every page shares: themes, keys, steps. */
  public static String sharedScript() {
    return own("page.js");
  }

  /** The script of a page's report, to be run behind the shared one. */
  public static String pageScript() {
    return own("report.js");
  }

  /** The script of verdicts, likewise. */
  public static String verdictScript() {
    return own("verification.js");
  }

  private static String style() {
    return own("report.css");
  }

  /** A script behind what all pages share. */
  private static String script(String name) {
    return sharedScript() + own(name);
  }

  /** Writes the head's policy and style, and the script where the page has one. */
  void writeTo(HtmlWriter html) {
    String policy =
        "default-src 'none'; style-src "
            + hash(style)
            + (script == null ? "" : "; script-src " + hash(script))
            + "; base-uri 'none'; form-action 'none'";
    html.start("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy);
    html.endVoid().newLine();
    html.start("style").raw(style).end().newLine();
    if (script != null) {
      html.start("script").raw(script).end().newLine();
    }
  }

  private static String hash(String content) {
    byte[] digest = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static String own(String name) {
    return read(Assets.class::getResourceAsStream, name);
  }

  private static String read(Resources owner, String name) {
    try (InputStream in = owner.open(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (content.indexOf('\r') >= 0 || content.toLowerCase(Locale.ROOT).contains("</s")) {
        throw new IllegalStateException(name + " cannot stand inside an HTML page as it is");
      }
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
