package org.onrecord.report;

import static org.onrecord.person.PersonType.AUTHOR;
import static org.onrecord.person.PersonType.GROUP;
import static org.onrecord.person.PersonType.ORGANISATION;
import static org.onrecord.person.PersonType.PERSON;
import static org.onrecord.person.PersonType.UNNAMED;
import static org.onrecord.statement.Kind.DIRECT;
import static org.onrecord.statement.Kind.INDIRECT;
import static org.onrecord.statement.Kind.MIXED;

import org.onrecord.page.PartRole;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.text.Diagnostic;

/** Records of made-up pages. */
final class Examples {
  static final String BREAKOUT = "\"><img src=x onerror=alert(1)><script>alert(2)</script>";

  private Examples() {}

  /** A column with its readers' quarrel: every kind of statement, nested, crossed and doubtful. */
  static PageRecord bridge() {
    return new RecordFixture()
        .from("archive/2024/harbour-bridge.txt", "text/plain")
        .about(
            "Voss: Bridge ‘will open by spring’",
            "The Tarn Harbour Gazette",
            "Ada Quill",
            "2024-03-06",
            "en-GB")
        .headline("⟦1s⟧Voss⟦/1s⟧⟦1q⟧:⟦/1q⟧ ⟦1c⟧Bridge ‘will open by spring’⟦/1c⟧")
        .part(PartRole.CAPTION, "Mayor Elena Voss at the north pier (Photo: T. Okri, 5 March)")
        .part(PartRole.BYLINE, "By Ada Quill")
        .body(
            "⟦2c⟧“We have waited eleven years for this bridge,”⟦/2c⟧ ⟦2s⟧Mayor Elena Voss⟦/2s⟧"
                + " ⟦2q⟧told⟦/2q⟧ the harbour council ⟦2d⟧on Tuesday⟦/2d⟧. ⟦2c⟧“Nobody in this"
                + " room should have to wait for a twelfth 🌉.”⟦/2c⟧")
        .body(
            "⟦3s⟧The mayor⟦/3s⟧ ⟦3q⟧⟦3e⟧promised⟦/3e⟧⟦/3q⟧ ⟦3c⟧to finish “every last bolt” of the"
                + " north span before the herring season, and not to raise the toll⟦/3c⟧. The toll"
                + " stands at four crowns, and has stood there since her predecessor left.")
        .body(
            "Not everyone believes her. ⟦4s⟧Jon Haldane, who ran the works until last"
                + " autumn,⟦/4s⟧ ⟦4q⟧said⟦/4q⟧ ⟦4c⟧⟦5s⟧the Ministry of Roads⟦/5s⟧ had"
                + " ⟦5q⟧assured⟦/5q⟧ him ⟦5c⟧the steel was “as good as lost”⟦/5c⟧, and that he"
                + " ⟦4e⟧would have⟦/4e⟧ stopped the works had he been asked⟦/4c⟧.")
        .body(
            "⟦6q⟧According to⟦/6q⟧ ⟦6s⟧a person close to the talks⟦/6s⟧, ⟦6c⟧the lender wants its"
                + " money back by June⟦/6c⟧. ⟦7q⟧It was feared⟦/7q⟧ that ⟦7c⟧the pier"
                + " ⟦7e⟧might⟦/7e⟧ not carry the second track⟦/7c⟧.")
        .body(
            "⟦8c⟧“It is not ⟦9c⟧a question of money,”⟦/8c⟧ nor of time⟦/9c⟧, ⟦8s⟧Haldane⟦/8s⟧"
                + " ⟦8q⟧went on⟦/8q⟧, and ⟦9s⟧the ferrymen⟦/9s⟧ ⟦9q⟧wrote⟦/9q⟧ the same.")
        .part(PartRole.BIO, "Ada Quill writes on the harbour. She lives in Tarn.")
        .comment(
            "c1",
            null,
            "Old Pilot",
            "2024-03-06T18:20",
            "I was at the council. ⟦10s⟧Voss⟦/10s⟧ ⟦10q⟧never said⟦/10q⟧ ⟦10c⟧that the toll stays as"
                + " it is⟦/10c⟧.",
            "And eleven years? I count thirteen.")
        .comment(
            "c1.1",
            "c1",
            "مريم",
            null,
            "⟦11c⟧“الجسر لنا جميعا”⟦/11c⟧ ⟦11q⟧قال⟦/11q⟧ ⟦11s⟧جدي⟦/11s⟧.")
        .comment("c1.1.1", "c1.1", null, null, "Well said.")
        .comment(
            "c2",
            null,
            null,
            null,
            "⟦12c⟧“Every last bolt”⟦/12c⟧? We shall see about that, ⟦12s⟧Mrs Voss⟦/12s⟧.")
        .part(PartRole.OTHER, "Leave a reply")
        .part(PartRole.OTHER, "Fields marked with a star are required.")
        .person("p1", PERSON, "Elena Voss")
        .person("p2", AUTHOR, "Ada Quill")
        .person("p3", PERSON, "Jon Haldane")
        .person("p4", ORGANISATION, "Ministry of Roads")
        .person("p5", UNNAMED, "a person close to the talks")
        .person("p6", GROUP, "the ferrymen")
        .person("p7", ORGANISATION, "harbour council")
        .person("p8", AUTHOR, "Old Pilot")
        .said(1, MIXED, "p1", t -> t.through("p2"))
        .said(2, DIRECT, "p1", t -> t.through("p2").to("p7").on("2024-03-05").sure(0.99))
        .said(3, MIXED, "p1", t -> t.through("p2").as(Certainty.WISHED).sure(0.86))
        .said(4, INDIRECT, "p3", t -> t.through("p2").as(Certainty.COUNTERFACTUAL).sure(0.8))
        .said(5, MIXED, "p4", t -> t.through("p2", "p3").to("p3").sure(0.71))
        .said(6, INDIRECT, "p5", t -> t.through("p2").by(Act.WISH).sure(0.9))
        .said(7, INDIRECT, null, t -> t.through("p2").as(Certainty.HEDGED).by(Act.WISH).sure(0.44))
        .said(8, DIRECT, "p3", t -> t.through("p2"))
        .said(9, INDIRECT, "p6", t -> t.through("p2").by(Act.WRITING).sure(0.31))
        .said(10, INDIRECT, "p1", t -> t.through("p8").as(Certainty.DENIED).sure(0.62))
        .said(11, DIRECT, null)
        .said(12, DIRECT, "p1", t -> t.sure(0.55))
        .problem(
            Diagnostic.Code.UNCLOSED_QUOTATION,
            40,
            41,
            "a quotation mark is never closed; the words after it were read as plain text")
        .build();
  }

  /** A page that tries to break out of its report, by its words, its names and its numbers. */
  static PageRecord hostile() {
    return new RecordFixture()
        .from("evil" + BREAKOUT + ".html", "text/html")
        .about(
            "</title><script>alert(3)</script>",
            "javascript:alert(4)" + BREAKOUT,
            "</style><script>alert(5)</script>",
            "2024\" onload=\"alert(6)",
            "en\" onmouseover=\"alert(7)")
        .headline("</h1><script>alert(8)</script> & &amp; <!-- --> ]]>")
        .body(
            "⟦1c⟧“</span></p><iframe src=//evil.example></iframe>\u202Eesrever\u0007\u001B[2J"
                + "\u009B31m\u0000”⟦/1c⟧ ⟦1s⟧\u001B]0;owned\u0007name⟦/1s⟧ ⟦1q⟧<b>said⟦/1q⟧\r\nend")
        .comment("c1", null, BREAKOUT, "\u001B[31m<i>", "⟦2c⟧<svg onload=alert(9)>⟦/2c⟧ ’'\"`${x}")
        .person("p1", PERSON, BREAKOUT + "\u001B[5m\u202E")
        .said(1, DIRECT, "p1")
        .said(2, INDIRECT, "p1")
        .problem(Diagnostic.Code.MALFORMED_BYTES, 0, 1, "bad \u001B[1m" + BREAKOUT)
        .build();
  }

  /** A page on which nothing is said. */
  static PageRecord silent() {
    return new RecordFixture().body("Nothing was said.").build();
  }
}
