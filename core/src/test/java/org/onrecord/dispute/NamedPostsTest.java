package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Comment;
import org.onrecord.text.Span;

class NamedPostsTest {
  private static OptionalInt named(String words, boolean reply) {
    NamedPosts posts = new NamedPosts();
    posts.add(
        new Post(new Comment("c1", null, "Mara Voss", null, new Span(0, 9)), 0, List.of()), 1);
    posts.add(new Post(new Comment("c2", null, "ben", null, new Span(9, 19)), 0, List.of()), 2);
    return posts.in(words, reply);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was a grant, Mara. | 1",
        "Not so fast, Ben! | 2",
        "That was no grant, dear Mara, it was a loan | 1",
        "@ben no | 2",
        "Mara, no | 1",
        "This article says nine | 0"
      })
  void aReplyNamesWhomItSpeaksTo(String words, int post) {
    assertEquals(OptionalInt.of(post), named(words, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was a grant, as Mara said.",
        "Ada, Mara and I paid",
        "It was a grant, Orr.",
        "It says so in the article",
        "Read the article again"
      })
  void whoeverIsOnlySpokenOfIsNotNamed(String words) {
    assertEquals(OptionalInt.empty(), named(words, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"It was a grant, Mara. | -1", "Nobody in this article asks why | 0"})
  void whoAnswersTheArticleSpeaksOfItAndToItsPeople(String words, int post) {
    assertEquals(post < 0 ? OptionalInt.empty() : OptionalInt.of(post), named(words, false));
  }
}
