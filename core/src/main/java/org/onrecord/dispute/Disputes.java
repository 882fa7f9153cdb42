package org.onrecord.dispute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.dispute.Answer.Turn;
import org.onrecord.dispute.quote.Misquote;
import org.onrecord.encoder.EncodedPage;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.person.Person;
import org.onrecord.person.PersonType;
import org.onrecord.stance.Dispute;
import org.onrecord.stance.DisputeTarget;
import org.onrecord.stance.Quoting;
import org.onrecord.stance.Relation;
import org.onrecord.stance.Scope;
import org.onrecord.statement.Statement;
import org.onrecord.text.Span;

/**
 * Finds what readers' comments answer, and which speaker of the article answers another, and how. A
 * page without comments costs a look at the cues of its statements, another time and memory linear
 * in its text.
 */
public final class Disputes {
  /** An answer with fewer letters says nothing. */
  private static final int LEAST_LETTERS = 2;

  private final String text;
  private final @Nullable Span headline;
  private final List<Post> posts;
  private final Targets targets;
  private final AnswerParts cuts;
  private final Attacks attacks;
  private final Stances stances;
  private final Setting setting;

  /** Where paragraphs begin, and the number of the post that holds each. */
  private final NavigableMap<Integer, Integer> places = new TreeMap<>();

  private final Map<String, String> readers = new HashMap<>();
  private final List<Dispute> disputes = new ArrayList<>();

  private final Watcher watcher;

  /** Sees what each answer was judged by. */
  interface Watcher {
    void answered(Draft draft, Setting setting);
  }

  /**
   * An answer that is judged, before it has its number on the page.
   *
   * @param target as it is told, which for an attack is another than the aim's
   * @param signs of how sure it is
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Draft(
      Comment comment,
      Answer answer,
      Targets.Aim aim,
      Stances.Judgement judgement,
      DisputeTarget target,
      double[] signs) {}

  /** Who wrote the article; null where nobody or more than one is named. */
  private final @Nullable String author;

  private Disputes(
      Page page,
      List<Person> people,
      List<Statement> statements,
      EncodedPage encoded,
      Watcher watcher) {
    this.watcher = watcher;
    this.text = page.text().string();
    this.headline = headline(page);
    this.posts = Post.of(page);
    this.setting = Setting.of(text, posts, people, statements);
    for (int i = 0; i < posts.size(); i++) {
      for (Span paragraph : posts.get(i).paragraphs()) {
        places.put(paragraph.start(), i);
      }
    }
    NamedSpeakers speakers = new NamedSpeakers(text, people);
    this.targets = new Targets(text, posts, headline, speakers, statements, encoded, setting);
    this.cuts = new AnswerParts(text, targets, setting);
    this.attacks = new Attacks(text, speakers);
    this.stances = new Stances(text, attacks, encoded, setting);
    for (Person person : people) {
      if (person.type() == PersonType.AUTHOR || person.type() == PersonType.UNNAMED) {
        readers.putIfAbsent(person.name(), person.id());
      }
    }
    List<String> authors = page.metadata().authors();
    this.author = authors.size() == 1 ? readers.get(authors.get(0)) : null;
  }

  /**
   * The answers on a page: inside the article first, then the comments', each in text order.
   *
   * @param people of the page
   * @param statements of the page, in the order of their contents
   * @param encoded what the encoder made of its words
   */
  public static List<Dispute> in(
      Page page, List<Person> people, List<Statement> statements, EncodedPage encoded) {
    return in(page, people, statements, encoded, (draft, setting) -> {});
  }

  /** The same, watched. */
  static List<Dispute> in(
      Page page,
      List<Person> people,
      List<Statement> statements,
      EncodedPage encoded,
      Watcher watcher) {
    List<Dispute> inside = SpeakerAnswers.in(page, statements);
    if (page.comments().isEmpty()) {
      return inside;
    }
    Disputes disputes = new Disputes(page, people, statements, encoded, watcher);
    disputes.disputes.addAll(inside);
    List<List<Answer.Linked>> quotations = ThreadQuotations.of(page, disputes.posts);
    for (int post = 1; post < disputes.posts.size(); post++) {
      disputes.read(post, quotations.get(post));
    }
    return disputes.disputes;
  }

  private static @Nullable Span headline(Page page) {
    return page.parts().stream()
        .filter(part -> part.role() == PartRole.HEADLINE)
        .map(Part::span)
        .findFirst()
        .orElse(null);
  }

  private void read(int number, List<Answer.Linked> quotations) {
    Post post = posts.get(number);
    Comment comment = post.comment();
    if (comment != null) {
      List<Draft> found = new ArrayList<>();
      for (Answer answer : Answers.in(text, post, quotations)) {
        List<Answer> parts = new ArrayList<>();
        for (Answer turn : Concessions.in(text, answer)) {
          parts.addAll(cuts.parts(turn, number, stances::tone));
        }
        for (int i = 0; i < parts.size(); i++) {
          add(parts.get(i), i + 1 < parts.size() ? parts.get(i + 1) : null, number, comment, found);
        }
      }
      keep(found);
    }
    targets.add(number);
  }

  /** Where a comment answers something, what it only adds is no answer besides. */
  private void keep(List<Draft> found) {
    for (Draft draft : found) {
      Quoting quoting = quoting(draft.answer());
      boolean adds =
          draft.judgement().relation() == Relation.NEUTRAL
              && quoting == null
              && !PlainWords.of(text, draft.answer().words()).contains("?");
      if (!adds || found.size() == 1) {
        disputes.add(dispute(draft, quoting));
      }
    }
  }

  /** What a draft comes to, with the next number. */
  private Dispute dispute(Draft draft, @Nullable Quoting quoting) {
    return new Dispute(
        "d" + (disputes.size() + 1),
        responder(draft.comment()),
        draft.comment().id(),
        draft.answer().words(),
        draft.target(),
        quoting,
        draft.judgement().relation(),
        draft.judgement().scope(),
        Confidence.of(draft.signs(), setting));
  }

  private void add(
      Answer answer, @Nullable Answer next, int post, Comment comment, List<Draft> found) {
    List<String> words = PlainWords.of(text, answer.words());
    boolean silent =
        words.stream().mapToInt(String::length).sum() < LEAST_LETTERS
            || Code.is(text, answer.words());
    if (silent && !RelationSigns.isPlusOne(text, answer.words())) {
      return;
    }
    Targets.Aim aim = targets.of(withObjection(answer, next), post);
    boolean ofComment = holder(aim.words(), post) > 0;
    Stances.Judgement judgement = stances.judge(answer, answered(aim, post), ofComment);
    DisputeTarget target =
        judgement.scope().isOfClaim()
            ? aim.target()
            : attacked(answer, judgement.scope(), aim, post);
    double[] signs = Confidence.signs(aim, judgement, target, words.size(), ofComment, setting);
    Draft draft = new Draft(comment, answer, aim, judgement, target, signs);
    found.add(draft);
    watcher.answered(draft, setting);
  }

  /** A concession says what it is about together with what takes it back: "yes, but …". */
  private static Answer withObjection(Answer answer, @Nullable Answer next) {
    if (answer.turn() != Turn.CONCEDES || next == null || next.turn() != Turn.OBJECTS) {
      return answer;
    }
    List<Span> both = new ArrayList<>(answer.words());
    both.addAll(next.words());
    return answer.of(both);
  }

  /** The words that are answered, as far as the relation depends on them; none if unknown. */
  private List<Span> answered(Targets.Aim aim, int post) {
    Span words = aim.words();
    if (words != null) {
      return List.of(words);
    }
    return aim.target().kind() == DisputeTarget.Kind.ARTICLE && headline != null
        ? List.of(headline)
        : posts.get(posts.get(post).parent()).paragraphs();
  }

  /** Who is attacked: somebody of the article whom the words name, else whoever is answered. */
  private DisputeTarget attacked(Answer answer, Scope scope, Targets.Aim aim, int post) {
    if (scope == Scope.PERSON) {
      boolean known = aim.target().basis() != DisputeTarget.Basis.IMPLICIT;
      Attacks.Said said = attacks.read(answer.words());
      if (attacks.isAddressed(said)) {
        return whole(aim.target().basis(), known ? meant(aim) : null, post);
      }
      List<Span> before = before(answer, post);
      String named = attacks.named(said, before);
      if (named != null) {
        return DisputeTarget.person(named, DisputeTarget.Basis.NAMED);
      }
      if (attacks.meansAnother(said, before)) {
        return DisputeTarget.elsewhere(DisputeTarget.Basis.IMPLICIT);
      }
    }
    return whole(aim.target().basis(), meant(aim), post);
  }

  /** Words of the post that is meant; null if that is its parent. */
  private static @Nullable Span meant(Targets.Aim aim) {
    Span comment = aim.target().kind() == DisputeTarget.Kind.COMMENT ? aim.target().span() : null;
    return aim.words() != null || comment == null
        ? aim.words()
        : new Span(comment.start(), comment.start() + 1);
  }

  /** The words of a post before an answer. */
  private List<Span> before(Answer answer, int post) {
    int end = answer.words().get(0).start();
    return posts.get(post).paragraphs().stream()
        .filter(paragraph -> paragraph.start() < end)
        .map(paragraph -> new Span(paragraph.start(), Math.min(paragraph.end(), end)))
        .toList();
  }

  /**
   * Who is attacked, in the place of what they wrote; the comment, or the article, if unknown.
   *
   * @param words that are answered; null where all of the post is that this one answers
   */
  private DisputeTarget whole(DisputeTarget.Basis basis, @Nullable Span words, int post) {
    Comment answered = posts.get(holder(words, post)).comment();
    if (answered == null) {
      return author == null ? DisputeTarget.article(basis) : DisputeTarget.person(author, basis);
    }
    String person = responder(answered);
    return person == null
        ? DisputeTarget.comment(answered.id(), answered.span(), basis)
        : DisputeTarget.person(person, basis);
  }

  /** The post that holds what an answer in a post answers; its parent if unknown. */
  private int holder(@Nullable Span words, int post) {
    int parent = posts.get(post).parent();
    if (words == null) {
      return parent;
    }
    Map.Entry<Integer, Integer> before = places.floorEntry(words.start());
    return before != null && posts.get(before.getValue()).holds(words) ? before.getValue() : parent;
  }

  private @Nullable String responder(Comment comment) {
    String author = comment.author();
    return readers.get(author == null ? "reader " + comment.id() : author);
  }

  private @Nullable Quoting quoting(Answer answer) {
    Answer.Linked quotation = answer.quotation();
    return quotation == null || quotation.found() == null
        ? null
        : Misquote.of(text, quotation.words(), quotation.found());
  }
}
