package org.onrecord.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.entry.StatementNumber;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.ledger.person.Evidence;
import org.onrecord.ledger.person.LedgerPerson;
import org.onrecord.ledger.person.MergeProposal;
import org.onrecord.ledger.person.Parting;
import org.onrecord.ledger.person.PersonEvent;
import org.onrecord.ledger.person.PersonRole;
import org.onrecord.ledger.person.Relation;
import org.onrecord.sources.text.Counted;
import org.onrecord.sources.text.Visible;

/** People of a ledger as text for people. Whatever could act on a terminal does not. */
public final class PersonText {
  private static final int SHOWN = 3;
  private static final int WORDS = 100;

  private final StringBuilder text = new StringBuilder();

  private PersonText() {}

  /** Somebody in one line. */
  public static String line(LedgerPerson person) {
    List<String> parts = new ArrayList<>();
    parts.add(person.name());
    if (!person.roles().isEmpty()) {
      parts.add(person.roles().get(0).role());
    }
    parts.add(counts(person));
    if (!person.outlets().isEmpty()) {
      parts.add(few(person.outlets()));
    }
    if (person.first() != null) {
      parts.add(span(person.first(), person.last()));
    }
    if (person.parts().size() > 1) {
      parts.add(person.parts().size() + " made one");
    }
    return shown(person.number() + "  " + String.join(" · ", parts)) + "\n";
  }

  private static String few(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
        + (names.size() > SHOWN ? ", …" : "");
  }

  private static String counts(LedgerPerson person) {
    return Counted.of(person.count(Relation.BY), "statement")
        + (person.count(Relation.ABOUT) == 0 ? "" : ", " + person.count(Relation.ABOUT) + " about")
        + " on "
        + Counted.of(person.pages(), "page");
  }

  private static String span(@Nullable String first, @Nullable String last) {
    String from = day(first);
    String to = day(last);
    return from.equals(to) ? from : from + " to " + to;
  }

  private static String day(@Nullable String date) {
    return date == null ? "" : date.split("T", 2)[0];
  }

  private static String shown(String line) {
    return Visible.of(line.replaceAll("\\s+", " ").strip());
  }

  /**
   * Somebody with all that is known.
   *
   * @param statements for each relation the newest few
   * @param events about them
   * @param proposals who may be one with them
   */
  public static String render(
      LedgerPerson person,
      List<Statements> statements,
      List<PersonEvent> events,
      List<MergeProposal> proposals) {
    PersonText text = new PersonText();
    text.write(person);
    statements.forEach(each -> text.write(person, each));
    events.forEach(event -> text.row("event " + event.id(), sentence(event)));
    proposals.forEach(
        proposal -> {
          MergeProposal.Candidate other =
              proposal.one().number().equals(person.number()) ? proposal.other() : proposal.one();
          text.row("may be one", proposed(other) + ": " + evidence(proposal));
        });
    return text.text.append('\n').toString();
  }

  /**
   * A few of the statements that somebody has to do with.
   *
   * @param newest of them
   */
  public record Statements(Relation relation, List<Hit> newest) {
    /** Copies the list. */
    public Statements {
      newest = List.copyOf(newest);
    }
  }

  private void write(LedgerPerson person) {
    text.append(shown(person.number() + "  " + person.name() + ", " + person.type())).append('\n');
    if (person.names().size() > 1) {
      row("also", String.join(", ", person.names().subList(1, person.names().size())));
    }
    if (!person.identifiers().isEmpty()) {
      row("on the list", String.join(", ", person.identifiers()));
    }
    for (PersonRole role : person.roles()) {
      row(
          "role",
          role.role()
              + (role.first() == null ? "" : ", " + span(role.first(), role.last()))
              + (role.pages() == 1 ? "" : ", " + role.pages() + " pages"));
    }
    if (!person.outlets().isEmpty()) {
      row("outlets", String.join(", ", person.outlets()));
    }
    row(
        "pages",
        person.pages()
            + (person.first() == null ? "" : ", " + span(person.first(), person.last())));
    if (person.parts().size() > 1) {
      for (LedgerPerson.Part part : person.parts()) {
        row(
            "made of",
            part.number()
                + " "
                + part.name()
                + ", known by "
                + part.where()
                + ", "
                + Counted.of(part.pages(), "page"));
      }
    }
  }

  private void write(LedgerPerson person, Statements statements) {
    int count = person.count(statements.relation());
    if (count == 0) {
      return;
    }
    String name =
        switch (statements.relation()) {
          case BY -> "said";
          case ABOUT -> "about them";
          case TO -> "to them";
          case THROUGH -> "they tell";
        };
    row(
        name,
        Counted.of(count, "statement")
            + (count > statements.newest().size() ? ", the newest:" : ":"));
    for (Hit hit : statements.newest()) {
      row(
          "",
          new StatementNumber(hit.statement())
              + (hit.published() == null ? "" : " · " + day(hit.published()))
              + (statements.relation() == Relation.BY || hit.speaker() == null
                  ? ""
                  : " · " + hit.speaker())
              + " · "
              + shortened(hit.words()));
    }
  }

  private static String shortened(String words) {
    return words.codePointCount(0, words.length()) <= WORDS
        ? words
        : words.substring(0, words.offsetByCodePoints(0, WORDS)) + "…";
  }

  private void row(String name, String value) {
    text.append(
        String.format(Locale.ROOT, "  %-12s", name) // the name is ours
            + shown(value)
            + "\n");
  }

  /** What was said in an event, without who and when. */
  public static String what(PersonEvent event) {
    return switch (event.deed()) {
      case MERGED ->
          who(event.person()) + " and " + who(String.valueOf(event.other())) + " are one";
      case APART -> who(event.person()) + " and " + who(String.valueOf(event.other())) + " are two";
      case SPLIT -> who(event.person()) + " is one with nobody";
      case PARTED -> who(event.person()) + " is another " + where(event.parting());
      case NAMED -> who(event.person()) + " is called " + event.name();
      case UNDONE -> "event " + event.undoes() + " does not count";
    };
  }

  private static String sentence(PersonEvent event) {
    return event.at()
        + ", "
        + event.who()
        + ": "
        + what(event)
        + (event.note() == null ? "" : " (" + event.note() + ")")
        + (event.counts() ? "" : "; taken back since");
  }

  /** Where somebody is another, and who. */
  public static String where(@Nullable Parting parting) {
    if (parting == null) {
      return "somewhere";
    }
    List<String> where = new ArrayList<>();
    if (parting.pages() > 0) {
      where.add("on " + Counted.of(parting.pages(), "page"));
    }
    if (parting.statements() > 0) {
      where.add("in " + Counted.of(parting.statements(), "statement"));
    }
    return String.join(" and ", where) + ", " + parting.person();
  }

  /** What makes somebody one across pages, without the words that only the ledger needs. */
  private static String who(String identity) {
    return identity
        .replaceFirst("^(part:[0-9a-f]*:)+", "the other ")
        .replaceFirst("^(the other )?known:", "$1")
        .replaceFirst("(?s)^(the other )?page:(sha256:.{8})[^:]*:[a-z]+:(.*)$", "$1$3 on page $2…");
  }

  /** Two who may be one, as a line. */
  public static String line(MergeProposal proposal) {
    return shown(
            proposed(proposal.one())
                + " and "
                + proposed(proposal.other())
                + ": "
                + evidence(proposal))
        + "\n";
  }

  private static String proposed(MergeProposal.Candidate candidate) {
    return candidate.number()
        + " "
        + candidate.name()
        + " ("
        + (candidate.outlets().isEmpty() ? "" : few(candidate.outlets()) + ", ")
        + Counted.of(candidate.pages(), "page")
        + ")";
  }

  private static String evidence(MergeProposal proposal) {
    return proposal.evidence().stream().map(Evidence::toString).collect(Collectors.joining(", "));
  }
}
