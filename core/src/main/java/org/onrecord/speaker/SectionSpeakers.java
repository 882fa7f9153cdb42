package org.onrecord.speaker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.addressee.Addressee;
import org.onrecord.speaker.name.Carried;
import org.onrecord.speaker.name.ClauseRole;
import org.onrecord.speaker.name.Gender;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.ReadParagraph;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.speaker.person.People;
import org.onrecord.speaker.pronoun.Pronoun;
import org.onrecord.stage.StageFailures;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;

/**
 * Walks through one section from its start to its end and gives each attribution its speaker and
 * addressee at its place.
 */
final class SectionSpeakers {
  private static final String MARKS = "“”\"‘’'";

  private final PageVoices page;
  private final SectionReading reading;
  private final Focus focus;
  private final SourceResolver sources;
  private final Addressee addressees;
  private final Relays relays;

  private final SectionMentions mentions;
  private final Dialogue dialogue = new Dialogue();

  private final Replies replies;

  /** The last attribution that no other holds. */
  private LastSaid last = LastSaid.NOTHING;

  /** The speakers of the attributions read so far. */
  private final Map<Attribution, People.Entry> said = new HashMap<>();

  /** To whom. */
  private final Map<Attribution, People.Entry> heardBy = new HashMap<>();

  SectionSpeakers(
      PageVoices page,
      SectionReading reading,
      Focus focus,
      Narrators.Narrator narrator,
      List<Attribution> attributions,
      IntPredicate quoted,
      StageFailures failures) {
    this.page = page;
    this.reading = reading;
    this.focus = focus;
    this.sources = new SourceResolver(page, reading, focus, narrator);
    this.addressees =
        new Addressee(
            page.text(),
            page.people(),
            page.lexicon(),
            reading,
            words -> sources.phrase(words, null).entry());
    this.relays = new Relays(page, reading, sources);
    this.replies = new Replies(page, reading);
    this.mentions = new SectionMentions(page, reading, focus, attributions, quoted, failures);
  }

  /**
   * Who says something, and to whom.
   *
   * @param speaker null where unknown
   * @param confidence probability that it is the speaker; 0 where unknown
   * @param to null where unknown
   * @param relay who passed it on; null where nobody is named
   */
  record Turn(
      People.@Nullable Entry speaker,
      double confidence,
      People.@Nullable Entry to,
      People.@Nullable Entry relay) {
    static final Turn UNKNOWN = new Turn(null, 0, null, null);

    /** A turn that nobody passed on. */
    static Turn of(People.@Nullable Entry speaker, double confidence, People.@Nullable Entry to) {
      return new Turn(speaker, confidence, to, null);
    }
  }

  /**
   * Reads on to an attribution. Attributions must come in the order of their places.
   *
   * @param holder the attribution whose content holds it; null where none does
   */
  Turn read(Attribution attribution, @Nullable Attribution holder) {
    Span place = PageSpeakers.place(attribution);
    mentions.passBefore(place.start(), last);
    People.Entry holding = holder == null ? null : said(holder);
    boolean isQuoted = holder != null && isQuoted(holder, place);
    People.Entry other = isQuoted ? holding : addressees.named(attribution);
    focus.inWords(isQuoted);
    focus.mentions().listener(isQuoted ? heardBy.get(holder) : null);
    Found found = own(sources.source(attribution, other), attribution);
    NameMention.Place at = reading.place(place.start(), ClauseRole.SUBJECT);
    if (isQuoted && isElsewhere(found, attribution, holder)) {
      found = found.atMost(SpeakerConfidence.GUESS);
    }
    if (attribution.source().isEmpty()) {
      found = Found.of(continued(attribution, at), SpeakerConfidence.CONTINUED);
    }
    People.Entry asked = holder == null ? replies.answering(attribution, at.paragraph()) : null;
    if (asked != null && asked != found.entry()) {
      found = new Found(asked, false, SpeakerConfidence.LATER.probability());
    }
    if (hangsOnLastSource(attribution)) {
      found = Found.of(last.speaker(), SpeakerConfidence.RELATIVE);
    }
    People.Entry speaker = found.entry();
    if (speaker != null) {
      speaker.list();
      said.put(attribution, speaker);
      if (!found.byName() && !attribution.source().isEmpty()) {
        speaker.mention(place);
      }
      if (holder == null) {
        spoke(attribution, speaker, found, at);
      } else if (isQuoted && speaker.type() == PersonType.UNNAMED) {
        focus.told(speaker, at, true);
      }
    }
    if (holder == null) {
      last = new LastSaid(at.paragraph(), speaker, attribution.source(), attribution.content());
      dialogue.said(attribution, reading.paragraphAt(place.start()), speaker);
    }
    People.Entry to = addressees.of(attribution, speaker, holder, holding);
    boolean bothUnnamed = speaker != null && speaker.type() == PersonType.UNNAMED;
    if (holder == null && to != null && to.type() == PersonType.UNNAMED && !bothUnnamed) {
      focus.addressed(to, at);
    }
    if (holder == null) {
      replies.said(attribution, to, at.paragraph());
    }
    if (to != null) {
      heardBy.put(attribution, to);
    }
    focus.mentions().listener(null);
    return new Turn(speaker, found.confidence(), to, relay(attribution, speaker, to));
  }

  /** Nobody where the words of an attribution only came to who was found, a guess where shown. */
  private Found own(Found found, Attribution attribution) {
    People.Entry entry = found.entry();
    if (entry == null || entry.type() != PersonType.PERSON) {
      return found;
    }
    return switch (Carried.of(page.text(), attribution)) {
      case NOT -> found;
      case RECEIVED -> Found.NOBODY;
      case SHOWN -> found.atMost(SpeakerConfidence.GUESS);
    };
  }

  /** Whether a place in somebody's words stands in their own, between marks. */
  private boolean isQuoted(Attribution holder, Span place) {
    if (holder.kind() != Kind.MIXED) {
      return holder.kind() == Kind.DIRECT;
    }
    return holder.content().stream()
        .anyMatch(
            span ->
                span.contains(place)
                    && MARKS.indexOf(page.text().charAt(span.start())) >= 0
                    && MARKS.indexOf(page.text().charAt(span.end() - 1)) >= 0);
  }

  /**
   * Whether a pronoun inside somebody’s words means a person whom these words do not name: the
   * speaker may know whom the page never names.
   */
  private boolean isElsewhere(Found found, Attribution attribution, @Nullable Attribution holder) {
    People.Entry entry = found.entry();
    if (entry == null || holder == null || attribution.source().isEmpty()) {
      return false;
    }
    List<Token> source = reading.tokens(attribution.source().get(0));
    boolean isPronoun =
        source.size() == 1 && Pronoun.gender(source.get(0).lower()) != Gender.UNKNOWN;
    return isPronoun && holder.content().stream().noneMatch(entry::isMentionedIn);
  }

  private People.@Nullable Entry relay(
      Attribution attribution, People.@Nullable Entry speaker, People.@Nullable Entry to) {
    People.Entry relay = relays.of(attribution);
    if (relay == null || relay == speaker || relay == to) {
      return null;
    }
    relay.list();
    return relay;
  }

  /** "According to a report by the trust, which said": the pronoun follows the source before. */
  private boolean hangsOnLastSource(Attribution attribution) {
    if (attribution.source().isEmpty() || last.source().isEmpty() || last.speaker() == null) {
      return false;
    }
    Span pronoun = attribution.source().get(0);
    int before = last.source().get(last.source().size() - 1).end();
    boolean near = before <= pronoun.start() && pronoun.start() - before <= 2;
    return near
        && RelativeSource.isRelative(reading.tokens(pronoun))
        && page.text().substring(before, pronoun.start()).strip().equals(",");
  }

  private void spoke(
      Attribution attribution, People.Entry speaker, Found found, NameMention.Place at) {
    if (!found.byName() && !attribution.source().isEmpty()) {
      pronounSpoke(speaker, found.confidence(), PageSpeakers.place(attribution), at);
    }
    Span place = PageSpeakers.place(attribution);
    boolean relative = RelativeSource.isRelative(reading.tokens(place));
    if (!relative || speaker.type() != PersonType.UNNAMED) {
      focus.spoke(found, at, place.start());
    }
  }

  /**
   * The person whose words surround an attribution: "I" and "me" mean this person there, and "he"
   * does not where the words are quoted. Known where that attribution was read before or names its
   * speaker; null elsewhere.
   */
  private People.@Nullable Entry said(Attribution holder) {
    People.Entry known = said.get(holder);
    return known != null ? known : sources.named(holder);
  }

  private void pronounSpoke(
      People.Entry speaker, double confidence, Span place, NameMention.Place at) {
    Gender gender = Pronoun.gender(reading.tokens(place).get(0).lower());
    if (speaker.type() != PersonType.PERSON) {
      return;
    }
    if (gender == Gender.UNKNOWN) {
      focus.named(speaker, at);
    } else {
      focus.mentions().pronoun(speaker, gender, at);
      focus.mentions().heard(speaker, gender, confidence);
    }
  }

  /** Reads on to a turn of a conversation, whose speaker the page's form shows. */
  Turn readTurn(Attribution attribution, Turn known) {
    Span place = PageSpeakers.place(attribution);
    mentions.passBefore(place.start(), last);
    if (known.to() != null) {
      heardBy.put(attribution, known.to());
    }
    if (known.speaker() != null) {
      known.speaker().list();
      said.put(attribution, known.speaker());
      if (!attribution.source().isEmpty()) {
        known.speaker().mention(place);
      }
      focus.spoke(
          new Found(known.speaker(), false, known.confidence()),
          reading.place(place.start(), ClauseRole.SUBJECT),
          place.start());
    }
    last = last.byNobody();
    return known;
  }

  /**
   * A quotation that names nobody is said in turn where two people talk; elsewhere it goes on with
   * who spoke right before it.
   */
  private People.@Nullable Entry continued(Attribution attribution, NameMention.Place at) {
    boolean follows = last.paragraph() >= 0 && at.paragraph() - last.paragraph() <= 1;
    boolean bare = attribution.cue().isEmpty() && attribution.kind() == Kind.DIRECT;
    if (!follows || !bare) {
      return null;
    }
    ReadParagraph paragraph = reading.paragraphAt(attribution.extent().start());
    People.Entry inTurn = dialogue.next(attribution, paragraph);
    return inTurn != null ? inTurn : last.speaker();
  }

  /** Notes names and pronouns after the last attribution. */
  void finish() {
    mentions.passBefore(Integer.MAX_VALUE, last);
  }
}
