package org.onrecord.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mary Bell told reporters the mill was sold.~told~the mill was sold~reporters",
        "Mary Bell told board members they would hear it.~told~they would hear it~board members",
        "Mary Bell tells the tenant that rents rise.~tells~that rents rise~the tenant",
        "Mary Bell told members of the jury that it rained.~told~that it rained~members of the jury",
        "Mary Bell told the Office for Maps that it rained.~told~that it rained~Office for Maps",
        "Mary Bell told the mayor and the council that it rained.~told~that it rained"
            + "~the mayor and the council",
        "Mary Bell told the founder and head Tom Finch that it rained.~told~that it rained~Tom Finch",
        "Mary Bell urged villagers to leave the mill.~urged~to leave the mill~villagers",
        "Mary Bell urged villagers to leave the mill.~urged~villagers to leave the mill~villagers",
        "Mary Bell begged lawmakers not to sell the mill.~begged~not to sell the mill~lawmakers",
        "Mary Bell called on farmers to stay.~called on~to stay~farmers",
        "Mary Bell said in an email to tenants on Monday that rents rise.~said~that rents rise~tenants",
        "Mary Bell said in emails to tenants on Monday that rents rise.~said~that rents rise~tenants",
        "Mary Bell said in parcels to tenants on Monday that rents rise.~said~that rents rise~",
        "Mary Bell said in a chat with Tom Finch that rents rise.~said~that rents rise~Tom Finch",
        "Mary Bell pledged to villagers in July that rents fall.~pledged~that rents fall~villagers",
        "Asked by Tom Finch about the mill, Mary Bell said it was sold.~said~it was sold~Tom Finch",
        "It was late. Asked by Tom Finch about the mill, Mary Bell said it was sold.~said~it was sold"
            + "~Tom Finch",
        "Interviewed by officers, Mary Bell said it was sold.~said~it was sold~officers",
        "In a 2022 sit-down with Tom Finch, Mary Bell said it was sold.~said~it was sold~Tom Finch",
        "Mary Bell thanked Tom Finch and said it was sold.~thanked~it was sold~Tom Finch",
        "Mary Bell writes to say that it was sold.~writes~that it was sold~",
        "Questioned about the mill by Tom Finch, Mary Bell said it was sold.~said~it was sold"
            + "~Tom Finch",
        "Asked about the mill, a lamp by Tom Finch in hand, Mary Bell said it was sold.~said"
            + "~it was sold~",
        "Mary Bell is asking villagers to leave the mill.~asking~to leave the mill~villagers",
        "Mary Bell said to Tom Finch that it rained.~said to~that it rained~Tom Finch",
        "It rained, Mary Bell said. A letter to Tom Finch lay there.~said~It rained~",
        "It rained, Mary Bell said in a letter. To Tom Finch it was late.~said~It rained~",
        "Mary Bell laughed in a letter to Tom Finch that it rained.~laughed~that it rained~",
        "It was sold, Mary Bell reminded Tom Finch~reminded~It was sold~Tom Finch",
        "It was sold, Mary Bell warned Tom Finch~warned~It was sold~Tom Finch",
        "Mary Bell told the court that it rained.~told~that it rained~court",
        "Mary Bell told the story of the mill.~told~of the mill~",
        "Mary Bell told herself that it rained.~told~that it rained~",
        "I, Mary Bell, told myself that it rained.~told~that it rained~",
        "Mary Bell asked questions about the mill.~asked~about the mill~",
        "Mary Bell told them that it rained.~told~that it rained~",
        "Mary Bell said in a letter that it rained.~said~that it rained~",
        "Mary Bell warned rain would come on Monday.~warned~rain would come~",
        "Mary Bell wrote to the council saying it rained.~wrote~it rained~council",
        "“It rained,” Mary Bell said with a laugh.~said~“It rained,”~",
        "“It rained,” Mary Bell said before the match.~said~“It rained,”~",
        "“It rained,” Mary Bell testified before the panel.~testified~“It rained,”~panel",
        "Mary Bell testified side by side with others before the panel that it rained.~testified"
            + "~that it rained~panel",
        "Mary Bell testified in June, long before the panel, that it rained.~testified"
            + "~that it rained~",
        "Mary Bell spoke for long before the panel that it rained.~spoke~that it rained~",
        "Speaking to reporters on Monday, Mary Bell said it rained.~said~it rained~reporters",
        "Speaking later to reporters, Mary Bell said it rained.~said~it rained~reporters",
        "Speaking of rain, Mary Bell said it was late.~said~it was late~",
        "Speaking to reporters Mary Bell said it rained.~said~it rained~",
        "HARRAN – Speaking to reporters on Monday, Mary Bell said it rained.~said~it rained~reporters",
        "Mary Bell warned ministers as early as May that it rained.~warned~that it rained~ministers",
        "Mary Bell warned ministers as early as May of the rain.~warned~of the rain~",
        "Mary Bell put it to the miller that it rained.~put~that it rained~the miller",
        "Mary Bell put it on record to the miller that it rained.~put~that it rained~",
        "Addressing the jury, Mary Bell said it rained.~said~it rained~jury",
        "In an open letter to the mayor, Mary Bell wrote it rained.~wrote~it rained~the mayor",
        "In an email sent to tenants and seen by a paper, Mary Bell warned that it rained.~warned"
            + "~that it rained~tenants",
        "In an old mill to the east, Mary Bell said it rained.~said~it rained~",
        "Mary Bell, in a letter to tenants, called the mill wet.~called~the mill wet~tenants",
        "Mary Bell, in a house next to tenants, said it rained.~said~it rained~",
        "Mary Bell shouted at the millers that it rained.~shouted~that it rained~the millers",
        "Mary Bell said at the mill that it rained.~said~that it rained~",
        "Mary Bell confided in the miller that it rained.~confided in~that it rained~the miller",
        "Mary Bell spoke in the mill that it rained.~spoke~that it rained~",
        "Mary Bell challenged the miller to go.~challenged~to go~the miller",
        "Mary Bell told Radio Finch that it rained. Ann Finch left.~told~that it rained~Radio Finch",
        "Mary Bell thanked Tom Finch for the mill.~thanked~for the mill~Tom Finch",
        "Mary Bell told the Harran Courier through the mill that it rained.~told~that it rained"
            + "~Harran Courier"
      })
  void standsBesideTheCue(String sentence, String cue, String content, String to) {
    String expected = to == null ? "Mary Bell" : "Mary Bell -> " + to;
    assertEquals(
        List.of(expected), Attributed.in(sentence).said("Mary Bell", cue, content).voices());
  }

  @Test
  void isTheSubjectOfAPassive() {
    assertEquals(
        List.of("? -> Workers"),
        Attributed.in("Workers were told that the mill was sold.")
            .said("", "were told", "that the mill was sold")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Workers were told that the mill was sold.~told~that the mill was sold~Workers",
        "Workers were urged to leave the mill.~were urged~to leave the mill~Workers",
        "They were told that the mill was sold.~told~that the mill was sold~",
      })
  void isTheSubjectOfAPassiveWhereverTheCueBegins(
      String sentence, String cue, String content, String to) {
    String expected = to == null ? "?" : "? -> " + to;
    assertEquals(List.of(expected), Attributed.in(sentence).said("", cue, content).voices());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asked by Mary Bell whether it rained, the miller Tom Finch laughed.",
        "It was late. Asked by Mary Bell whether it rained, the miller Tom Finch laughed.",
        "When asked by Mary Bell whether it rained, the miller Tom Finch laughed.",
        "When pressed by Mary Bell whether it rained, the miller Tom Finch laughed.",
      })
  void isWhoFollowsAQuestionThatOpensASentence(String sentence) {
    String cue = sentence.replaceAll(".*?((?:[Aa]sked|pressed) by).*", "$1");
    assertEquals(
        List.of("Mary Bell -> Tom Finch"),
        Attributed.in(sentence).said("Mary Bell", cue, "whether it rained").voices());
  }

  @Test
  void isTheSubjectBehindAQuestionThatOpensTheSentence() {
    assertEquals(
        List.of("Mary Bell -> Tom Finch"),
        Attributed.in("When asked by Mary Bell whether it rained, the miller Tom Finch laughed.")
            .said("Mary Bell", "asked by", "whether it rained")
            .voices());
    assertEquals(
        List.of("Mary Bell"),
        Attributed.in("When asked by Mary Bell whether it rained he laughed.")
            .said("Mary Bell", "asked by", "whether it rained")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Asked about the mill in June by the paper, Tom Finch laughed.~Asked about~the mill~Tom Finch",
        "Asked about the mill in June by the paper. Well, Tom Finch laughed.~Asked about~the mill~",
        "Tom Finch shrugged in June when asked about the mill.~asked about~the mill~Tom Finch",
        "At last Tom Finch shrugged when asked about the mill.~asked about~the mill~",
        "The lamp of Tom Finch went out when asked about the mill.~asked about~the mill~",
      })
  void isWhoWasAskedWhereverThatStands(String sentence, String cue, String content, String to) {
    String expected = to == null ? "?" : "? -> " + to;
    assertEquals(
        List.of(expected),
        Attributed.in("It was late. " + sentence).said("", cue, content).voices());
  }

  @Test
  void isThePronounThatWasTold() {
    assertEquals(
        List.of("Ann Roe", "Ann Roe > Mary Bell -> Ann Roe"),
        Attributed.in("Ann Roe said she was told by Mary Bell to go home.")
            .said("Ann Roe", "said", "she was told by Mary Bell to go home")
            .said("Mary Bell", "was told by", "to go home")
            .voices());
    String page = "Ann Roe met Eve Holm. Eve Holm said she was told by Mary Bell to go home.";
    assertEquals(
        List.of("Eve Holm", "Eve Holm > Mary Bell -> Eve Holm"),
        Attributed.in(page)
            .said("Eve Holm", "said", "she was told by Mary Bell to go home")
            .said("Mary Bell", "was told by", "to go home")
            .voices());
    assertEquals(
        List.of("Eve Holm", "Eve Holm > Mary Bell -> Eve Holm"),
        Attributed.in("Ann Roe met Eve Holm. “We were told by Mary Bell to go,” Eve Holm said.")
            .said("Eve Holm", "said", "“We were told by Mary Bell to go,”")
            .said("Mary Bell", "were told by", "to go,")
            .voices());
    assertEquals(
        List.of("Eve Holm", "Eve Holm > Mary Bell -> Ann Roe"),
        Attributed.in("Ann Roe met Eve Holm. “She was told by Mary Bell to go,” Eve Holm said.")
            .said("Eve Holm", "said", "“She was told by Mary Bell to go,”")
            .said("Mary Bell", "was told by", "to go,")
            .voices());
  }

  @Test
  void isWhoAskedWhatIsAnswered() {
    String page = "“Is the mill sold?” asked Mary Bell.\n\n“It is not,” Tom Finch replied.\n";
    assertEquals(
        List.of("Mary Bell", "Tom Finch -> Mary Bell"),
        Attributed.in(page)
            .said("Mary Bell", "asked", "“Is the mill sold?”")
            .said("Tom Finch", "replied", "“It is not,”")
            .voices());
    assertEquals(
        List.of("Mary Bell", "Tom Finch"),
        Attributed.in(page.replace("sold?", "sold,"))
            .said("Mary Bell", "asked", "“Is the mill sold,”")
            .said("Tom Finch", "replied", "“It is not,”")
            .voices());
  }

  @Test
  void isWhoAskedWithoutAQuestionMarkToo() {
    assertEquals(
        List.of("Mary Bell", "Tom Finch -> Mary Bell"),
        Attributed.in("Mary Bell asked how much it cost. Tom Finch replied that it was free.")
            .said("Mary Bell", "asked", "how much it cost")
            .said("Tom Finch", "replied", "that it was free")
            .voices());
    assertEquals(
        List.of("Mary Bell", "Tom Finch"),
        Attributed.in("Mary Bell asked for rain and how much. Tom Finch replied that it was free.")
            .said("Mary Bell", "asked", "for rain and how much")
            .said("Tom Finch", "replied", "that it was free")
            .voices());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "the lawyer and the clerk Tom Finch~the lawyer and the clerk Tom Finch",
        "Ida Roe and Tom Finch~Ida Roe and Tom Finch",
        "the lawyer and clerk Tom Finch~Tom Finch",
        "the lawyer Tom Finch~Tom Finch",
      })
  void severalAreSpokenToWhereTheWordsNameSeveral(String words, String to) {
    assertEquals(
        List.of("Mary Bell -> " + to),
        Attributed.in("Mary Bell told " + words + " that it rained.")
            .said("Mary Bell", "told", "that it rained")
            .voices());
  }

  @Test
  void aQuestionIsAnsweredInItsParagraphOrTheNext() {
    String question = "“Is the mill sold?” asked Mary Bell.\n\n";
    String answer = "“It is not,” Tom Finch replied.\n";
    assertEquals(
        List.of("Mary Bell", "Tom Finch"),
        Attributed.in(question + "It rained.\n\n" + answer)
            .said("Mary Bell", "asked", "“Is the mill sold?”")
            .said("Tom Finch", "replied", "“It is not,”")
            .voices());
    assertEquals(
        List.of("Mary Bell", "Mary Bell"),
        Attributed.in(question + answer.replace("Tom Finch", "Mary Bell"))
            .said("Mary Bell", "asked", "“Is the mill sold?”")
            .said("Mary Bell", "replied", "“It is not,”")
            .voices());
  }

  @Test
  void whoIsTheListenerIsWhomTheWordsMean() {
    assertEquals(
        List.of("Tom Finch -> Mary Bell"),
        Attributed.in("Mayor Mary Bell came. Tom Finch told the mayor that it rained.")
            .said("Tom Finch", "told", "that it rained")
            .voices());
    assertEquals(
        List.of("Tom Finch -> Mary Bell"),
        Attributed.in("Mary Bell came early. Tom Finch told her that it rained.")
            .said("Tom Finch", "told", "that it rained")
            .voices());
    assertEquals(
        List.of("Tom Finch -> Harran Trust"),
        Attributed.in(
                "Then the Harran Trust met in the hall. Tom Finch told the trust that it rained.")
            .said("Tom Finch", "told", "that it rained")
            .voices());
  }
}
