package org.onrecord.app.report;

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
enum Assets {
  REPORT(style(), script("report.js")),
  INDEX(style(), null),
  HITS(style() + read("hits.css"), null),
  ERRORS(style() + read("errors.css"), script("errors.js")),
  TRACE(style() + read("verification.css") + read("trace.css"), null),
  VERDICTS(style() + read("verification.css"), script("verification.js"));

  private final String style;
  private final @Nullable String script;

  Assets(String style, @Nullable String script) {
    this.style = style;
    this.script = script;
  }

  private static String style() {
    return read("report.css");
  }

  /** A script behind what all pages share. */
  private static String script(String name) {
    return read("page.js") + read(name);
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
