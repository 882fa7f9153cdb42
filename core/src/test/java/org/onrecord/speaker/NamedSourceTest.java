package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;

/** Names inside longer words for a source: the speaker is the person alone, by one name. */
class NamedSourceTest {
  @Test
  void whatTeamsAndRolesAreCalledBeforeANameIsNoPartOfIt() {
    assertEquals(
        List.of("Peter Lund", "Peter Lund", "Thomas Finch"),
        Attributed.in(
                "WBX Sports NFL Insider Peter Lund said the fine is due. Lund said it was large. Tarns DL Thomas Finch agreed it was.")
            .said("WBX Sports NFL Insider Peter Lund", "said", "the fine is due")
            .said("Lund", "said", "it was large")
            .said("Tarns DL Thomas Finch", "agreed", "it was")
            .voices());
  }

  @Test
  void thePlaceOfAnOfficeBeforeANameLeavesTheNameTheSpeaker() {
    assertEquals(
        List.of("Martin Bell"),
        Attributed.in(
                "Acting U.S. Attorney for the District of Massachusetts Martin Bell said the case is open.")
            .said(
                "Acting U.S. Attorney for the District of Massachusetts Martin Bell",
                "said",
                "the case is open")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Minister for Agriculture Quorla Venn~Quorla Venn",
        "Undersecretary for Transport Venn Quor-la~Venn Quor-la",
        "Angry villagers of Tarn, outside Quorla Venn~Angry villagers of Tarn, outside Quorla Venn",
        "Mary Bell – who plays Tom Finch in the show –~Mary Bell",
        "A Bench of Justice Mary Bell and Justice Tom Finch~A Bench of Justice Mary Bell and Justice Tom Finch",
        "A team led by Mary Bell~A team led by Mary Bell",
        "MPs~MPs",
        "President of the union Mr Quorla Venn~Quorla Venn",
        "MP for the north island Dr Quorla Venn~Quorla Venn",
        "A spokesman for the union Mr Quorla Venn~A spokesman for the union Mr Quorla Venn",
        "The director for the king Mr Quorla Venn~The director for the king Mr Quorla Venn",
        "Mayor Quorla “Quor” Venn-Tarn~Quorla Venn-Tarn",
        "Board Member Quorla Venn~Quorla Venn",
        "The panel’s top Republican, Sen. Quorla Venn~Quorla Venn",
        "Water and Power Secretary Quorla Venn~Quorla Venn",
        "Friends of Harran Row champion Mary Bell~Friends of Harran Row champion Mary Bell",
        "A source close to Harran Row star Mary Bell~A source close to Harran Row star Mary Bell",
        "A blog linked to Reed (also known as Mary Bell)~A blog linked to Reed (also known as Mary Bell)",
        "General Manager of the port, Engr. Quorla Venn,~Quorla Venn",
        "General Quorla Venn~Quorla Venn",
        "Our local MP, Quorla Venn,~Quorla Venn",
        "The head of planning, Quorla Venn,~Quorla Venn",
        "Mary Bell herself~Mary Bell",
        "One Marine~One Marine",
        "South African police~South African police",
        "North Korean state television~North Korean state television",
        "South Venn~South Venn",
        "The Sunday Mirror~The Sunday Mirror",
        "The group’s convenor, Fr. Quorla Venn~Quorla Venn",
        "A Globe and Mail journalist~A Globe and Mail journalist",
        "The governor of Harran’s Lower Quorla region, Venndiq Mohamed Nor,~Venndiq Mohamed Nor",
        "Lower Quorla district officials~Lower Quorla district officials",
        "Harranware Chief Designer Quorla Venn~Quorla Venn",
        "Quorla and Harran High Court~Quorla and Harran High Court",
        "Quorla Tarn-focused officials~Quorla Tarn-focused officials",
        "Quorla Tarn-Venn~Quorla Tarn-Venn",
        "The Daily Mail~The Daily Mail",
        "Her son, Sunday Venn,~Sunday Venn",
      })
  void aNameInsideTheSourceIsTheSpeakersOnlyWhereItStandsForTheWhole(String source, String name) {
    assertEquals(
        List.of(name),
        Attributed.in(source + " said it was late.").said(source, "said", "it was late").voices());
  }

  @Test
  void theHeadOfSomethingIsWhoseNameFollows() {
    assertEquals(
        List.of("Quorla Venn"),
        Attributed.in("The head of planning, Quorla Venn, said it was late..")
            .said("The head of planning", "said", "it was late")
            .voices());
    assertEquals(
        List.of("The clerk of the mother of Tom"),
        Attributed.in("The clerk of the mother of Tom, Tarn Quor, said no.")
            .said("The clerk of the mother of Tom", "said", "no")
            .voices());
  }

  @Test
  void aPrinceIsNobodyWhoHasHisNameForAForename() {
    assertEquals(
        List.of("Charles", "Charles Finch", "Peter Bell"),
        Attributed.in(
                "Prince Charles said it was late. Charles Finch said no. Mr Peter Bell came. Minister Peter said yes.")
            .said("Prince Charles", "said", "it was late")
            .said("Charles Finch", "said", "no")
            .said("Minister Peter", "said", "yes")
            .voices());
  }

  @Test
  void aMinisterIsKnownByTheOfficeLater() {
    assertEquals(
        List.of("Quorla Venn"),
        Attributed.in("Minister for Agriculture Quorla Venn came. The minister said it was late.")
            .said("The minister", "said", "it was late")
            .voices());
  }

  @Test
  void aFullNameIsThePersonWhoseSurnameSpeaksAndOneWithAnAgeIsAPersons() {
    assertEquals(
        List.of("Quorla Venn"),
        Attributed.in("Then Quorla Venn came first. Venn said it was late.")
            .said("Venn", "said", "it was late")
            .voices());
    assertEquals(
        List.of("Quorla Venn"),
        Attributed.in("Quorla Venn, 39, came first. “It was late,” he said.")
            .said("he", "said", "“It was late,”")
            .voices());
    assertEquals(
        List.of("?"),
        Attributed.in("A boat lay near Quorla Venn, now open. “It was late,” he said.")
            .said("he", "said", "“It was late,”")
            .voices());
  }

  @Test
  void aPossessiveAloneIsWhoBelongsToThePerson() {
    assertEquals(
        List.of("his tutor -> Peter Lund"),
        Attributed.in("Peter Lund was told by his tutor that it was late.")
            .said("his", "was told", "that it was late")
            .voices());
  }

  @Test
  void whoSpeaksForHerselfIsTheOneNamed() {
    assertEquals(
        List.of("Maria Sol-Bell"),
        Attributed.in("Maria Sol-Bell came first. As Sol-Bell herself said, it was late.")
            .said("Sol-Bell herself", "said", "it was late")
            .voices());
  }

  @Test
  void aParticleWithAHyphenBelongsToTheSurnameWithAndWithoutItsCapital() {
    assertEquals(
        List.of("Khalid al-Tamri", "Khalid al-Tamri", "Khalid al-Tamri"),
        Attributed.in(
                "Khalid al-Tamri, the governor of Ranya, said the dam was full. Al-Tamri said it would hold. It leaks, al-Tamri said.")
            .said("Khalid al-Tamri, the governor of Ranya,", "said", "the dam was full")
            .said("Al-Tamri", "said", "it would hold")
            .said("al-Tamri", "said", "It leaks")
            .voices());
  }

  @Test
  void theFirstOfTwoSurnamesStandsAloneLater() {
    assertEquals(
        List.of("Rosa Elvira Duarte Rey", "Rosa Elvira Duarte Rey"),
        Attributed.in(
                "Rosa Elvira Duarte Rey said the market would move. Duarte said nobody would lose a place.")
            .said("Rosa Elvira Duarte Rey", "said", "the market would move")
            .said("Duarte", "said", "nobody would lose a place")
            .voices());
  }

  @Test
  void lettersAfterANameAreNoPartOfIt() {
    assertEquals(
        List.of("Martin Ford"),
        Attributed.in("Judge Martin Ford QC heard the case. Judge Ford said it was clear.")
            .said("Judge Ford", "said", "it was clear")
            .voices());
  }

  @Test
  void aSurnameThatBodiesHaveInTheirNamesAsWellIsAPersonsAfterForenameOrTitle() {
    assertEquals(
        List.of("Martin Fox", "Martin Fox"),
        Attributed.in("Dr Martin Fox said it was late. Party co-chairman Martin Fox said he knew.")
            .said("Dr Martin Fox", "said", "it was late")
            .said("Party co-chairman Martin Fox", "said", "he knew")
            .voices());
  }

  @Test
  void somebodyWhoSpeaksForABodyIsNotTheBody() {
    PageRecord record =
        Attributed.in("A Department for Ferries and Ports spokeswoman said it was late.")
            .said("A Department for Ferries and Ports spokeswoman", "said", "it was late")
            .record();

    assertEquals(
        PersonType.UNNAMED, record.speaker(record.statements().get(0)).orElseThrow().type());
  }

  @Test
  void theUnitOfAnOfficerIsNotTheOfficer() {
    assertEquals(
        List.of("Martin Walton"),
        Attributed.in(
                "Commander Martin Walton of the Harran Police’s Ferry Crime Command said it was late.")
            .said(
                "Commander Martin Walton of the Harran Police’s Ferry Crime Command",
                "said",
                "it was late")
            .voices());
  }

  @Test
  void aPlaceInBracketsAndWhatSomebodyRepresentsAreNoSpeakers() {
    assertEquals(
        List.of("Vikas Rathore", "Ada Bell"),
        Attributed.in(
                "Superintendent of Police (Tarnpur) Vikas Rathore said it was quiet. Senator representing West Harran, Chief Ada Bell said it was not.")
            .said("Superintendent of Police (Tarnpur) Vikas Rathore", "said", "it was quiet")
            .said("Senator representing West Harran, Chief Ada Bell", "said", "it was not")
            .voices());
  }

  @Test
  void whoIsOnlyCalledBeforeTheSubjectIsNotIt() {
    assertEquals(
        List.of("the minister"),
        Attributed.in("Mr Finch, the minister told the house that the gate was shut.")
            .said("the minister", "told", "that the gate was shut")
            .voices()
            .stream()
            .map(voice -> voice.split(" -> ", -1)[0])
            .toList());
  }

  @Test
  void theSalutationOfALetterSaysNothing() {
    assertEquals(
        List.of("?"),
        Attributed.in("Sir – Your leader said that the bypass pays for itself.")
            .said("Sir –", "said", "that the bypass pays for itself")
            .voices());
  }

  @Test
  void whatASentenceCallsToSomebodyIsNoPartOfTheName() {
    assertEquals(
        List.of("Carl"),
        Attributed.in("My neighbor Carl says it is his. Tell Carl that it is not.")
            .said("My neighbor Carl", "says", "it is his")
            .voices());
  }

  @Test
  void aTitleAfterAForenameIsASurname() {
    assertEquals(
        List.of("Imran Sheikh"),
        Attributed.in("It is a joke, says Imran Sheikh, 19, of Harran.")
            .said("Imran Sheikh, 19", "says", "It is a joke")
            .voices());
  }

  @Test
  void aNameBehindADescriptionThatFollowsItsVerbEndsTheSentence() {
    assertEquals(
        List.of("Ida Solheim"),
        Attributed.in("“We are sad,” said the head of operations, Ida Solheim. It rained.")
            .said("the head of operations", "said", "“We are sad,”")
            .voices());
    assertEquals(
        List.of("The clerk"),
        Attributed.in("The clerk said they knew the clerk of old, Ida Solheim. It rained.")
            .said("The clerk", "said", "they knew the clerk of old, Ida Solheim")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The father, Sunday Okon~Sunday Okon",
        "Mr Friday Okon~Friday Okon",
        "Her grandmother, Mama Ebele Okon,~Ebele Okon",
      })
  void aDayIsAForenameBehindWhatSomebodyIs(String source, String name) {
    assertEquals(
        List.of(name),
        Attributed.in("Ruth Okon came. " + source + " said it was late.")
            .said(source, "said", "it was late")
            .voices());
  }

  @Test
  void aDayBehindAnythingElseIsADate() {
    assertEquals(
        List.of("Okon"),
        Attributed.in("As he was told Sunday, Okon said it was late.")
            .said("Okon", "said", "it was late")
            .voices());
  }
}
