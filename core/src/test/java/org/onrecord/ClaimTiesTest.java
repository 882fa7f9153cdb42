package org.onrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.ClaimReview;
import org.onrecord.page.Page;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

class ClaimTiesTest {
  private static final String SAID =
      "“the ferry has lost half of its 400 passengers since the spring”";

  @Test
  void aClaimIsTiedToTheStatementThatSaysTheSame() {
    assertEquals(List.of("s1"), tied("The ferry lost half its 400 passengers.", "Tom Finch"));
    assertEquals(List.of("s1"), tied("Says ferry has lost half of its 400 passengers", null));
    assertEquals(List.of("s1"), tied("The ferry lost half its 400 passengers.", "Finch"));
  }

  @Test
  void otherNumbersOtherWordsAndOtherPeopleAreNotTheSame() {
    assertEquals(List.of(), tied("The ferry lost half its 500 passengers.", "Tom Finch"));
    assertEquals(List.of(), tied("The ferry lost money in spring.", "Tom Finch"));
    assertEquals(List.of(), tied("The ferry lost half its 400 passengers.", "Liv Hale"));
    assertEquals(List.of(), tied("The ferry.", null));
  }

  private static List<String> tied(String claim, String claimant) {
    Page page =
        Page.builder("sha256:0", "a.html", SourceText.of(SAID))
            .claims(List.of(new ClaimReview(claim, claimant, null, null, null, null)))
            .build();
    Statement said =
        Statement.builder("s1")
            .speaker("p1", 1)
            .content(List.of(new Span(0, SAID.length())))
            .build();
    Person finch = new Person("p1", PersonType.PERSON, "Tom Finch", List.of());
    return ClaimTies.tied(page, List.of(said), List.of(finch)).get(0).statements();
  }
}
