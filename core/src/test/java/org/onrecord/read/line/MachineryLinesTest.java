package org.onrecord.read.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that belong to the machinery of a page, and lines of articles that only look so. */
class MachineryLinesTest {
  private static boolean isFurniture(String words) {
    return Furniture.matches(new Line(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tags",
        "» Tags «",
        "Tags: ferries, quays",
        "Read more",
        "Read more: the ferry that never came",
        "Share on Facebook",
        "jetzt das E-Paper bestellen",
        "This post was originally published in the Quay Post.",
        "© 2021, The Quay Post",
        "©2021 Q.",
        "The Quay Post. All rights reserved.",
        "https://quay.example/orla",
        "www.quay.example",
        "orla@quay.test",
        "facebook.com/quay",
        "24. November 2020",
        "***",
      })
  void whatPagesPutAroundAnArticleIsFurniture(String line) {
    assertTrue(isFurniture(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Tags are what ferries carry",
        "Read the minutes of the board",
        "© Orla Venn",
        "© 1821 is on the stone",
        "orla@quay.test wrote",
        "The mayor said: no",
        "jetzt bestellen",
        "a.b",
      })
  void wordsOfAnArticleAreNot(String line) {
    assertFalse(isFurniture(line));
  }

  @Test
  void aLongParagraphIsFurnitureByHowItBeginsAndAVeryLongOneNever() {
    String notice = "This post was originally published in ";
    String text = notice + "x".repeat(500 - notice.length());
    assertTrue(isFurniture(text));
    assertFalse(isFurniture(text + "x"));
    String long200 = "All rights reserved " + "x".repeat(180);
    assertTrue(isFurniture(long200));
    assertFalse(isFurniture(long200 + "x"));
    assertTrue(isFurniture("© 2021 " + "x".repeat(300)));
  }

  @Test
  void aPhraseIsShort() {
    assertTrue(isFurniture("Share on " + "x".repeat(50)));
    assertFalse(isFurniture("Share on " + "x".repeat(92)));
    assertTrue(isFurniture("jetzt " + "x".repeat(60) + " bestellen"));
    assertFalse(isFurniture("jetzt " + "x".repeat(61) + " bestellen"));
  }

  @Test
  void aHeadingAnnouncesOtherStories() {
    assertTrue(Furniture.announcesOthers("Read more"));
    assertTrue(Furniture.announcesOthers("» Watch:"));
    assertFalse(Furniture.announcesOthers("The quay"));
    assertFalse(Furniture.announcesOthers("Tags"));
    assertTrue(Furniture.announcesOthers("Read more" + ".".repeat(191)));
    assertFalse(Furniture.announcesOthers("Read more" + ".".repeat(192)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Reply > BUTTON",
        "Log in to Reply > BUTTON",
        "Leave a Reply > REPLY_FORM",
        "Leave a reply to Orla Venn > REPLY_FORM",
        "Your email address will not be published. Required fields are marked * > REPLY_FORM",
        "Comments are closed. > REPLY_FORM",
        "Name * > REPLY_FORM",
        "12 Comments > COMMENTS_HEADING",
        "Comments (3) > COMMENTS_HEADING",
        "No responses to The quay is shut > COMMENTS_HEADING",
        "Advertisement > AROUND",
        "Advertisement none > AROUND",
        "Story continues below… > AROUND",
        "Read more: the ferry that never came > AROUND",
        "Sign up for our letters > AROUND",
        "Sign up for our letters. It is free > NONE",
        "Reply to the mayor > NONE",
        "The comments were closed by the mayor > NONE",
        "none > NONE",
        "Ads > NONE",
        "Like > BUTTON",
        "Flag! > BUTTON",
      })
  void aLineIsAButtonAFormAHeadingOrAround(String line, Leftover leftover) {
    assertEquals(leftover, Leftover.of(line));
  }

  @Test
  void aLineOfLessThanFourOrMoreThan250LettersIsNoLeftover() {
    assertEquals(Leftover.BUTTON, Leftover.of("Like"));
    assertEquals(Leftover.NONE, Leftover.of("Lik"));
    String close = "Reply" + ".".repeat(245);
    assertEquals(Leftover.BUTTON, Leftover.of(close));
    assertEquals(Leftover.NONE, Leftover.of(close + "."));
  }

  @Test
  void whatTemplatesLeaveBehindALineIsCutOffOnlyWhereALineIsLeft() {
    assertEquals(Leftover.BUTTON, Leftover.of("Permalink none"));
    assertEquals(Leftover.BUTTON, Leftover.of("Reply. none"));
    assertEquals(Leftover.NONE, Leftover.of("likenone"));
    assertEquals(Leftover.BUTTON, Leftover.of("replynone"));
  }

  @Test
  void aFieldIsKnownByItsLabelAlone() {
    assertTrue(Leftover.isField("Name"));
    assertTrue(Leftover.isField("E-Mail:"));
    assertFalse(Leftover.isField("Name of the ferry"));
    assertTrue(Leftover.isField("Website" + ".".repeat(12)));
    assertFalse(Leftover.isField("Website" + ".".repeat(13)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Follow us on Facebook and Twitter",
        "Our newsletter: please subscribe",
        "Join us on WhatsApp",
        "» Get our newsletter every day",
        "Follow us on Telegram",
      })
  void aRequestWithALetterOrSeveralChannelsOrAtTheStartInvites(String words) {
    assertTrue(Invitation.matches(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The mayor is on Facebook and Twitter",
        "You can follow the ferry on Facebook",
        "You can follow Facebook on Facebook",
        "Follow the ferry along the quay",
        "The newsletter of the board is printed",
        "She asked them to download it",
      })
  void whatOnlySpeaksOfNetworksDoesNot(String words) {
    assertFalse(Invitation.matches(words));
  }

  @Test
  void anInvitationIsShort() {
    String words = "Follow us on Facebook and Twitter ";
    assertTrue(Invitation.matches(words + "x".repeat(320 - words.length())));
    assertFalse(Invitation.matches(words + "x".repeat(321 - words.length())));
  }
}
