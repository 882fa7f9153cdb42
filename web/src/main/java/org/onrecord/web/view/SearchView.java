package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.ledger.Ledger;
import org.onrecord.ledger.hit.Facet;
import org.onrecord.ledger.hit.HitWriter;
import org.onrecord.ledger.hit.Hits;
import org.onrecord.ledger.query.Disputed;
import org.onrecord.ledger.query.Grouping;
import org.onrecord.ledger.query.Query;
import org.onrecord.ledger.query.QueryException;
import org.onrecord.ledger.query.Sort;
import org.onrecord.report.HitCsv;
import org.onrecord.sources.text.Counted;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Choices;
import org.onrecord.web.answer.Data;
import org.onrecord.web.answer.Json;
import org.onrecord.web.answer.Question;
import org.onrecord.web.view.Description.JsonType;
import org.onrecord.web.view.Description.Member;

/** Finds statements: a box, chips that narrow, hits in their context. */
final class SearchView implements View {
  /** The parameters that a facet's chip sets, by the facet's name. */
  private static final Map<String, String> NARROWS =
      Map.of(
          "speaker",
          "by",
          "outlet",
          "outlet",
          "year",
          "said",
          "act",
          "act",
          "certainty",
          "certainty");

  /** What narrows a search and is shown to be let go of, with the word before its value. */
  private static final Map<String, String> SHOWN = shown();

  private static final List<String> FORM = List.of("q", "by", "about", "said");

  private final Ledger ledger;

  SearchView(Ledger ledger) {
    this.ledger = ledger;
  }

  private static Map<String, String> shown() {
    Map<String, String> shown = new LinkedHashMap<>();
    shown.put("by", "by");
    shown.put("about", "about");
    shown.put("to", "to");
    shown.put("through", "through");
    shown.put("outlet", "in");
    shown.put("said", "said");
    shown.put("published", "published");
    shown.put("act", "");
    shown.put("kind", "");
    shown.put("certainty", "");
    shown.put("reliable", "reliable from");
    shown.put("disputed", "disputed:");
    shown.put("exact", "exactly these words:");
    return shown;
  }

  @Override
  public String path() {
    return "/search";
  }

  @Override
  public Description description() {
    return new Description(
        "Statements that were found, with counts by facet.",
        Asked.parameters(),
        List.of(
            new Member("hits", JsonType.ARRAY, "As `onrecord search --format jsonl` prints them."),
            new Member("statements", JsonType.INTEGER, "How many were found."),
            new Member("groups", JsonType.INTEGER, "How many hits that makes."),
            new Member(
                "facets", JsonType.OBJECT, "Counts of values by facet, the most frequent first."),
            new Member("next", JsonType.STRING, "The `after` of the following hits.")));
  }

  @Override
  public Answer answer(Question question) throws IOException {
    Address address = question.address();
    boolean empty = address.toString().equals(path());
    try {
      Query query =
          Asked.after(
              question,
              Asked.query(question)
                  .sort(question.choice("sort", Sort.class, empty ? Sort.SAID : Sort.RELEVANCE))
                  .grouping(question.choice("group", Grouping.class, Grouping.WORDS))
                  .build());
      Hits hits = ledger.searchLately(query, question.since());
      return answer(question, hits, null);
    } catch (QueryException e) {
      Hits none = new Hits(List.of(), 0, 0, List.of(), null);
      return answer(question, none, e.getMessage());
    }
  }

  private Answer answer(Question question, Hits hits, @Nullable String problem) {
    String words = question.text("q");
    return new Answer(
        words.isEmpty() ? "Search" : words,
        "search",
        model(question, hits, problem),
        List.of("htmx.js"), // which looks at each element: of a long page for too long
        data(hits));
  }

  private SearchModel model(Question question, Hits hits, @Nullable String problem) {
    Address address = question.address().without("after");
    Map<String, String> fields = new LinkedHashMap<>();
    FORM.forEach(name -> fields.put(name, question.text(name)));
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    SHOWN.keySet().stream()
        .filter(name -> !FORM.contains(name))
        .forEach(name -> question.texts(name).forEach(value -> kept.add(Map.entry(name, value))));
    List<Chip> chosen = chosen(question, address);
    return new SearchModel(
        fields,
        kept,
        chosen,
        facets(hits, question, address),
        orders(question, address),
        HitCard.of(hits.hits()),
        Counted.of(hits.groups(), "hit") + " of " + Counted.of(hits.statements(), "statement"),
        asked(address),
        hits.next() == null ? null : address.with("after", hits.next().toString()).toString(),
        problem,
        hits.hits().isEmpty() && problem == null ? advice(question, address, chosen) : List.of());
  }

  /** The question without what only orders the hits. */
  private static String asked(Address address) {
    Address bare = address.without("sort").without("limit").without("group");
    return bare.toString().substring(bare.path().length());
  }

  private static List<Chip> chosen(Question question, Address address) {
    List<Chip> chosen = new ArrayList<>();
    SHOWN.forEach(
        (name, before) -> {
          for (String value : question.texts(name)) {
            String label = before.isEmpty() ? value : before + " " + value;
            chosen.add(new Chip(label, 0, true, address.toggled(name, value).toString()));
          }
        });
    return chosen;
  }

  private static List<SearchModel.Facet> facets(Hits hits, Question question, Address address) {
    List<SearchModel.Facet> facets = new ArrayList<>();
    hits.facets().forEach(facet -> facets.add(facet(facet, question, address)));
    if (!facets.isEmpty()) {
      facets.add(disputed(question.text("disputed"), address));
    }
    return facets;
  }

  /** What readers answer is not counted: it narrows all the same. */
  private static SearchModel.Facet disputed(String now, Address address) {
    List<Chip> chips = new ArrayList<>();
    for (Disputed each : List.of(Disputed.LIKELY, Disputed.PERHAPS)) {
      String id = Choices.id(each);
      boolean chosen = now.equals(id);
      Address to = chosen ? address.without("disputed") : address.with("disputed", id);
      chips.add(new Chip(id, 0, chosen, to.toString()));
    }
    return new SearchModel.Facet("disputed", chips);
  }

  private static SearchModel.Facet facet(Facet facet, Question question, Address address) {
    String parameter = NARROWS.getOrDefault(facet.name(), facet.name());
    List<String> now = question.texts(parameter);
    boolean several = parameter.equals("act") || parameter.equals("certainty");
    List<Chip> chips = new ArrayList<>();
    for (Facet.Value value : facet.values()) {
      boolean chosen = now.contains(value.value());
      Address to =
          several || chosen
              ? address.toggled(parameter, value.value())
              : address.with(parameter, value.value());
      chips.add(new Chip(value.value(), value.count(), chosen, to.toString()));
    }
    return new SearchModel.Facet(facet.name(), chips);
  }

  private static List<Chip> orders(Question question, Address address) {
    String now = question.text("sort");
    List<Chip> orders = new ArrayList<>();
    for (Sort sort : Sort.values()) {
      String id = Choices.id(sort);
      boolean chosen = now.isEmpty() ? sort == Sort.RELEVANCE : now.equals(id);
      orders.add(new Chip(label(sort), 0, chosen, address.with("sort", id).toString()));
    }
    return orders;
  }

  private static String label(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "closest";
      case SAID -> "newest said";
      case PUBLISHED -> "newest published";
      case RELIABILITY -> "surest";
      case DOUBT -> "least sure";
    };
  }

  /** What to try where nothing was found: less of what was asked. */
  private static List<Chip> advice(Question question, Address address, List<Chip> chosen) {
    List<Chip> advice = new ArrayList<>();
    String words = question.text("q");
    if (words.contains("\"")) {
      String loose = words.replace("\"", "");
      advice.add(
          new Chip("the words, not the phrase", 0, false, address.with("q", loose).toString()));
    }
    List<String> each = List.of(words.replace("\"", "").split("\\s+", -1));
    if (each.size() > 1 && !each.contains("OR")) {
      String any = String.join(" OR ", each);
      advice.add(new Chip("any of the words", 0, false, address.with("q", any).toString()));
    }
    for (Chip chip : chosen) {
      advice.add(new Chip("not only " + chip.label(), 0, false, chip.address()));
    }
    if (!words.isEmpty()) {
      String about = address.without("q").with("about", words).toString();
      advice.add(new Chip("the words in headlines, too", 0, false, about));
    }
    return advice;
  }

  private static Data data(Hits hits) {
    return new Data(
        () ->
            Json.object(
                json ->
                    json.raws("hits", lines(hits))
                        .number("statements", hits.statements())
                        .number("groups", hits.groups())
                        .object("facets", facets -> write(facets, hits.facets()))
                        .text("next", hits.next() == null ? null : hits.next().toString())),
        () -> lines(hits),
        () -> rows(hits));
  }

  private static void write(Json json, List<Facet> facets) {
    for (Facet facet : facets) {
      json.object(
          facet.name(),
          values -> facet.values().forEach(each -> values.number(each.value(), each.count())));
    }
  }

  private static List<String> lines(Hits hits) {
    return hits.hits().stream().map(HitWriter::line).toList();
  }

  private static List<String> rows(Hits hits) {
    List<String> rows = new ArrayList<>(List.of(HitCsv.header()));
    hits.hits().forEach(hit -> rows.add(HitCsv.render(hit)));
    return rows;
  }
}
