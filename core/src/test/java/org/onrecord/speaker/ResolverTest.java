package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;

/** Who is meant, where the page marks who says what. */
class ResolverTest {
  @Test
  void aPageOfNothingButPronounsHasNoNames() {
    Attributed page = Attributed.in("He said it rained. She said it did not. ".repeat(50));
    for (int i = 0; i < 50; i++) {
      page.said("He", "said", "it rained").said("She", "said", "it did not");
    }
    PageRecord record = page.record();

    assertEquals(List.of(), record.people());
    assertTrue(record.statements().stream().allMatch(statement -> statement.speaker() == null));
  }

  @Test
  void theSubjectSpeaksOnAndNotThePersonNamedLast() {
    assertEquals(
        List.of("Viktor Halm", "Viktor Halm"),
        Attributed.in(
                "Viktor Halm said the price was fair. “I paid what Peter Lund had asked,” he said.")
            .said("Viktor Halm", "said", "the price was fair")
            .said("he", "said", "“I paid what Peter Lund had asked,”")
            .voices());
  }

  @Test
  void aHeadlineInCapitalsNamesWhomTheTextNames() {
    PageRecord record =
        Attributed.in(
                """
                Viktor Halm Calls Mary Bell Unfair Over Mill Sale

                Viktor Halm was angry on Monday, and so was Mary Bell when she heard of it.

                Bell said the mill was sold.
                """)
            .said("Bell", "said", "the mill was sold")
            .record();

    assertEquals(
        List.of("Viktor Halm", "Mary Bell"), record.people().stream().map(Person::name).toList());
    assertEquals(4, record.people().get(1).mentions().size()); // headline, text, "she", "Bell"
  }

  @Test
  void aLetterSpeaksForItsWriter() {
    assertEquals(
        List.of("Mary Bell", "Mary Bell"),
        Attributed.in(
                "Mary Bell’s letter said the mill was sold. Her statement said it was too late.")
            .said("Mary Bell’s letter", "said", "the mill was sold")
            .said("Her statement", "said", "it was too late")
            .voices());
  }

  @Test
  void aJudgeWithoutANameIsTheJudgeNamedBelow() {
    assertEquals(
        List.of("Ivor Quill", "Ivor Quill"),
        Attributed.in(
                """
                A Harran judge said the sale must wait until the village had been heard.

                Judge Ivor Quill read out the ruling on Monday. The judge said it was final.
                """)
            .said("A Harran judge", "said", "the sale must wait")
            .said("The judge", "said", "it was final")
            .voices());
  }

  @Test
  void lawyersForSomebodyAreNotThatPerson() {
    PageRecord record =
        Attributed.in("Lawyers for both Mary Bell and Viktor Halm said the sale was fair.")
            .said("Lawyers for both Mary Bell and Viktor Halm", "said", "the sale was fair")
            .record();

    assertEquals(PersonType.GROUP, record.speaker(record.statements().get(0)).orElseThrow().type());
  }

  @Test
  void aReadersWordForTheAuthorIsTheAuthor() {
    assertEquals(
        List.of("reader c1 > Jane Roe"),
        Attributed.in(
                """
                The mill is sold

                By Jane Roe

                The mill was sold in May, and nobody in the village of Harran had been asked.

                1 Comment

                  1. Well done, I say. Jane said what had to be said, and she said it in time.

                Leave a Reply
                """)
            .said("Jane", "said", "what had to be said")
            .voices());
  }

  @Test
  void aGeneralAssemblyIsNoGeneral() {
    assertEquals(
        List.of("Peter Lund", "Peter Lund"),
        Attributed.in(
                "Peter Lund said the village would vote. Under him the General Assembly had grown. He said it was time.")
            .said("Peter Lund", "said", "the village would vote")
            .said("He", "said", "it was time")
            .voices());
  }
}
