package org.onrecord.attribution.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.attribution.Attribution;
import org.onrecord.statement.Kind;

/** What somebody is said to think or want inside what somebody said. */
class InnerViewsTest {
  private static List<String> views(Kind kind, String content) {
    MarkedText text = MarkedText.of("<x>" + content + "</x> said Mary Bell.");
    return new InnerViews(text.text())
        .in(List.of(text.attribution(kind)), List.of()).stream().map(text::shown).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "“They believe the pier is safe,”~indirect [They] {believe} the pier is safe",
        "“The mayor still believes the pier is safe.”~indirect [The mayor] {still believes} the pier is safe",
        "“Tom Finch feared the rain would come.”~indirect [Tom Finch] {feared} the rain would come",
        "“He fears the rain. They slept.”~indirect [He] {fears} the rain",
        "“He fears the rain, but they slept.”~indirect [He] {fears} the rain",
        "“He fears the rain – they slept.”~indirect [He] {fears} the rain",
        "“He fears Mr. Roe may come.”~indirect [He] {fears} Mr. Roe may come",
        "“He fears the “red” rain.”~mixed [He] {fears} the “red” rain",
      })
  void aViewIsASubjectItsVerbAndTheClauseBehind(String content, String view) {
    assertEquals(List.of(view), views(Kind.DIRECT, content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“They believe in the pier of Harran,”",
        "“They believe it all,”",
        "“They believe all,”",
        "“They believe,”",
        "“The pier is safe,”",
        "“That believes the pier is safe,”",
      })
  void aVerbWithAnotherSenseOrWithoutAClauseIsNone(String content) {
    assertEquals(List.of(), views(Kind.DIRECT, content));
  }

  @Test
  void sixLettersAreAClause() {
    assertEquals(List.of("indirect [They] {fear} rain a"), views(Kind.DIRECT, "They fear rain a."));
    assertEquals(List.of(), views(Kind.DIRECT, "They fear rains."));
  }

  @Test
  void whatOthersThinkOrWantIsTakenFromParaphrasesAlone() {
    assertEquals(
        List.of("indirect [he] {wants} the pier to stay"),
        views(Kind.INDIRECT, "that he wants the pier to stay"));
    assertEquals(List.of(), views(Kind.DIRECT, "“he wants the pier to stay”"));
    assertEquals(List.of(), views(Kind.INDIRECT, "that I think the pier will stay"));
  }

  @Test
  void whatWasFoundAlreadyIsNotFoundAgain() {
    MarkedText text = MarkedText.of("<x>He fears the rain will come.</x> said Mary.");
    MarkedText inner =
        MarkedText.of("<s>He</s> <c>fears</c> <x>the rain will come</x>. said Mary.");
    Attribution outer = text.attribution(Kind.DIRECT);
    InnerViews views = new InnerViews(text.text());

    assertEquals(1, views.in(List.of(outer), List.of()).size());
    assertEquals(List.of(), views.in(List.of(outer), List.of(inner.attribution(Kind.INDIRECT))));
    assertEquals(List.of(), views.in(List.of(outer, inner.attribution(Kind.INDIRECT)), List.of()));
    assertEquals(1, views.in(List.of(outer, outer), List.of()).size());
  }

  @Test
  void aViewEndsWithTheWordsThatHoldIt() {
    MarkedText text = MarkedText.of("<x>He fears the rain</x> will come, said Mary.");
    assertEquals(
        List.of("indirect [He] {fears} the rain"),
        new InnerViews(text.text())
            .in(List.of(text.attribution(Kind.DIRECT)), List.of()).stream()
                .map(text::shown)
                .toList());
  }
}
