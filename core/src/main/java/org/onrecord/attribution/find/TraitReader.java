package org.onrecord.attribution.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.attribution.Attribution;
import org.onrecord.encoder.Role;
import org.onrecord.encoder.WordScores;
import org.onrecord.page.PartRole;
import org.onrecord.statement.Kind;
import org.onrecord.text.Span;
import org.onrecord.word.Token;
import org.onrecord.word.Tokenizer;
import org.onrecord.word.WordSet;

/** Reads the {@link Trait}s of what was found in a passage. Linear in what it is shown. */
@SuppressWarnings("EnumOrdinal") // an index into arrays that never leave the process
final class TraitReader {
  private static final CueLexicon CUES = CueLexicon.load();
  private static final double LEAST = StrictMath.log(1e-4);

  private static final Set<String> BE =
      WordSet.of("is are was were be been being 's 're am get gets got");

  private static final Set<String> UNSAID =
      WordSet.of("to will would wo should can could ca must may might shall let 'll 'd");

  private static final Set<String> PRONOUNS =
      WordSet.of(
          """
          it that this these those them him her us me you what which who how why so such more
          nothing something anything everything one all
          """);

  private static final Set<String> QUESTIONS =
      WordSet.of("whether if how why what when where which who whom whose");

  private static final Set<String> FINITE =
      WordSet.of(
          """
          is are was were am 's 're 'm has have had 've does do did will would can could may might
          must should shall wo ca 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't doesn't
          don't didn't won't wouldn't can't cannot couldn't mustn't shouldn't it's that's there's
          he's she's they're we're i'm you're i've we've they've i'll we'll they'll went came made
          took got gave said told became began left lost felt knew thought saw found held kept
          """);

  private static final Set<String> HE_OR_SHE = WordSet.of("he she him her");
  private static final Set<String> THEY = WordSet.of("they it who them which that");
  private static final Set<String> OWN = WordSet.of("i we you me us my our your");

  private final String text;
  private final WordScores scores;
  private final double[] traits = new double[Trait.COUNT];

  private TraitReader(String text, WordScores scores) {
    this.text = text;
    this.scores = scores;
  }

  /** The traits of an attribution. */
  static Traits read(
      String text, WordScores scores, AttributionDecoder.Found found, Attribution attribution) {
    TraitReader reader = new TraitReader(text, scores);
    reader.set(Trait.ALWAYS, 1);
    reader.network(found);
    reader.cue(attribution);
    reader.content(attribution);
    reader.source(attribution);
    reader.order(attribution);
    reader.set(Trait.HEADLINE, attribution.section().equals(PartRole.HEADLINE.id()));
    reader.set(Trait.COMMENT, !isRole(attribution.section()));
    return new Traits(reader.traits);
  }

  /** Whether a word is a finite verb, of the frequent ones. */
  static boolean isFinite(Token token) {
    return FINITE.contains(token.lower());
  }

  private void set(Trait trait, double value) {
    traits[trait.ordinal()] = value;
  }

  private void set(Trait trait, boolean value) {
    set(trait, value ? 1 : 0);
  }

  private static boolean isRole(String section) {
    for (PartRole role : PartRole.values()) {
      if (section.equals(role.id())) {
        return true;
      }
    }
    return false;
  }

  private void network(AttributionDecoder.Found found) {
    double p = Math.min(Math.max(found.raw(), 1e-4), 1 - 1e-4);
    set(Trait.NETWORK, StrictMath.log(p / (1 - p)));
    set(Trait.CONTENT, mean(found.contents(), Role.CONTENT));
    set(Trait.SOURCE, mean(found.source(), Role.SOURCE));
    int after = found.contents().get(found.contents().size() - 1).last() + 1;
    double inside =
        after < scores.size() ? StrictMath.exp(scores.tag(after, Role.CONTENT.inside())) : 0;
    set(Trait.END, StrictMath.log(Math.max(1e-3, 1 - inside)));
  }

  private double mean(List<WordRange> ranges, Role role) {
    double sum = 0;
    int words = 0;
    for (WordRange range : ranges) {
      for (int i = range.first(); i <= range.last(); i++) {
        double best = Math.max(scores.tag(i, role.begin()), scores.tag(i, role.inside()));
        sum += Math.max(LEAST, best);
        words++;
      }
    }
    return words == 0 ? 0 : sum / words;
  }

  private void cue(Attribution attribution) {
    List<Token> cue = tokens(attribution.cue());
    boolean isQuoted = attribution.kind() != Kind.INDIRECT;
    set(Trait.NO_CUE, cue.isEmpty());
    if (cue.isEmpty()) {
      return;
    }
    boolean isMark = cue.stream().noneMatch(Token::isWord);
    CueLexicon.Sense sense = CUES.sense(cue);
    set(Trait.MARK, isMark);
    set(Trait.MARK_UNQUOTED, isMark && !isQuoted);
    if (!isMark) {
      double odds = CUES.odds(cue);
      set(Trait.ODDS, odds);
      set(Trait.ODDS_UNQUOTED, isQuoted ? 0 : odds);
      set(Trait.UNKNOWN_CUE, !CUES.knows(cue));
      set(Trait.SAYING, sense == CueLexicon.Sense.SAYING);
      set(Trait.WRITING, sense == CueLexicon.Sense.WRITING);
      set(Trait.THINKING, sense == CueLexicon.Sense.THINKING);
      set(Trait.WISHING, sense == CueLexicon.Sense.WISHING);
      set(Trait.OTHER, sense == CueLexicon.Sense.OTHER);
      set(Trait.OTHER_UNQUOTED, sense == CueLexicon.Sense.OTHER && !isQuoted);
    }
    set(Trait.CUE_WORDS, StrictMath.log(cue.size()));
    boolean isPassive =
        BE.contains(cue.get(0).lower())
            && cue.get(cue.size() - 1).lower().matches(".*(ed|en|ld|nt)");
    set(Trait.PASSIVE, isPassive);
    set(Trait.UNSAID, cue.stream().anyMatch(token -> UNSAID.contains(token.lower())));
  }

  private void content(Attribution attribution) {
    List<Token> words =
        tokens(attribution.content()).stream().filter(t -> t.shape() != Token.Shape.MARK).toList();
    set(Trait.DIRECT, attribution.kind() == Kind.DIRECT);
    set(Trait.MIXED, attribution.kind() == Kind.MIXED);
    set(Trait.LENGTH, StrictMath.log(1 + words.size()));
    set(Trait.ONE_WORD, words.size() <= 1);
    set(Trait.FEW_WORDS, words.size() == 2 || words.size() == 3);
    if (words.isEmpty()) {
      return;
    }
    String first = words.get(0).lower();
    boolean isFinite = words.stream().anyMatch(token -> FINITE.contains(token.lower()));
    boolean isThat = first.equals("that") && words.size() > 2;
    boolean isQuestion = QUESTIONS.contains(first) && words.size() > 1;
    boolean isInfinitive = first.equals("to");
    boolean isTopic =
        attribution.kind() == Kind.INDIRECT && !isFinite && !isThat && !isQuestion && !isInfinitive;
    set(Trait.PRONOUN, words.size() == 1 && PRONOUNS.contains(first));
    set(Trait.FINITE, isFinite);
    set(Trait.THAT, isThat);
    set(Trait.QUESTION, isQuestion);
    set(Trait.INFINITIVE, isInfinitive);
    set(Trait.TOPIC, isTopic);
    set(Trait.DEED, (isTopic || isInfinitive) && traits[Trait.OTHER.ordinal()] > 0);
    set(Trait.SEVERAL, attribution.content().size() > 1);
  }

  private void source(Attribution attribution) {
    List<Token> source = tokens(attribution.source());
    set(Trait.NO_SOURCE, source.isEmpty());
    if (source.isEmpty()) {
      return;
    }
    String first = source.get(0).lower();
    boolean isOne = source.size() == 1;
    boolean isPronoun = HE_OR_SHE.contains(first) || THEY.contains(first) || OWN.contains(first);
    set(Trait.HE_OR_SHE, isOne && HE_OR_SHE.contains(first));
    set(Trait.THEY, isOne && THEY.contains(first));
    set(Trait.OWN, isOne && OWN.contains(first));
    set(Trait.NAME, !(isOne && isPronoun) && source.get(0).capitalised());
    set(Trait.SMALL, !(isOne && isPronoun) && !source.get(0).capitalised());
  }

  private void order(Attribution attribution) {
    if (attribution.cue().isEmpty()) {
      return;
    }
    Span cue = attribution.cue().get(0);
    if (!attribution.source().isEmpty()) {
      Span source = attribution.source().get(0);
      set(Trait.BEFORE_CUE, isNext(source, cue));
      set(Trait.AFTER_CUE, isNext(cue, source));
    }
    boolean follows = false;
    boolean leads = false;
    for (Span content : attribution.content()) {
      List<Span> others = new ArrayList<>(attribution.source());
      others.addAll(attribution.cue());
      for (Span other : others) {
        follows |= isNext(other, content);
        leads |= isNext(content, other);
      }
    }
    set(Trait.FOLLOWS, follows);
    set(Trait.LEADS, leads);
  }

  /** Whether nothing but a mark and a space stands between two spans. */
  private boolean isNext(Span before, Span after) {
    if (before.end() > after.start() || after.start() - before.end() > 3) {
      return false;
    }
    return text.substring(before.end(), after.start())
        .chars()
        .noneMatch(Character::isLetterOrDigit);
  }

  private List<Token> tokens(List<Span> spans) {
    List<Token> tokens = new ArrayList<>();
    spans.forEach(span -> tokens.addAll(Tokenizer.tokens(text, span)));
    return tokens;
  }
}
