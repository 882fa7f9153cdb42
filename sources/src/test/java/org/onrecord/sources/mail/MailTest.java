package org.onrecord.sources.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.PartRole;
import org.onrecord.page.UnreadablePageException;
import org.onrecord.sources.Form;
import org.onrecord.sources.FoundPage;
import org.onrecord.sources.ReadingLog;
import org.onrecord.sources.document.Mutations;
import org.onrecord.sources.document.Reading;
import org.onrecord.text.Diagnostic;

class MailTest {
  private static final String RELEASE =
      """
      Return-Path: <press@harran.example>
      Received: from mail.harran.example by post.example; Fri, 2 May 2031 08:00:01 +0200
      From: =?UTF-8?Q?Harbour_Office_=E2=80=93_Press?= <press@harran.example>
      To: editors@post.example
      Subject: =?utf-8?B?R2F0ZXMgY2xvc2VkIGF0IG5vb24=?=
      Date: Fri, 2 May 2031 08:00:00 +0200
      Message-ID: <1@harran.example>
      MIME-Version: 1.0
      Content-Language: en
      Content-Type: multipart/alternative; boundary="b1"

      --b1
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      The harbour office closed the gates at noon. =E2=80=9CNobody asked us=
       to,=E2=80=9D Ada Roe, the harbour master, said.

      The ferry will sail again on Monday.
      --=20
      Press office, Harran
      --b1
      Content-Type: text/html; charset=utf-8

      <p>The <b>same</b> as HTML.</p>
      --b1--
      """;

  private static final String REPLY =
      """
      From: "Finch, Tom" <tom@post.example>
      To: Ada Roe <ada@harran.example>
      Subject: Re: AW: The gates
      Date: Mon, 5 May 2031 10:00:00 +0200
      Message-ID: <3@post.example>
      In-Reply-To: <2@harran.example>
      Content-Type: text/plain; charset=us-ascii

      I do not believe a word of it.

      On Sun, May 4, 2031 at 9:12 PM Ada Roe
      <ada@harran.example> wrote:
      > We closed them at noon, and I was there.
      >
      > On 3 May 2031, Ilse Varn wrote:
      >> Who closed the gates on Friday? The book
      >> does not say.
      """;

  private static Page read(String mail) {
    return Reading.of("a.eml", mail.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPressReleaseHasItsFactsFromItsHeader() {
    Page page = read(RELEASE);
    assertEquals("message/rfc822", page.mediaType());
    assertEquals("Gates closed at noon", page.metadata().headline());
    assertEquals(List.of("Harbour Office – Press"), page.metadata().authors());
    assertEquals("2031-05-02T08:00:00+02:00", page.metadata().published());
    assertEquals("en", page.metadata().language());
    assertEquals(
        List.of(
            "The harbour office closed the gates at noon. “Nobody asked us to,” Ada Roe, the"
                + " harbour master, said.",
            "The ferry will sail again on Monday."),
        Reading.paragraphs(page, PartRole.BODY));
    assertTrue(Reading.paragraphs(page, PartRole.OTHER).toString().contains("Press office"));
    assertEquals("paragraph 2", Reading.placeOf(page, "Nobody asked"));
    assertFalse(page.text().string().contains("as HTML"));
  }

  @Test
  void theOldestWordsAreTheArticleAndEachAnswerAComment() {
    Page page = read(REPLY);
    assertEquals("The gates", page.metadata().headline());
    assertEquals(List.of("Ilse Varn"), page.metadata().authors());
    assertEquals("2031-05-03", page.metadata().published());
    assertEquals(
        List.of("Who closed the gates on Friday? The book does not say."),
        Reading.paragraphs(page, PartRole.BODY));
    assertEquals(2, page.comments().size());
    Comment first = page.comments().get(0);
    assertNull(first.parent());
    assertEquals("Ada Roe", first.author());
    assertEquals("2031-05-04", first.posted());
    assertEquals("We closed them at noon, and I was there.", page.text().slice(first.span()));
    Comment second = page.comments().get(1);
    assertEquals("c1", second.parent());
    assertEquals("Tom Finch", second.author());
    assertEquals("2031-05-05T10:00:00+02:00", second.posted());
    assertEquals("I do not believe a word of it.", page.text().slice(second.span()));
  }

  @Test
  void whatStandsBelowAnOriginalMessageIsOlder() {
    Page page =
        read(
            """
            From: Tom Finch <tom@post.example>
            Subject: RE: Numbers
            Date: Mon, 5 May 2031 10:00:00 +0000
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8

            <html><head><style>p{color:red}</style></head><body><p>Thank you. I shall print&nbsp;them.</p>
            <div>-----Original Message-----</div><div>From: Ada Roe</div><div>Sent: 4 May 2031</div>
            <div>To: Tom Finch</div><div>Subject: Numbers</div><p>We counted eleven &amp; twelve.</p></body></html>
            """);
    assertEquals(List.of("Ada Roe"), page.metadata().authors());
    assertEquals("2031-05-04", page.metadata().published());
    assertEquals(List.of("We counted eleven & twelve."), Reading.paragraphs(page, PartRole.BODY));
    assertEquals("Tom Finch", page.comments().get(0).author());
    assertEquals(
        "Thank you. I shall print them.", page.text().slice(page.comments().get(0).span()));
  }

  @Test
  void textsWithColonsAreNoMail() {
    for (String text :
        List.of(
            "From: the harbour\nTo: the mill\n\nA walk along the bay, in four parts.\n",
            "Subject: gates\nDate: 2 May 2031\n\nNote for the file.\n",
            "MR. ROE: I was there.\nMS. FINCH: I was not.\n")) {
      assertEquals("text/plain", read(text).mediaType(), text);
    }
  }

  @Test
  void aMessageWithoutTextSaysSo() {
    Page page =
        read(
            """
            From: a@b.example
            Subject: Picture
            Message-ID: <4@b.example>
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            """);
    assertEquals(Diagnostic.Code.NO_TEXT, page.diagnostics().get(0).code());
  }

  @Test
  void aMailboxHoldsItsMessagesOneByOne() throws IOException {
    String box =
        "From press@harran.example Fri May  2 08:00:01 2031\n"
            + RELEASE
            + "\nFrom tom@post.example Mon May  5 10:00:00 2031\n"
            + REPLY
            + "\n>From here on nobody knows.\n\n";
    assertEquals(Form.MBOX, Form.ofStart(box.getBytes(StandardCharsets.UTF_8)));
    List<String> found = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (MboxPages pages =
        new MboxPages(
            "box.mbox",
            "box.mbox",
            new ByteArrayInputStream(box.getBytes(StandardCharsets.UTF_8)),
            10_000,
            (source, relative) -> true,
            log(problems))) {
      for (FoundPage page = pages.next(); page != null; page = pages.next()) {
        found.add(page.source());
        texts.add(Reading.of(page.source(), page.bytes()).text().string());
      }
      assertEquals(box.length(), pages.position() - (bytes(box) - box.length()));
    }
    assertEquals(List.of("box.mbox#1", "box.mbox#2"), found);
    assertTrue(texts.get(0).contains("The ferry will sail again"), texts.get(0));
    assertTrue(texts.get(1).contains("From here on nobody knows."), texts.get(1));
    assertEquals(List.of(), problems);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  @Test
  void aMessageThatIsTooLargeCostsItself() throws IOException {
    String box =
        "From a@b.example Fri May  2 08:00:01 2031\n"
            + RELEASE.replace("Monday", "Monday".repeat(3000))
            + "\nFrom a@b.example Fri May  2 08:00:01 2031\n"
            + REPLY;
    List<String> problems = new ArrayList<>();
    try (MboxPages pages =
        new MboxPages(
            "box.mbox",
            "box.mbox",
            new ByteArrayInputStream(box.getBytes(StandardCharsets.UTF_8)),
            10_000,
            (source, relative) -> true,
            log(problems))) {
      FoundPage page = pages.next();
      assertEquals("box.mbox#2", page == null ? null : page.source());
      assertNull(pages.next());
    }
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("box.mbox#1: the message has"), problems.get(0));
  }

  @Test
  void damageNeverFails() {
    Mutations.readAll("a.eml", RELEASE.getBytes(StandardCharsets.UTF_8), 234_000);
    Mutations.readAll("b.eml", REPLY.getBytes(StandardCharsets.UTF_8), 235_000);
  }

  @Test
  void aDamagedMessageCostsNoOtherOfItsMailbox() {
    Mutations.each(
        REPLY.getBytes(StandardCharsets.UTF_8),
        238_000,
        damaged -> {
          ByteArrayOutputStream box = new ByteArrayOutputStream();
          String from = "From office@harbour.example Fri May  2 10:00:00 2031\n";
          box.writeBytes((from + RELEASE + "\n\n" + from).getBytes(StandardCharsets.UTF_8));
          box.writeBytes(damaged);
          box.writeBytes(("\n\n" + from + LAST).getBytes(StandardCharsets.UTF_8));
          List<String> texts = textsOf(box.toByteArray());
          assertTrue(texts.get(0).contains("The ferry will sail again"), texts.get(0));
          String last = texts.get(texts.size() - 1);
          assertTrue(last.contains("The lamp on the pier is lit."), last);
        });
  }

  private static final String LAST =
      "From: Ada Roe <ada@harbour.example>\n"
          + "Date: Sat, 3 May 2031 10:00:00 +0000\n"
          + "Message-ID: <9@h>\n"
          + "Subject: Lamp\n\n"
          + "The lamp on the pier is lit.\n";

  /** The texts of the messages that can be read. */
  private static List<String> textsOf(byte[] box) throws IOException {
    List<String> texts = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (MboxPages pages =
        new MboxPages(
            "b.mbox",
            "b.mbox",
            new ByteArrayInputStream(box),
            100_000,
            (source, relative) -> true,
            log(problems))) {
      for (FoundPage page = pages.next(); page != null; page = pages.next()) {
        try {
          texts.add(Reading.orRefused(page.source(), page.bytes()).text().string());
        } catch (UnreadablePageException e) {
          assertTrue(e.getMessage().startsWith(page.source() + ": "), e.getMessage());
        }
      }
    }
    return texts;
  }

  private static ReadingLog log(List<String> problems) {
    return new ReadingLog() {
      @Override
      public void problem(String message) {
        problems.add(message);
      }

      @Override
      public void fail(String name, Throwable cause) {
        problems.add(name + ": " + cause);
      }

      @Override
      public void note(String message) {}

      @Override
      public void passedOver(long records) {}
    };
  }
}
