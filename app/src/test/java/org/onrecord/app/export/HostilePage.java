package org.onrecord.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.onrecord.page.Metadata;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.record.PageRecord;
import org.onrecord.record.Provenance;
import org.onrecord.statement.Act;
import org.onrecord.statement.Certainty;
import org.onrecord.statement.Kind;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/** Records whose words are what forms of files trip over, at random. */
public final class HostilePage {
  private static final String[] BITS = {
    "quay",
    "=1+1",
    "@SUM(A1)",
    "+4",
    "-2",
    "“",
    "”",
    "\"",
    "'",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    " ",
    "<script>alert(1)</script>",
    "&amp;",
    "[x](y)",
    "![i](j)",
    "`c`",
    "# h",
    "1. l",
    "*b*",
    "_u_",
    "𝒳",
    "\uD83D\uDE00",
    "é",
    "\u2028",
    "\u0085",
    "\u0000",
    "\u000B",
    "|",
    "[^1]",
    "^",
    "~~",
    "\\",
    "]]>",
    "</blockquote>",
    "＝2",
    "http://a.example/?q=<b>",
    "{",
    "}",
    "$",
    "%41",
    "T1\tSource 0 1"
  };

  private HostilePage() {}

  /** A record with some statements at random places. */
  public static PageRecord random(long seed, String source) {
    Random random = new Random(seed);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      words.append(BITS[random.nextInt(BITS.length)]).append(random.nextBoolean() ? " " : "");
    }
    SourceText text = SourceText.of(words.toString());
    String name = BITS[random.nextInt(BITS.length)] + " " + BITS[random.nextInt(BITS.length)];
    List<Statement> statements = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      statements.add(statement(random, i, text));
    }
    Page page =
        Page.builder("sha256:" + "ab".repeat(32), source, text)
            .metadata(
                new Metadata(
                    BITS[random.nextInt(BITS.length)] + " news",
                    "=Outlet",
                    List.of("@Author"),
                    random.nextBoolean() ? "2024-03-14" : "soon",
                    "en"))
            .parts(List.of(new Part(PartRole.BODY, new Span(0, text.length()))))
            .build();
    return new PageRecord(
        new Provenance("0.0.0", "by hand", Map.of()),
        page,
        List.of(new Person("p1", PersonType.ORGANISATION, name, List.of())),
        statements,
        List.of(),
        List.of());
  }

  private static Statement statement(Random random, int number, SourceText text) {
    List<Span> content = new ArrayList<>();
    int at = random.nextInt(40);
    for (int i = 0; i <= random.nextInt(2); i++) {
      int start = at + random.nextInt(20);
      int end = start + 1 + random.nextInt(60);
      if (end < text.codePointLength()) {
        content.add(new Span(text.utf16Offset(start), text.utf16Offset(end)));
      }
      at = end + 1;
    }
    if (content.isEmpty()) {
      content.add(new Span(0, text.utf16Offset(9)));
    }
    int cue = text.utf16Offset(random.nextInt(60));
    return Statement.builder("s" + number)
        .kind(List.of(Kind.values()).get(random.nextInt(3)))
        .act(List.of(Act.values()).get(random.nextInt(5)))
        .certainty(Certainty.ASKED, List.of())
        .speaker(random.nextBoolean() ? "p1" : null, 0.5)
        .source(random.nextBoolean() ? List.of(new Span(0, text.utf16Offset(3))) : List.of())
        .cue(random.nextBoolean() ? List.of(whole(text, cue)) : List.of())
        .content(content)
        .confidence(0.9)
        .reliability(random.nextInt(100) / 100.0)
        .build();
  }

  private static Span whole(SourceText text, int offset) {
    int start = text.codePointOffset(offset);
    return new Span(text.utf16Offset(start), text.utf16Offset(start + 1));
  }
}
