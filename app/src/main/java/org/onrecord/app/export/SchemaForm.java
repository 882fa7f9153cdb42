package org.onrecord.app.export;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.person.PersonType;
import tools.jackson.databind.node.ObjectNode;

/**
 * schema.org as JSON-LD: what stands in the speaker's own words is a {@code Quotation}, what is
 * told in other words a {@code Claim}.
 */
public final class SchemaForm implements SayingForm {
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern PAGES = Pattern.compile("pp?\\. .+");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9:.+Z-]+)?)?)?");

  @Override
  public Frame frame() {
    return new Frame("{\"@context\":\"https://schema.org\",\"@graph\":[\n", ",\n", "\n]}\n");
  }

  @Override
  public String entry(Saying saying) {
    boolean quoted = saying.kind().equals("direct");
    ObjectNode node = Json.typed("@type", quoted ? "Quotation" : "Claim");
    node.put("@id", Reference.urn(saying.name())).put("text", saying.words());
    ObjectNode speaker = speaker(saying);
    if (speaker != null) {
      node.set("author", speaker);
    }
    date(node, "dateCreated", saying.said());
    Json.put(node, "inLanguage", saying.origin().language());
    node.set(quoted ? "isPartOf" : "appearance", where(saying));
    return Json.line(node);
  }

  private static @Nullable ObjectNode speaker(Saying saying) {
    String name = saying.speaker();
    if (name == null) {
      return null;
    }
    ObjectNode speaker = Json.object();
    PersonType type = saying.speakerType();
    if (type != null) {
      boolean several = type == PersonType.ORGANISATION || type == PersonType.GROUP;
      speaker.put("@type", several ? "Organization" : "Person");
    }
    speaker.put("name", name);
    String id = saying.speakerId();
    if (id != null && WIKIDATA.matcher(id).matches()) {
      speaker.put("sameAs", "http://www.wikidata.org/entity/" + id);
    } else {
      Json.put(speaker, "identifier", id);
    }
    return speaker;
  }

  /**
   * The article, or some printed pages of it: numbers of pages that stood with the article itself
   * would hold for all that is quoted from it.
   */
  private static ObjectNode where(Saying saying) {
    ObjectNode article = article(saying.origin());
    String place = saying.place();
    if (place == null || !PAGES.matcher(place).matches()) {
      return article;
    }
    ObjectNode pages = Json.typed("@type", "Article").put("pagination", place);
    pages.set("isPartOf", article);
    return pages;
  }

  private static ObjectNode article(Origin origin) {
    ObjectNode page = Json.typed("@type", "Article").put("@id", origin.reference());
    Json.put(page, "headline", origin.headline());
    Json.put(page, "url", origin.address());
    date(page, "datePublished", origin.published());
    if (!origin.authors().isEmpty()) {
      page.put("creditText", String.join(", ", origin.authors()));
    }
    if (origin.outlet() != null) {
      page.set("publisher", Json.typed("@type", "Organization").put("name", origin.outlet()));
    }
    return page;
  }

  /** Only what the vocabulary takes for a date; pages give others, too. */
  private static void date(ObjectNode to, String name, @Nullable String date) {
    if (date != null && DATE.matcher(date).matches()) {
      to.put(name, date);
    }
  }
}
