package org.onrecord.read.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.read.line.Byline;
import org.onrecord.read.line.Caption;
import org.onrecord.read.line.DateOnlyLine;
import org.onrecord.read.line.Furniture;
import org.onrecord.read.line.Invitation;
import org.onrecord.read.line.Leftover;
import org.onrecord.read.line.Line;
import org.onrecord.read.line.Spaces;
import org.onrecord.read.turn.SpeakerLabel;
import org.onrecord.text.Span;

/**
 * Finds the role of each block of an article. A block that fits no rule is body, so that nothing of
 * the article is lost.
 */
public final class ArticleRoles {
  /** Blocks at the start among which byline and date are looked for. */
  private static final int START = 8;

  /** Longer blocks can only be body. */
  private static final int LOOK = 1000;

  private final boolean markup;

  /** Blocks whose dates say nothing of the article's own. */
  private final IntPredicate facts;

  private final String text;
  private final List<Block> blocks;
  private final PartRole[] roles;
  private final List<String> authors = new ArrayList<>();
  private @Nullable String headline;
  private @Nullable String published;

  private ArticleRoles(
      String text, List<Block> blocks, PartRole[] roles, boolean markup, IntPredicate facts) {
    this.facts = facts;
    this.markup = markup;
    this.text = text;
    this.blocks = blocks;
    this.roles = roles;
  }

  /** Finds the roles in a plain text, by its words alone. */
  public static ArticleRoles ofText(String text, List<Block> blocks) {
    PartRole[] roles = new PartRole[blocks.size()];
    Arrays.fill(roles, PartRole.BODY);
    ArticleRoles article = new ArticleRoles(text, blocks, roles, false, block -> false);
    article.markByWords();
    article.markHeadline();
    article.markNote();
    return article;
  }

  /**
   * Finds the roles in a text taken from markup.
   *
   * @param told what the markup says of each block; body where it says nothing
   * @param facts whether a date in a block is a fact that the article tells, not when it appeared
   */
  public static ArticleRoles ofMarkup(
      String text, List<Block> blocks, List<PartRole> told, IntPredicate facts) {
    ArticleRoles article =
        new ArticleRoles(text, blocks, told.toArray(PartRole[]::new), true, facts);
    article.markByWords();
    article.markNote();
    return article;
  }

  /**
   * Finds the roles in the text of a document, such as a PDF.
   *
   * @param told what the document says of each block; body where it says nothing
   * @param headline what the document says its title is; null where it says nothing
   */
  public static ArticleRoles ofDocument(
      String text, List<Block> blocks, List<PartRole> told, @Nullable String headline) {
    ArticleRoles article =
        new ArticleRoles(text, blocks, told.toArray(PartRole[]::new), false, at -> false);
    article.markByWords();
    if (headline == null && !told.contains(PartRole.HEADLINE) && !article.beginsWithTurn()) {
      article.markHeadline();
    }
    article.markNote();
    return article;
  }

  /** Whether the first paragraph is a turn of a transcript: "Q. Where were you?", "MS. ROE: I…". */
  private boolean beginsWithTurn() {
    int first = firstBody();
    SpeakerLabel label =
        first == roles.length ? null : SpeakerLabel.at(text, blocks.get(first).span());
    return label != null && label.name().equals(label.name().toUpperCase(Locale.ROOT));
  }

  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(roles.length);
    for (int i = 0; i < roles.length; i++) {
      parts.add(new Part(roles[i], blocks.get(i).span()));
    }
    return parts;
  }

  public @Nullable String headline() {
    return headline;
  }

  public List<String> authors() {
    return authors;
  }

  public @Nullable String published() {
    return published;
  }

  private void markByWords() {
    for (int i = 0; i < roles.length; i++) {
      Block block = blocks.get(i);
      if (block.length() > LOOK) {
        continue;
      }
      String words = block.span().in(text);
      if (roles[i] == PartRole.BODY) {
        markBody(i, words);
      }
      if (markup && roles[i] == PartRole.CAPTION && Caption.isCredit(words)) {
        roles[i] = PartRole.OTHER;
      }
      Byline byline = roles[i] == PartRole.BYLINE ? Byline.of(words) : null;
      if (byline != null) {
        addAuthors(byline.authors());
      }
    }
  }

  private void markBody(int at, String words) {
    Line line = new Line(words);
    Leftover leftover = Leftover.of(line);
    boolean around = at > 0 && (leftover == Leftover.REPLY_FORM || leftover == Leftover.AROUND);
    if (around || (markup && isFurniture(line))) {
      roles[at] = PartRole.OTHER;
    } else if (Caption.matches(words)) {
      roles[at] = PartRole.CAPTION;
    } else if (at < START) {
      markStart(at, words);
    }
  }

  private static boolean isFurniture(Line line) {
    return Furniture.matches(line)
        || Invitation.matches(line.words())
        || Caption.isCredit(line.words());
  }

  private void markStart(int at, String words) {
    DateOnlyLine date = DateOnlyLine.of(words);
    if (date != null && !facts.test(at)) {
      roles[at] = PartRole.OTHER;
      published = published == null && !date.update() ? date.iso() : published;
    } else if (Byline.of(words) != null) {
      roles[at] = PartRole.BYLINE;
    }
  }

  private void markHeadline() {
    int at = firstBody();
    if (at >= Math.min(roles.length, START) || !Headline.isOne(text, blocks, at)) {
      return;
    }
    roles[at] = PartRole.HEADLINE;
    Span span = blocks.get(at).span();
    if (Headline.goesOn(text, blocks, at)) {
      roles[at + 1] = PartRole.HEADLINE;
      span = span.cover(blocks.get(at + 1).span());
    }
    headline = Spaces.folded(span.in(text));
  }

  private void markNote() {
    AuthorNote note = AuthorNote.find(text, blocks);
    if (note == null || note.from() <= firstBody()) {
      return;
    }
    for (int i = note.from(); i < roles.length; i++) {
      roles[i] = PartRole.BIO;
    }
    addAuthors(note.authors());
  }

  private int firstBody() {
    int first = 0;
    while (first < roles.length && roles[first] != PartRole.BODY) {
      first++;
    }
    return first;
  }

  private void addAuthors(List<String> names) {
    names.stream().filter(name -> !authors.contains(name)).forEach(authors::add);
  }
}
