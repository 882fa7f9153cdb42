package org.onrecord.speaker;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Page;
import org.onrecord.page.Section;
import org.onrecord.person.PersonType;
import org.onrecord.speaker.person.People;
import org.onrecord.text.Span;

/**
 * Who "I" is outside quotations: a comment's author; who signs a letter to the editor or a post
 * that the page shows; else the page's one author.
 */
final class Narrators {
  /** "— Ada Roe (@adaroe) May 2, 2019": the last line of a post that the page shows. */
  private static final Pattern POST =
      Pattern.compile("^[—–-]{1,2}\\s?([^()\\n]{1,60}?)\\s\\(@[\\w.]{1,40}\\)");

  private static final String NAME =
      "\\p{Lu}[\\p{L}.’'-]{0,20}(?:\\s(?:de|la|van|der|von|del)){0,2}";

  /**
   * "Ada Roe", "ADA ROE, East Harran", "— Ada M. Roe": all of a short paragraph or its first line.
   */
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "^(?:[—–-]\\s?)?(?:The\\s(?:Rt\\.?|Right|Very|Most)\\s(?:Hon\\.?|Rev\\.?|Revd)\\s)?("
              + NAME
              + "(?:\\s"
              + NAME
              + "){1,3})(?:,\\s\\p{Lu}[^.?!]{1,40})?$");

  private static final Pattern AS_TOLD =
      Pattern.compile("^(" + NAME + "(?:\\s" + NAME + "){1,3})\\b[^.?!:]{0,50}?[, ][Aa]s told to ");

  private static final Pattern LETTERS = Pattern.compile("(?i)\\bletters?\\b");

  /** "Dear Auntie," as a paragraph, in a column that answers letters. */
  private static final Pattern DEAR = Pattern.compile("^Dear \\p{Lu}[^.?!:]{1,40}[,:]$");

  private static final Pattern ENDED = Pattern.compile("[.?!…][”’\"')]*$");

  /** Letters are announced in so many of the first paragraphs. */
  private static final int ANNOUNCED = 4;

  private static final int LONGEST = 80;

  private final Page page;
  private final People people;

  /** Who signs a stretch of the article, by where it starts. */
  private final NavigableMap<Integer, Signed> signed = new TreeMap<>();

  private record Signed(int end, String by) {}

  private Narrators(Page page, People people) {
    this.page = page;
    this.people = people;
  }

  /** Finds those who sign parts of a page. */
  static Narrators of(Page page, People people) {
    Narrators narrators = new Narrators(page, people);
    List<Span> paragraphs =
        page.sections().stream()
            .filter(
                section -> page.comments().stream().noneMatch(c -> c.id().equals(section.name())))
            .map(Section::paragraphs)
            .flatMap(List::stream)
            .toList();
    narrators.toldTo(paragraphs);
    narrators.posts(paragraphs);
    if (narrators.isLetters(paragraphs)) {
      narrators.letters(paragraphs);
    }
    return narrators;
  }

  private String line(Span paragraph) {
    String text = page.text().string();
    int end = Math.min(paragraph.end(), paragraph.start() + LONGEST + 1);
    String start = text.substring(paragraph.start(), end);
    int newline = start.indexOf('\n');
    return (newline < 0 ? start : start.substring(0, newline)).strip();
  }

  /** "Ada Roe, 41, as told to Tom Finch": all of the article is hers. */
  private void toldTo(List<Span> paragraphs) {
    for (Span paragraph : paragraphs.subList(0, Math.min(ANNOUNCED, paragraphs.size()))) {
      Matcher told = AS_TOLD.matcher(line(paragraph));
      if (told.find()) {
        signed.put(0, new Signed(Integer.MAX_VALUE, told.group(1)));
        return;
      }
    }
  }

  private boolean isLetters(List<Span> paragraphs) {
    return paragraphs.stream()
            .limit(ANNOUNCED)
            .anyMatch(paragraph -> LETTERS.matcher(line(paragraph)).find())
        || paragraphs.stream().filter(each -> DEAR.matcher(line(each)).find()).count() > 1;
  }

  private void posts(List<Span> paragraphs) {
    for (int i = 1; i < paragraphs.size(); i++) {
      Matcher post = POST.matcher(line(paragraphs.get(i)));
      if (post.find()) {
        Span words = paragraphs.get(i - 1);
        signed.put(words.start(), new Signed(words.end(), post.group(1).strip()));
      }
    }
  }

  /** Each letter goes from the signature before it, or from its own first paragraph, to its own. */
  private void letters(List<Span> paragraphs) {
    int start = paragraphs.isEmpty() ? 0 : paragraphs.get(0).start();
    for (int i = 1; i < paragraphs.size(); i++) {
      String line = line(paragraphs.get(i));
      Matcher signature = SIGNATURE.matcher(line);
      boolean follows = ENDED.matcher(paragraphs.get(i - 1).in(page.text().string())).find();
      if (follows && line.length() <= LONGEST && signature.find()) {
        int end = paragraphs.get(i).start();
        signed.put(start, new Signed(end, name(signature.group(1))));
        start = end;
      }
    }
  }

  private static String name(String signature) {
    boolean abbreviated = signature.endsWith("Jr.") || signature.endsWith("Sr.");
    return signature.endsWith(".") && !abbreviated
        ? signature.substring(0, signature.length() - 1)
        : signature;
  }

  /**
   * Who "I" is at a place.
   *
   * @param comment that holds it; null for the article
   * @return null where unknown
   */
  People.@Nullable Entry at(int place, @Nullable Comment comment) {
    if (comment != null) {
      return comment.author() == null
          ? people.described(PersonType.UNNAMED, "reader " + comment.id())
          : people.author(comment.author());
    }
    Map.Entry<Integer, Signed> piece = signed.floorEntry(place);
    if (piece != null && place < piece.getValue().end()) {
      return people.author(piece.getValue().by());
    }
    List<String> authors = page.metadata().authors();
    return authors.size() == 1 ? people.author(authors.get(0)) : null;
  }

  /** The same for every place of a section. */
  interface Narrator {
    /** Who "I" is at a place; null where unknown. */
    People.@Nullable Entry at(int place);
  }
}
