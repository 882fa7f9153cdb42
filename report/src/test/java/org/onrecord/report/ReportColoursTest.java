package org.onrecord.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 defines it: at least 4.5 to 1 for text (success criterion 1.4.3, AA). */
class ReportColoursTest {
  private static final Pattern COLOUR =
      Pattern.compile("--(\\w+): light-dark\\(#(\\w{6}), #(\\w{6})\\)");

  private static List<String> colours(String css, String name, int scheme) {
    List<String> values = new ArrayList<>();
    Matcher matcher = COLOUR.matcher(css);
    while (matcher.find()) {
      if (matcher.group(1).equals(name)) {
        values.add(matcher.group(1 + scheme));
      }
    }
    return values;
  }

  @Test
  void everyTextCanBeReadOnEveryGroundInBothSchemes() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (int scheme = 1; scheme <= 2; scheme++) {
        String text = colours(css, "text", scheme).get(0);
        List<String> grounds = new ArrayList<>(colours(css, "paper", scheme));
        grounds.addAll(colours(css, "raised", scheme));
        List<String> inks = colours(css, "ink", scheme);
        List<String> tints = colours(css, "tint", scheme);
        List<String> strongs = colours(css, "strong", scheme);
        assertEquals(11, inks.size());
        for (String ground : grounds) {
          for (String name : List.of("text", "quiet", "link", "warn")) {
            assertContrast(colours(css, name, scheme).get(0), ground);
          }
          inks.forEach(ink -> assertContrast(ink, ground));
        }
        for (int i = 0; i < inks.size(); i++) {
          assertContrast(text, tints.get(i));
          assertContrast(text, strongs.get(i));
          assertContrast(inks.get(i), tints.get(i));
          assertContrast(inks.get(i), strongs.get(i));
        }
      }
    }
  }

  private static void assertContrast(String text, String ground) {
    double a = luminance(text);
    double b = luminance(ground);
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertTrue(contrast >= 4.5, "#" + text + " on #" + ground + ": " + contrast);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
