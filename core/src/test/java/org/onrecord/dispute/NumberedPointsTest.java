package org.onrecord.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.OnRecord;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.text.Span;

class NumberedPointsTest {
  private static final String LIST =
      """
      Four rules for painting a boat

      Rule #1: Sand the hull twice

      Dust is the enemy of each coat.

      Rule #2: Never paint in May

      In May the hulls are damp from the rain.

      Rule #3: Buy cheap brushes

      Dear ones lose their hair as well.
      """;

  private static NumberedPoints points(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int at = 0;
    for (String paragraph : text.split("\n+", -1)) {
      int start = text.indexOf(paragraph, at);
      at = start + paragraph.length();
      if (!paragraph.isEmpty()) {
        paragraphs.add(new Span(start, at));
      }
    }
    return NumberedPoints.of(text, new Post(null, -1, paragraphs));
  }

  private static String ways(String number, String mark) {
    return "Clean it.\n\nThere are "
        + number
        + " ways to moor a boat"
        + mark
        + "\n\nAt a buoy.\n\nAt a quay.\n\nAt anchor.\n\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#2 is wrong.",
        "Rule #2 is wrong.",
        "As for rule 2, no.",
        "Your second rule is wrong.",
        "The second point is wrong.",
        "Number 2 is wrong."
      })
  void aNumberMeansThePointWithAllBelowIt(String words) {
    Span point = points(LIST).named(words);
    assertTrue(point != null && point.in(LIST).startsWith("Rule #2"), words);
    assertTrue(point.in(LIST).contains("damp") && !point.in(LIST).contains("cheap"), words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#4 is wrong.", "2 is wrong.", "It took 2 rules.", "a second rule", "C#2"})
  void whatIsNoPointOfThePageIsNone(String words) {
    assertNull(points(LIST).named(words), words);
  }

  @Test
  void pointsAreNumberedInManyWaysAndAreThreeAtLeast() {
    for (String way : List.of("%d. ", "%d) ", "Step %d: ", "Tip %d. ", "#%d: ", "Our rule %d – ")) {
      String text = "";
      for (int i = 1; i <= 3; i++) {
        text += way.replace("%d", String.valueOf(i)) + "Sand the hull\n";
      }
      Span third = points(text).named("#3 is wrong");
      assertTrue(
          third != null && third.start() == text.lastIndexOf('\n', text.length() - 2) + 1, way);
      String two = text.substring(0, third.start());
      assertNull(points(two).named("#2 is wrong"), way);
    }
    assertNull(points("7. Sand\n9. Paint\n1. Wait\n").named("#1 is wrong"));
  }

  @Test
  void paragraphsThatAreAnnouncedAsSoManyAreNumberedByTheirOrder() {
    for (String three : List.of("three", "3")) {
      String text = ways(three, ":");
      Span second = points(text).named("I prefer option 2.");
      assertTrue(second != null && second.in(text).equals("At a quay."), text);
      assertNull(points(text).named("Approach 4 is best."));
    }
    assertNull(points(ways("three", ".")).named("I prefer option 2."));
    assertNull(points(ways("two", ":")).named("I prefer option 2."));
    assertNull(points(ways("nine", ":")).named("I prefer option 2."));
  }

  @ParameterizedTest
  @CsvSource({
    "three, third, 3",
    "Four, fourth, 4",
    "five, fifth, 5",
    "six, sixth, 6",
    "seven, seventh, 7",
    "eight, eighth, 8",
    "nine, ninth, 9",
    "ten, tenth, 10"
  })
  void threeToTenMayBeAnnouncedAndTheLastOfThemNamed(String number, String last, int count) {
    for (String announced : List.of(number, String.valueOf(count))) {
      StringBuilder text = new StringBuilder(announced + " ways to moor a boat:\n");
      for (int i = 1; i <= count; i++) {
        text.append("With ").append(i).append(" ropes.\n");
      }
      Span point = points(text.toString()).named("Your " + last + " option is best.");
      assertTrue(point != null && point.in(text.toString()).startsWith("With " + count), last);
    }
  }

  @Test
  void pointsAreCalledWhatTheArticleCallsThem() {
    String text = "Mistake #1: Dust\nMistake #2: Rain\nMistake #3: Haste\n";
    for (String words : List.of("Your third mistake is none.", "Mistake 3 is none.")) {
      Span third = points(text).named(words);
      assertTrue(third != null && third.in(text).equals("Mistake #3: Haste"), words);
      assertNull(points(LIST).named(words), words);
    }
  }

  @Test
  void theFirstParagraphThatHasAsManyBehindItAnnounces() {
    String text = "Nine tins of paint:\n" + ways("three", ":").replace("\n\n", "\n");
    Span second = points(text).named("I prefer option 2.");
    assertTrue(second != null && second.in(text).equals("At a quay."), text);
    assertNull(points(ways("three", ": a buoy and others.")).named("I prefer option 2."));
  }

  @Test
  void aReaderWhoNamesAPointAnswersItAndNoComment() throws IOException {
    String comments =
        """

        Comments

          1. I like the picture.

          2. Rule #2 is nonsense, my hull was dry in May.

          3. Rule #9 is nonsense.

          4. Rule #2 is wrong, no hull is damp from rain in May.

          5. Rule #2: dust is the enemy of every coat, and cheap brushes are.
        """;
    try (OnRecord onRecord = OnRecord.builder().build()) {
      PageRecord record = onRecord.readText("boat.txt", LIST + comments);
      assertEquals("Rule #2: Never paint in May", meant(record, "c2"));
      assertEquals("In May the hulls are damp from the rain.", meant(record, "c4"));
      assertTrue(
          List.of("Rule #2: Never paint in May", "In May the hulls are damp from the rain.")
              .contains(meant(record, "c5")),
          "its own words, be others more alike");
    }
  }

  private static String meant(PageRecord record, String comment) {
    DisputeTarget target =
        record.disputes().stream()
            .filter(dispute -> dispute.part().equals(comment))
            .map(Dispute::target)
            .findFirst()
            .orElseThrow();
    assertEquals(DisputeTarget.Basis.NAMED, target.basis(), comment);
    return String.valueOf(record.page().text().slice(Objects.requireNonNull(target.span())));
  }

  @Test
  void whereNoSentenceOfAPointFitsClearlyItsBeginningIsMeant() throws IOException {
    String comments =
        """

        Comments

          1. I like the picture.

          2. #3 is wrong, I never lose one.

          3. #3 is wrong, dear ones never lose their hair.
        """;
    try (OnRecord onRecord = OnRecord.builder().build()) {
      PageRecord record = onRecord.readText("boat.txt", LIST + comments);
      assertEquals("Rule #3: Buy cheap brushes", meant(record, "c2"));
      assertEquals("Dear ones lose their hair as well.", meant(record, "c3"));
    }
  }
}
