package org.onrecord.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onrecord.report.Assets;
import org.onrecord.text.Sha256;

/**
 * The style and the scripts of the workbench. Each has an address with its digest in it, so that a
 * browser may keep it for ever.
 */
final class Files {
  private final Map<String, Asset> byAddress = new LinkedHashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();

  /**
   * One of them.
   *
   * @param type its content type
   * @param content as text
   */
  record Asset(String type, String content) {}

  Files() {
    add("look.css", "text/css; charset=utf-8", Assets.allStyles() + own("workbench.css"));
    String script = "text/javascript; charset=utf-8";
    add("page.js", script, Assets.sharedScript());
    add("report.js", script, Assets.pageScript());
    add("verification.js", script, Assets.verdictScript());
    add("workbench.js", script, own("workbench.js"));
    add("review.js", script, own("review.js"));
    add("add.js", script, own("add.js"));
    add("icon.svg", "image/svg+xml", own("icon.svg"));
    add("htmx.js", script, own("htmx-2.0.11.min.js"));
  }

  private void add(String name, String type, String content) {
    byte[] digest = Sha256.of(content.getBytes(StandardCharsets.UTF_8));
    StringBuilder sign = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      sign.append(Character.forDigit(digest[i] >> 4 & 15, 16));
      sign.append(Character.forDigit(digest[i] & 15, 16));
    }
    int dot = name.lastIndexOf('.');
    String file = name.substring(0, dot) + "-" + sign + name.substring(dot);
    byAddress.put(file, new Asset(type, content));
    addresses.put(name, "/assets/" + file);
  }

  /** The address of a file. */
  String address(String name) {
    return Optional.ofNullable(addresses.get(name)).orElseThrow();
  }

  /** The file of an address; empty where there is none. */
  Optional<Asset> at(String file) {
    return Optional.ofNullable(byAddress.get(file));
  }

  private static String own(String name) {
    try (InputStream in = Files.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
