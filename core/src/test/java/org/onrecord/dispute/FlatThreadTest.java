package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Comment;
import org.onrecord.text.Span;

class FlatThreadTest {
  private static final List<String> COMMENTS =
      List.of(
          "The dredger Halcyon has lain at the eastern quay since March.",
          "My uncle sold his trawler, and who will buy the ice house?",
          "Belmar has a railway and a market hall.",
          "I like the old cranes.",
          "No, the Halcyon left the quay in June.");

  /** What the last of some comments may answer. */
  private static List<Integer> near(List<String> comments) {
    return near(comments, -1, null);
  }

  private static List<Integer> near(List<String> comments, int reply, @Nullable String posted) {
    StringBuilder text = new StringBuilder("Harran closes its harbour.\n");
    List<Post> posts = new ArrayList<>();
    posts.add(new Post(null, -1, List.of(new Span(0, text.length() - 1))));
    for (int i = 0; i < comments.size(); i++) {
      Span span = new Span(text.length(), text.length() + comments.get(i).length());
      text.append(comments.get(i)).append('\n');
      String time = posted == null || i > 0 ? "2024-05-02T10:00:00+02:00" : posted;
      Comment comment = new Comment("c" + (i + 1), null, null, posted == null ? null : time, span);
      posts.add(new Post(comment, i == reply ? 1 : 0, List.of(span)));
    }
    return FlatThread.of(text.toString(), posts).near(comments.size());
  }

  private static List<String> ending(String last) {
    List<String> comments = new ArrayList<>(COMMENTS.subList(0, 4));
    comments.add(last);
    return comments;
  }

  @Test
  void aCommentThatOpensAsAReplyMayAnswerTheOneWhoseRareWordsItRepeats() {
    assertEquals(1, near(COMMENTS).get(0));
    assertEquals(2, near(ending("Good point! Somebody will want the ice house.")).get(0));
    assertEquals(4, near(ending("The cranes, as you say, are old.")).get(0));
  }

  @Test
  void aCommentThatSpeaksToNobodyAnswersTheArticle() {
    assertEquals(List.of(), near(ending("The Halcyon left the quay in June.")));
    assertEquals(List.of(), near(ending("Has the Halcyon got no crew, the quay no master?")));
    assertEquals(
        List.of(),
        near(ending("The Halcyon was towed to Orsk in the second winter, as you said to my aunt.")),
        "not in its opening");
  }

  @Test
  void whereOneCommentSaysWhomItAnswersAllDo() {
    assertEquals(List.of(), near(COMMENTS, 3, null));
  }

  @Test
  void aFewCommentsAreNoThread() {
    assertEquals(List.of(), near(List.of(COMMENTS.get(0), COMMENTS.get(1), COMMENTS.get(4))));
  }

  @Test
  void nobodyAnswersWhatWasNotThereYet() {
    assertEquals(1, near(COMMENTS, -1, "2024-05-02T09:59:00+02:00").get(0));
    assertEquals(List.of(), near(COMMENTS, -1, "2024-05-02T10:01:00+02:00"));
    assertEquals(1, near(COMMENTS, -1, "2024-05-02T10:01:00+03:00").get(0), "an hour further east");
    assertEquals(1, near(COMMENTS, -1, "2024-05-03").get(0), "a day alone tells no order");
  }

  @Test
  void ofManyThatShareAWordThoseThatShareMostAreLookedAt() {
    List<String> comments = new ArrayList<>();
    for (String seen : List.of("winch", "anchor", "rudder", "lantern", "mooring", "keel")) {
      comments.add("The Halcyon has lost its " + seen + ".");
    }
    comments.add("No, the Halcyon kept its rudder and its keel.");
    List<Integer> near = near(comments);
    assertEquals(4, near.size());
    assertEquals(List.of(3, 6), near.subList(0, 2).stream().sorted().toList());
  }

  @Test
  void aWordOfManyCommentsTellsNoneOfThemApart() {
    List<String> comments = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      comments.add("Halcyon!");
    }
    comments.add("No, Halcyon.");
    assertEquals(List.of(), near(comments));
  }
}
