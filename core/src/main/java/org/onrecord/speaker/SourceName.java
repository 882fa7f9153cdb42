package org.onrecord.speaker;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.attribution.Attribution;
import org.onrecord.speaker.name.NameMention;
import org.onrecord.speaker.name.SectionReading;
import org.onrecord.text.Span;
import org.onrecord.word.WordFile;

/**
 * Which name of a source is the speaker's: not "Ruiz" in "Ruiz’s lawyer Ada Roe" or "an aide to
 * Ruiz".
 */
final class SourceName {
  private static final WordFile WORDS = WordFile.of(SourceName.class, "speakers.txt");

  /** "Lund &amp; Hale LLP": a firm, and neither of the two. */
  private static final Pattern FIRM =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}’'-]*,?\\s){1,3}&\\s\\p{Lu}[\\p{L}.’'-]*(?:\\s\\p{Lu}[\\p{L}.’'-]*)*");

  /** "(HFU)": what the name before it is called for short; "(Rtd.)". */
  private static final Pattern SHORT_FORM =
      Pattern.compile("\\((?:\\p{Lu}[\\p{Lu}\\p{Nd}&.-]*|[Rr]e?td?\\.?)\\) ?");

  /** "Deputy Registrar (Cooperatives) Ada Roe": the branch of an office. */
  private static final Pattern BRANCH =
      Pattern.compile("\\(\\p{Lu}[\\p{L} &-]{1,40}\\) ?(?=(?:\\p{Lu}\\S* ?)*$)");

  /** "Minister of", behind which a place or a field stands before the minister's own name. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\b(?:Minister|Secretary|Director|President|Governor|Commissioner|Chair(?:man|woman|person)?"
              + "|Head|Chief|Dean|Professor|Bishop|Ambassador|Attorney|Speaker) (?:of|for|to)$");

  /**
   * "President of the union Mr Ada Roe": an office with its body or place, behind which its holder
   * stands; but "secretary to the minister Dr Ada Roe" may be somebody else.
   */
  private static final Pattern OFFICE_OF_THE =
      Pattern.compile(
          "(?:[Tt]he )?(?:MP|MLA|MSP|[Mm]ember|[Pp]resident|[Vv]ice-[Pp]resident|[Ss]ecretary|[Dd]irector"
              + "|[Cc]hair(?:man|woman|person)?|[Hh]ead|[Ll]eader|[Cc]hief|[Mm]anager|[Pp]rincipal)"
              + " (?:of|for) the (?:\\p{Ll}+[ -]){0,2}(?!minister|president|governor|mayor|leader"
              + "|chairman|director|secretary|senator|king)\\p{Ll}+");

  /** What a name of its own begins with, whatever stands before it. */
  private static final Pattern HONORIFIC =
      Pattern.compile(
          " (?:Dr|Prof|Mr|Mrs|Ms|Miss|Sir|Dame|Rev|Hon|Engr|Alhaji|Alhaja|Comrade)\\.? ");

  /** "a bench of Justices Roe and Lund", "a team led by Roe": the members do not speak for it. */
  private static final Pattern GROUP =
      Pattern.compile(
          "\\b(?:[Bb]ench|panel|committee|team|group|trio|duo|pair|delegation|tribunal),? "
              + "(?:of|comprising|consisting of|made up of|headed by|chaired by|led by|including)"
              + " [^,(–—]*$");

  /** "the former All Star": what somebody was, and not their name. */
  private static final Pattern FORMER = Pattern.compile("(?i)the (?:former|ex)\\b");

  private static final Pattern MODIFIED = Pattern.compile("(?i)an?|one|another|the|some");

  /** "a man in the" before "Ada Roe shirt". */
  private static final Pattern MODIFIED_LATER =
      Pattern.compile("(?i)(?:.* )?(?:an?|one|another|the|some)");

  /** "French Tarn-based website". */
  private static final Pattern QUALITY = Pattern.compile(" \\p{Lu}\\p{L}*-\\p{Ll}+ ");

  /** "Tarn" of "Tarn and Harran High Court". */
  private static final Pattern AND_BODY =
      Pattern.compile(" and (?:\\p{Lu}[\\p{L}’'-]+ ){1,4}" + WORDS.anyOf("bodies"));

  private static final Pattern NOUN = Pattern.compile(" \\p{Ll}[\\p{Ll}-]+");

  /** " fan from Tarn": a noun that a name before it only describes, and what it goes on with. */
  private static final Pattern NOUN_ON =
      Pattern.compile(
          " (?!(?:who|whose|whom|that|from|of|in|at|on|with|for|to|by|and|or|as|is|was|has|had|himself"
              + "|herself|earlier|later|today|yesterday|also|now|then|born|ads?|adverts?|statements?|tweets?|posts?"
              + "|letters?|emails?|speech|memo|op-ed|interview|book|memoir|column|video|analysis|report)\\b)\\p{Ll}[\\p{Ll}-]+(?<!ed|en|ing)"
              + "(?:,.*| (?:who|whose|that|inside|outside|from|in|at|of|with|for|on|near|based)\\b.*)?");

  /** "a former" before "Tarn Tour player". */
  private static final Pattern MODIFIED_FAR =
      Pattern.compile(
          "(?:.* )?(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Ss]ome)(?: [\\p{Ll}\\d][\\p{Ll}\\d-]*){0,3}");

  /** "Several officials, including": of many, one is named. */
  private static final Pattern INCLUDED =
      Pattern.compile(".*[\\p{L}”],? (?:including|among them)\\b");

  /** " officials", " and Harran news outlets": several of whom a name before only says which. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?: and \\p{Lu}[\\p{L}’'-]+)?(?: (?!and )\\p{Ll}[\\p{Ll}-]+){0,2} "
              + WORDS.anyOf("plurals")
              + "(?:,.*| (?:who|whose|that|in|at|from|with|for|of|close|on)\\b.*)?");

  /** Behind one who is not the speaker, before another: "a tenant suing Roe and Finch". */
  private static final String JOIN = " and ";

  /** A name behind the next one of a list. */
  private static final Pattern LISTED = Pattern.compile("(?:, \\p{Lu}[^,]*)*,? and \\p{Lu}");

  private static final String OPENING = "\"“‘'«";

  private static final Pattern OWN = Pattern.compile(" (?:him|her|them)sel(?:f|ves)\\b");

  /** The most UTF-16 units of a source that are searched for the speaker's name. */
  private static final int LONGEST = 1000;

  private SourceName() {}

  /** The speaker's name in an attribution's source, or null. */
  static @Nullable NameMention head(String text, Attribution attribution, SectionReading reading) {
    for (Span source : attribution.source()) {
      NameMention head = headIn(text, source, reading);
      if (head != null) {
        return head;
      }
    }
    return null;
  }

  /** The last name that can be the speaker's before a comma or bracket, else the first after it. */
  private static @Nullable NameMention headIn(String text, Span source, SectionReading reading) {
    NameMention head = null;
    NameMention other = null;
    NameMention rejected = null;
    List<NameMention> names = reading.names();
    NameMention around = around(source, reading);
    if (around != null) {
      return around;
    }
    for (int i = reading.nameAt(source.start()); i < names.size(); i++) {
      NameMention name = names.get(i);
      if (name.span().end() > source.end() || name.span().start() > source.start() + LONGEST) {
        break;
      }
      boolean inFirm = FIRM.matcher(text).region(name.span().start(), source.end()).lookingAt();
      boolean endsFirm = text.startsWith("& ", Math.max(0, name.span().start() - 2));
      if (inFirm || endsFirm || isShortForm(text, name.span()) || isPlace(text, name, source)) {
        continue;
      }
      String before =
          SHORT_FORM
              .matcher(text.substring(source.start(), start(text, source, name)))
              .replaceAll("");
      before = BRANCH.matcher(before).replaceAll("");
      boolean inFirstClause =
          before.indexOf(',') < 0
              && before.indexOf('(') < 0
              && before.indexOf(" – ") < 0
              && before.indexOf(" — ") < 0;
      boolean apposed = head == null && isApposed(before, name) && !OtherNames.isNoTitle(before);
      String after = text.substring(name.span().end(), source.end());
      String outside =
          other != null && JOIN.equals(text.substring(other.span().end(), name.span().start()))
              ? null
              : ClauseNames.outside(before.stripTrailing(), after);
      other = outside == null ? name : other;
      boolean isJoined = isJoined(text, rejected, name, after);
      rejected = name;
      if (outside != null
          && !isJoined
          && (inFirstClause || head == null)
          && speaks(outside, after, name)
          && !GROUP.matcher(before).find()
          && (apposed || !OtherNames.isOther(outside, name))) {
        head = name;
        rejected = null;
      }
    }
    return head;
  }

  /** "Lawyers for Ada Roe, Tom Finch and Jan Lund": whether the name before is no speaker’s. */
  private static boolean isJoined(
      String text, @Nullable NameMention rejected, NameMention name, String after) {
    String between =
        rejected == null ? "" : text.substring(rejected.span().end(), name.span().start());
    return between.equals(JOIN)
        || between.equals(", and ")
        || (between.equals(", ") && LISTED.matcher(after).lookingAt());
  }

  /** Where a name begins, without the "Works" of "Minister of Works Dr Ada Roe". */
  private static int start(String text, Span source, NameMention name) {
    int start = name.span().start();
    String before = text.substring(source.start(), start).stripTrailing();
    Matcher honorific = HONORIFIC.matcher(name.span().in(text));
    return honorific.find() && OFFICE.matcher(before).find()
        ? start + honorific.start() + 1
        : start;
  }

  /** Whether a name is nothing but what the words before it are called for short: "(HFU)". */
  private static boolean isShortForm(String text, Span name) {
    int end = Math.min(text.length(), name.end() + 2); // a stop, and the bracket
    return name.start() > 0 && SHORT_FORM.matcher(text).region(name.start() - 1, end).lookingAt();
  }

  /**
   * "Superintendent (Harran) Ada Roe": one word in brackets, before the words that name somebody.
   */
  private static boolean isPlace(String text, NameMention name, Span source) {
    int start = name.span().start();
    int end = name.span().end();
    return !name.full()
        && start > source.start()
        && text.charAt(start - 1) == '('
        && text.startsWith(") ", end)
        && end + 2 < source.end()
        && Character.isUpperCase(text.charAt(end + 2));
  }

  /** The name of which a source is a part: "Ada" in "Ada Roe". */
  private static @Nullable NameMention around(Span source, SectionReading reading) {
    int i = reading.nameAt(source.start() + 1) - 1;
    if (i < 0) {
      return null;
    }
    Span name = reading.names().get(i).span();
    boolean part = name.contains(source) && name.end() > source.end();
    return part && reading.tokens(source).size() == 1 ? reading.names().get(i) : null;
  }

  /** The name of whom a source belongs to, as in "Ada Roe’s letter", or null. */
  static @Nullable NameMention owner(String text, Attribution attribution, SectionReading reading) {
    if (attribution.source().isEmpty()) {
      return null;
    }
    Span source = attribution.source().get(0);
    int i = reading.nameAt(source.start());
    if (i == reading.names().size()) {
      return null;
    }
    NameMention name = reading.names().get(i);
    boolean owns =
        name.span().start() == source.start()
            && (text.startsWith("'s", name.span().end())
                || text.startsWith("’s", name.span().end()));
    return owns && name.full() ? name : null;
  }

  private static boolean speaks(String before, String after, NameMention name) {
    boolean owner = after.startsWith("’") || after.startsWith("'");
    String last = before.substring(before.lastIndexOf(' ') + 1);
    boolean describes =
        !name.full()
            && !name.titled()
            && after.length() > 1
            && after.charAt(0) == ' '
            && Character.isLowerCase(after.charAt(1))
            && !after.startsWith(" and ")
            && !after.startsWith(" who ")
            && !OWN.matcher(after).lookingAt();
    describes |= !name.full() && !name.titled() && QUALITY.matcher(after).lookingAt();
    // "the “Paper Sun” singer": what somebody has made
    boolean isTitle = !before.isEmpty() && OPENING.indexOf(before.charAt(before.length() - 1)) >= 0;
    boolean isFormer = !name.full() && !name.titled() && FORMER.matcher(before).lookingAt();
    // "one Harran Conference scout", "one Marine"
    boolean isModifier =
        !name.titled()
            && (name.full()
                ? (NOUN.matcher(after).matches() && MODIFIED_LATER.matcher(before).matches())
                    || (NOUN_ON.matcher(after).matches() && MODIFIED_FAR.matcher(before).matches())
                : after.isEmpty() && MODIFIED.matcher(before).matches());
    boolean isOfSeveral = !name.titled() && SEVERAL.matcher(after).matches();
    boolean isBody = !name.full() && !name.titled() && AND_BODY.matcher(after).matches();
    return !owner
        && !isBody
        && !INCLUDED.matcher(before).lookingAt()
        && !isOfSeveral
        && !describes
        && !isModifier
        && !isFormer
        && !isTitle
        && !OtherNames.isLink(last);
  }

  /** "the Attorney for the District of Harran Ada Roe": a place that the name follows directly. */
  private static boolean isApposed(String before, NameMention name) {
    String plain = before.stripTrailing();
    String last = plain.substring(plain.lastIndexOf(' ') + 1);
    if (OFFICE_OF_THE.matcher(plain).matches()) {
      return name.full() && name.titled();
    }
    return name.full()
        && !last.isEmpty()
        && Character.isUpperCase(last.codePointAt(0))
        && !last.endsWith("s'")
        && !last.endsWith("'s")
        && !last.endsWith("’s");
  }
}
