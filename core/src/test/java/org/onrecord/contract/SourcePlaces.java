package org.onrecord.contract;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Page;
import org.onrecord.text.OffsetMap;

/** Whether the source map leads to the same characters, white space aside, which is folded. */
final class SourcePlaces {
  private SourcePlaces() {}

  static List<Breach> breaches(Page page) {
    List<Breach> breaches = new ArrayList<>();
    String text = page.text().string();
    String source = page.decodedSource().string();
    if (page.mediaType().equals("text/plain") && !text.equals(source)) {
      breaches.add(new Breach("plainText", "the text is not the file's own"));
    }
    for (OffsetMap.Run run : page.sourceMap().runs()) {
      boolean inside =
          run.textStart() + run.length() <= text.length()
              && run.sourceStart() + run.length() <= source.length();
      if (!inside || !same(text, source, run)) {
        breaches.add(new Breach("sourceMap", "text and source differ in " + run));
      }
    }
    return breaches;
  }

  private static boolean same(String text, String source, OffsetMap.Run run) {
    for (int i = 0; i < run.length(); i++) {
      char shown = text.charAt(run.textStart() + i);
      char given = source.charAt(run.sourceStart() + i);
      if (shown != given && !(Character.isWhitespace(shown) && Character.isWhitespace(given))) {
        return false;
      }
    }
    return true;
  }
}
