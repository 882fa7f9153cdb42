package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are cut out of what stands around them in short lines. */
class AuthorLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Orla Venn > Orla Venn",
        "By Orla Venn > Orla Venn",
        "Von Orla Venn > Orla Venn",
        "Autorin: Orla Venn > Orla Venn",
        "written by Orla Venn > Orla Venn",
        "Story: Orla Venn > Orla Venn",
        "Orla Venn | Harbour desk > Orla Venn",
        "Orla Venn - The Quay Post > Orla Venn",
        "Orla Venn, am 3. Mai 2021 > Orla Venn",
        "Orla Venn, > Orla Venn",
        "Orla Venn : > Orla Venn",
        "Posted on May 3, 2021 by Orla Venn > Orla Venn",
        "Orla Venn Monday, February 8 > Orla Venn",
        "Orla (O.T.) Venn > Orla (O.T.) Venn",
        "William (Bill) Gale > William (Bill) Gale",
        "Orla Venn (Harbour desk) > Orla Venn",
      })
  void aNameLosesWhatStandsAroundIt(String line, String name) {
    assertEquals(name, AuthorLine.clean(line));
  }

  @Test
  void whatIsTooShortTooLongAnAddressOrWithoutLettersIsNoName() {
    assertNull(AuthorLine.clean("O"));
    assertEquals("Ox", AuthorLine.clean("Ox"));
    assertEquals("O".repeat(80), AuthorLine.clean("O".repeat(80)));
    assertNull(AuthorLine.clean("O".repeat(81)));
    assertNull(AuthorLine.clean("orla@quay.example"));
    assertNull(AuthorLine.clean("https://quay.example/orla"));
    assertNull(AuthorLine.clean("www.quay.example"));
    assertNull(AuthorLine.clean("***"));
  }

  @Test
  void whatStandsBeforeANameIsLookedForAtTheStartOfALongValueToo() {
    assertNull(AuthorLine.clean("By " + "Orla ".repeat(200)));
    assertEquals("Orla Venn", AuthorLine.clean("By Orla Venn | " + "harbour ".repeat(200)));
  }

  @Test
  void markedWordsNameSeveralAndPseudonymsToo() {
    assertEquals(Set.of("Orla Venn", "Tam Brandt"), AuthorLine.marked("Orla Venn und Tam Brandt"));
    assertEquals(Set.of("Orla Venn", "Tam Brandt"), AuthorLine.marked("by Orla Venn, Tam Brandt"));
    assertEquals(Set.of("harbourwatch"), AuthorLine.marked("Posted harbourwatch"));
    assertEquals(Set.of("William (Bill) Gale"), AuthorLine.marked("William (Bill) Gale"));
    assertEquals(Set.of("The Old Harbour Watch"), AuthorLine.marked("The Old Harbour Watch"));
  }

  @Test
  void markedWordsThatAreALabelASentenceOrSmallAreNoName() {
    for (String words :
        List.of("Admin", "View Profile", "the harbour", "Orla: more", "One Two Three Four Five")) {
      assertEquals(Set.of(), AuthorLine.marked(words), words);
    }
  }

  @Test
  void aLineThatBeginsAsABylineGivesPeopleAndNoOtherLineDoes() {
    assertEquals(
        Set.of("Orla Venn", "Tam Brandt"), AuthorLine.byline("By Orla Venn and Tam Brandt"));
    assertEquals(Set.of("Orla Venn"), AuthorLine.byline("By Orla Venn, The Staff"));
    assertEquals(Set.of(), AuthorLine.byline("Orla Venn and Tam Brandt"));
    assertEquals(Set.of(), AuthorLine.byline("By www.quay.example"));
  }
}
