package org.onrecord.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.record.PageRecord;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.text.Span;

/**
 * What of a page is supported, doubted and disputed, by whom, in their words. Plain questions and
 * additions are left out.
 *
 * @param claims in the order of the page, those without a place first
 */
record DisputeMap(List<Claim> claims) {
  /** What the article is called. */
  static final String ARTICLE = "the article";

  DisputeMap {
    claims = List.copyOf(claims);
  }

  /**
   * Something that is answered.
   *
   * @param words of it, or what to call it
   * @param holder whose it is
   * @param anchor id of the element that holds it; null where it has no place on the page
   * @param start where it starts; -1 where it has no place
   * @param replies in page order
   */
  record Claim(
      String words, String holder, @Nullable String anchor, int start, List<Reply> replies) {
    /** How many replies stand to it so. */
    int count(Relation relation) {
      return (int) replies.stream().filter(reply -> reply.relation() == relation).count();
    }

    /** Whether it is the article, and no words of it. */
    boolean isWholeArticle() {
      return start < 0 && holder.equals(ARTICLE);
    }
  }

  /**
   * One that answers.
   *
   * @param who the reader, or a speaker of the article
   * @param anchor id of the element that holds it: their comment, or the article
   * @param scope what of it the reply is about
   * @param words their own
   */
  record Reply(
      String who, String anchor, Relation relation, Scope scope, String words, double confidence) {
    /** What it is about where that is not what was claimed; "" else. */
    String aside() {
      return scope == Scope.PERSON
          ? "about the person"
          : scope == Scope.META ? "about the talk" : "";
    }
  }

  /** Draws the map of a record. Linear, but for the order. */
  static DisputeMap of(PageRecord record) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    for (Dispute dispute : record.disputes()) {
      if (dispute.relation() != Relation.NEUTRAL) {
        DisputeTarget target = dispute.target();
        claims
            .computeIfAbsent(key(target), each -> claim(record, target))
            .replies()
            .add(
                new Reply(
                    who(record, dispute),
                    anchor(record, dispute),
                    dispute.relation(),
                    dispute.scope(),
                    record.words(dispute.words()),
                    dispute.confidence()));
      }
    }
    List<Claim> all = new ArrayList<>(claims.values());
    all.sort(Comparator.comparingInt(Claim::start));
    return new DisputeMap(all);
  }

  /** What is one thing: a statement is, whatever words of it are meant. */
  private static String key(DisputeTarget target) {
    boolean placed = target.kind() == DisputeTarget.Kind.PASSAGE;
    return target.kind() + " " + (placed ? target.span() : target.id());
  }

  private static String anchor(PageRecord record, Dispute dispute) {
    boolean comment =
        record.page().comments().stream().anyMatch(each -> each.id().equals(dispute.part()));
    return comment ? dispute.part() : "article";
  }

  /** What to call who answers. */
  static String who(PageRecord record, Dispute dispute) {
    String id = dispute.responder();
    return record.people().stream()
        .filter(person -> person.id().equals(id))
        .map(person -> person.name())
        .findFirst()
        .orElse("reader " + dispute.part());
  }

  /** What a target is called in a line. */
  static String name(PageRecord record, DisputeTarget target) {
    DisputeTarget.Kind kind = target.kind();
    if (kind == null) {
      return "something that is not on this page";
    }
    return switch (kind) {
      case ARTICLE -> ARTICLE;
      case COMMENT -> String.valueOf(target.id());
      case PERSON -> person(record, String.valueOf(target.id()));
      case STATEMENT, PASSAGE -> "“" + words(record, target.span()) + "”";
    };
  }

  private static Claim claim(PageRecord record, DisputeTarget target) {
    Span span = target.span();
    Comment holding = span == null ? null : comment(record, span);
    String holder = holding == null ? ARTICLE : holding.id();
    String anchor = holding == null ? null : holding.id();
    if (target.kind() == DisputeTarget.Kind.STATEMENT) {
      anchor = target.id();
      holder = speaker(record, String.valueOf(target.id()), holder);
    }
    String words =
        target.kind() == DisputeTarget.Kind.COMMENT
            ? words(record, span)
            : name(record, target).replaceAll("^“|”$", "");
    boolean onPage = target.kind() != null && target.kind() != DisputeTarget.Kind.PERSON;
    return new Claim(
        words, onPage ? holder : "", anchor, span == null ? -1 : span.start(), new ArrayList<>());
  }

  private static String speaker(PageRecord record, String statement, String otherwise) {
    return record.statements().stream()
        .filter(each -> each.id().equals(statement) && each.speaker() != null)
        .map(each -> person(record, String.valueOf(each.speaker())))
        .findFirst()
        .orElse(otherwise);
  }

  private static String person(PageRecord record, String id) {
    return record.people().stream()
        .filter(person -> person.id().equals(id))
        .map(person -> person.name())
        .findFirst()
        .orElse(id);
  }

  private static @Nullable Comment comment(PageRecord record, Span span) {
    return record.page().comments().stream()
        .filter(comment -> comment.span().contains(span))
        .findFirst()
        .orElse(null);
  }

  private static String words(PageRecord record, @Nullable Span span) {
    return span == null ? "" : record.page().text().slice(span);
  }
}
