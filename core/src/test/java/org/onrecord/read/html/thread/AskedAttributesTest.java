package org.onrecord.read.html.thread;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onrecord.read.html.source.SilentAttributes;

/** What is asked of the parser's elements has been shown to it. */
class AskedAttributesTest {
  /** Asked for in the rooms of {@code read.html}, besides those of comments. */
  private static final List<String> ASKED =
      List.of(
          "aria-hidden",
          "class",
          "content",
          "datetime",
          "hidden",
          "href",
          "http-equiv",
          "id",
          "itemprop",
          "itemscope",
          "itemtype",
          "lang",
          "name",
          "property",
          "rel",
          "role",
          "shadowroot",
          "shadowrootmode",
          "src",
          "style",
          "type",
          "xml:lang");

  @Test
  void noAttributeThatSaysSomethingIsLeftOut() {
    Stream.of(
            ASKED,
            CommentParents.PARENTS,
            CommentParents.OWN,
            CommentParents.LEVELS,
            CommentNames.TEST_NAMES)
        .flatMap(List::stream)
        .forEach(name -> assertFalse(SilentAttributes.isSilent(name), name));
  }

  @Test
  void thoseThatSayNothingAreLeftOut() {
    Stream.of("title", "onclick", "data-src", "aria-label", "width")
        .forEach(name -> assertTrue(SilentAttributes.isSilent(name), name));
  }
}
