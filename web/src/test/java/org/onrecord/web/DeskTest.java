package org.onrecord.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.person.PersonNumber;
import org.onrecord.ledger.person.Relation;
import org.onrecord.record.PageRecord;

/** What a desk does, over HTTP and without a script: each view answers, and judgements are kept. */
class DeskTest {
  private static final StatementNumber DOUBTFUL = StatementNumber.parse("1.2").orElseThrow();

  @TempDir private Path temp;
  private Served served;
  private Http desk;
  private String csrf;
  private PageRecord gazette;

  @BeforeEach
  void serve() {
    gazette =
        new MadePage("gazette.html")
            .headline("Mayor promises a quay")
            .canonical("https://gazette.example/quay")
            .says("Orla Venn", quay("winter"))
            .says("Tam Brandt", "Nobody asked the ferrymen about the quay", 0.4)
            .record();
    PageRecord post =
        new MadePage("post.html")
            .outlet("The Senna Post")
            .published("2022")
            .says("Orla Venn", quay("spring"), 0.7)
            .record();
    served = new Served(temp, gazette, post);
    desk = served.reader();
    csrf = "csrf=" + Served.csrf(desk);
  }

  @AfterEach
  void stop() {
    served.close();
    assertEquals(List.of(), served.failures);
  }

  private static String quay(String season) {
    return "The new quay will be open before the "
        + season
        + " storms come, and no boat will have to wait outside of the harbour again";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String body(String address) {
    Http.Reply reply = desk.get(address);
    assertEquals(200, reply.status(), address + "\n" + reply.body());
    return reply.body();
  }

  private int judge(String statement, String fields) {
    return desk.post("/statement/" + statement + "/judge", csrf + "&" + fields).status();
  }

  @Test
  void aSearchIsAnAddressThatHoldsAllOfIt() {
    String page = body("/search?q=quay&by=Venn&sort=said");
    assertTrue(page.contains("1 hit of 2 statements"), page);
    assertTrue(page.contains("the same words in 2 places"), page);
    assertTrue(page.contains("href=\"/search.json?q=quay&amp;by=Venn&amp;sort=said\""), page);
    assertTrue(page.contains("#:~:text=%E2%80%9CThe%20new%20quay%20will,"), page);
    assertTrue(body("/search.json?q=quay&by=Venn").contains("\"statements\":2"));
    assertEquals(body("/search.json?q=quay"), body("/api/v1/search?q=quay"));
    assertEquals(2, body("/search.csv?q=quay&by=Venn&group=none").lines().count() - 1);
    assertEquals(3, body("/search.jsonl?q=quay&group=none").lines().count());
  }

  @Test
  void whatFindsNothingSaysWhatToTry() {
    String page = body("/search?q=" + encoded("\"open quay\"") + "&act=wish");
    assertTrue(page.contains("the words, not the phrase"), page);
    assertTrue(page.contains("any of the words"), page);
    assertTrue(page.contains("not only wish"), page);
    assertTrue(
        body("/search?q=" + encoded("(\"")).contains("role=\"alert\"") || page.contains("Try"));
    assertEquals(400, desk.get("/search.json?act=shouted").status());
  }

  @Test
  void aPageKnowsWhatWasLookedFor() {
    String page = body("/page/" + gazette.page().id() + "?q=ferrymen");
    assertTrue(page.contains("href=\"#s2\" data-hit=\"s2\""), page);
    assertTrue(page.contains("id=\"s2\""), page);
    assertTrue(page.contains("href=\"/search?q=ferrymen\""), page);
    assertTrue(page.contains("href=\"/statement/1.2\""), page);
  }

  @Test
  void somebodysTimeHasDaysAndYears() throws IOException {
    String gazettes = venn("The Harbour Gazette");
    String posts = venn("The Senna Post");
    assertEquals(
        303, desk.post("/person/" + gazettes + "/merge", csrf + "&other=" + posts).status());
    String page = body("/person/" + gazettes);
    assertTrue(page.contains("class=\"range\"") && page.contains("class=\"dot\""), page);
    assertTrue(page.contains("are one"), page);
    assertTrue(body("/person/" + gazettes + ".json").contains("\"deed\":\"merged\""));
    assertEquals(303, desk.post("/person/" + gazettes + "/undo", csrf + "&event=1").status());
    assertFalse(body("/person/" + gazettes).contains("class=\"range\""));
    assertEquals(400, desk.post("/person/" + gazettes + "/merge", csrf + "&other=Nobody").status());
  }

  @Test
  void somebodyIsSetApartOnAPageAndInAStatement() throws IOException {
    String person = venn("The Harbour Gazette");
    String other = venn("The Senna Post");
    assertEquals(303, desk.post("/person/" + person + "/merge", csrf + "&other=" + other).status());
    String statement = said(person);
    String path = "/person/" + person;
    assertTrue(
        body(path).contains("form=\"part\" name=\"statement\" value=\"" + statement), body(path));
    String ticked = csrf + "&statement=" + statement + "&note=" + encoded("her sister");
    for (String where : List.of("pages", "statements")) {
      assertEquals(303, desk.post(path + "/part", ticked + "&where=" + where).status());
      assertFalse(said(person).equals(statement), where);
      String history = body(path + ".json");
      assertTrue(
          history.contains("\"deed\":\"parted\"") && history.contains("her sister"), history);
      String event = history.replaceAll("(?s).*\"event\":(\\d+).*", "$1");
      assertEquals(303, desk.post(path + "/undo", csrf + "&event=" + event).status());
      assertEquals(statement, said(person));
    }
    assertEquals(400, desk.post(path + "/part", csrf).status());
    assertEquals(404, desk.post(path + "/part", csrf + "&statement=x").status());
    assertEquals(400, desk.post(path + "/part", csrf + "&where=pages&statement=99.1").status());
  }

  /** The number of somebody's newest statement; "" where there is none. */
  private String said(String person) throws IOException {
    return served.ledger.statements(served.ledger.personCalled(person), Relation.BY, 1).stream()
        .map(hit -> new StatementNumber(hit.statement()).toString())
        .findFirst()
        .orElse("");
  }

  private String venn(String outlet) throws IOException {
    for (PersonNumber number : served.ledger.people("Venn")) {
      if (served.ledger.person(number).outlets().contains(outlet)) {
        return number.toString();
      }
    }
    throw new IllegalStateException(outlet);
  }

  @Test
  void aTraceIsTheLedgers() {
    assertTrue(body("/trace?statement=1.1").contains("spring"));
    assertTrue(body("/trace.json?statement=1.1").contains("\"basis\":\"first\""));
    assertTrue(body("/trace?words=" + encoded("nobody ever said that")).contains("No statement"));
  }

  @Test
  void theLeastSureIsJudgedFirst() throws IOException {
    assertTrue(body("/review").contains("0 judged, 3 to go"));
    assertTrue(body("/review").contains("action=\"/statement/1.2/judge\""));
    Http.Reply accepted =
        desk.post(
            "/statement/1.2/judge",
            csrf + "&deed=accepted&seen=0&from=review&act=speech&keep-by=Brandt");
    assertEquals("/review?by=Brandt&last=1.2", accepted.header("Location"));
    // a browser keeps the cookie, by which it sees at once what it changed
    String next = desk.keeping(accepted).get("/review?last=1.2").body();
    assertTrue(next.contains("1 judged, 2 to go"), next);
    assertTrue(next.contains("action=\"/statement/2.1/judge\""), next);
    assertTrue(next.contains("action=\"/statement/1.2/undo\""), next);
    assertEquals("ida", served.ledger.history(DOUBTFUL).get(0).who());
  }

  @Test
  void aSkippedOneComesAgainFromTheBeginning() {
    String first = body("/review");
    String skip = first.substring(first.indexOf("href=\"/review?after=") + 6);
    String second = body(skip.substring(0, skip.indexOf('"')).replace("&amp;", "&"));
    assertTrue(second.contains("action=\"/statement/2.1/judge\""), second);
    assertTrue(second.contains("3 to go"), second);
  }

  @Test
  void aCorrectionStandsBesideWhatTheMachineFoundAndCanBeTakenBack() throws IOException {
    String fields = "&deed=corrected&speaker=" + encoded("Tom Brandt") + "&act=speech&seen=0";
    assertEquals(303, judge("1.2", fields + "&content=" + encoded(said(DOUBTFUL))));
    String page = body("/statement/1.2");
    assertTrue(page.contains("corrected, said by Tom Brandt"), page);
    assertEquals("Tom Brandt", served.ledger.hit(DOUBTFUL).speaker());
    assertEquals("Tam Brandt", gazette.people().get(1).name());
    assertEquals(303, desk.post("/statement/1.2/undo", csrf + "&seen=1").status());
    assertEquals("Tam Brandt", served.ledger.hit(DOUBTFUL).speaker());
    assertEquals(2, served.ledger.history(DOUBTFUL).size());
    assertEquals(400, judge("1.2", "deed=corrected&seen=2"), "nothing is corrected");
  }

  @Test
  void aSpeakerCorrectedToSomebodyOfTheLedgerIsThatPerson() throws IOException {
    PersonNumber brandt = served.ledger.personCalled("Tam Brandt");
    assertEquals(303, judge("2.1", "deed=corrected&speaker=" + encoded("Tam Brandt") + "&seen=0"));
    assertEquals(2, served.ledger.person(brandt).count(Relation.BY));
    assertEquals(303, judge("1.1", "deed=corrected&speaker=Somebody+Else&seen=0"));
    assertEquals(
        "Somebody Else", served.ledger.hit(new StatementNumber(DOUBTFUL.id() - 1)).speaker());
    assertEquals(303, desk.post("/statement/2.1/undo", csrf + "&seen=1").status());
    assertEquals(1, served.ledger.person(brandt).count(Relation.BY));
    assertEquals(List.of(), served.ledger.check(done -> {}).findings());
  }

  private String said(StatementNumber statement) throws IOException {
    return served.ledger.hit(statement).words();
  }

  @Test
  void whoeverIsSecondIsTold() throws IOException {
    assertEquals(303, judge("1.2", "deed=accepted&seen=0"));
    assertEquals(409, judge("1.2", "deed=rejected&seen=0"));
    assertEquals(409, desk.post("/statement/1.2/undo", csrf + "&seen=0").status());
    assertEquals("accepted", served.ledger.hit(DOUBTFUL).judged());
    assertEquals(303, judge("1.2", "deed=rejected&seen=1"));
    assertEquals(404, judge("9.9", "deed=accepted&seen=0"));
    assertEquals(400, judge("1.2", "deed=praised&seen=0"));
  }

  @Test
  void aDraftIsComparedWithThePagesOfTheLedger() {
    String draft = "She said: “" + quay("summer") + ".”";
    Http.Reply sent = desk.post("/verify", csrf + "&draft=" + encoded(draft));
    assertEquals(303, sent.status());
    String verdicts = body(sent.header("Location"));
    assertTrue(verdicts.contains("altered") && verdicts.contains("summer for"), verdicts);
    assertTrue(body(sent.header("Location") + ".csv").contains("altered"));
    assertEquals(400, desk.post("/verify", csrf + "&draft=").status());
    assertEquals(400, desk.post("/verify", csrf + "&against=files&draft=x").status());
  }

  @Test
  void aDraftIsComparedWithFilesThatAreSent() {
    String boundary = "----b";
    StringBuilder form = new StringBuilder();
    part(form, "name=\"csrf\"", csrf.substring(5));
    part(form, "name=\"draft\"", "He said: “We will never raise the harbour toll again.”");
    part(form, "name=\"against\"", "files");
    part(
        form,
        "name=\"source\"; filename=\"../../minutes.txt\"",
        "Brandt: We will never raise the harbour toll again, ever.");
    form.append("------b--\r\n");
    Http.Reply sent =
        desk.with("Content-Type", "multipart/form-data; boundary=" + boundary)
            .send("POST", "/verify", form.toString());
    assertEquals(303, sent.status(), sent.body());
    String verdicts = body(sent.header("Location"));
    assertTrue(verdicts.contains("verbatim") && verdicts.contains("minutes.txt"), verdicts);
  }

  private static void part(StringBuilder form, String head, String content) {
    form.append("------b\r\nContent-Disposition: form-data; ").append(head);
    form.append("\r\n\r\n").append(content).append("\r\n");
  }

  @Test
  void whatIsNotThereIsMissing() {
    for (String address :
        List.of(
            "/page/sha256:" + "0".repeat(64),
            "/page/x",
            "/person/p000000000000",
            "/person/x",
            "/statement/7.7",
            "/statement/x",
            "/verify/x",
            "/nowhere")) {
      Http.Reply missing = desk.get(address);
      assertEquals(404, missing.status(), address);
      assertTrue(missing.body().contains("There is nothing here."), missing.body());
      assertEquals(404, desk.get(address + ".json").status(), address);
    }
  }
}
