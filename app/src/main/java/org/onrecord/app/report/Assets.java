package org.onrecord.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The style and the script that stand inside an HTML report, and the policy that lets the browser
 * run these two and nothing else.
 */
final class Assets {
  private static final String STYLE = read("report.css");
  private static final String SHARED_SCRIPT = read("page.js");
  private static final String SCRIPT = SHARED_SCRIPT + read("report.js");
  private static final String ERRORS_STYLE = STYLE + read("errors.css");
  private static final String ERRORS_SCRIPT = SHARED_SCRIPT + read("errors.js");
  private static final String VERIFICATION_STYLE = STYLE + read("verification.css");
  private static final String VERIFICATION_SCRIPT = SHARED_SCRIPT + read("verification.js");

  private Assets() {}

  /** Writes the head's policy and style, and the script where the page needs it. */
  static void writeTo(HtmlWriter html, boolean script) {
    write(html, STYLE, script ? SCRIPT : null);
  }

  /** Writes the same for a page of errors. */
  static void writeErrorsTo(HtmlWriter html) {
    write(html, ERRORS_STYLE, ERRORS_SCRIPT);
  }

  /** The same for a page of verdicts. */
  static void writeVerificationTo(HtmlWriter html) {
    write(html, VERIFICATION_STYLE, VERIFICATION_SCRIPT);
  }

  private static void write(HtmlWriter html, String style, @Nullable String script) {
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
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
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
