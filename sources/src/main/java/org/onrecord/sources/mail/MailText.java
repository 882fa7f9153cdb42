package org.onrecord.sources.mail;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Comment;
import org.onrecord.page.Locator;
import org.onrecord.page.Metadata;
import org.onrecord.page.PartRole;
import org.onrecord.read.DocumentText;
import org.onrecord.sources.document.MappedText;
import org.onrecord.text.Diagnostic;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;

/**
 * Makes a text of a message: the subject, the oldest words, and each answer below what it answers.
 */
final class MailText {
  private final Message message;
  private final MappedText text = new MappedText("");
  private final List<Locator> locators = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();

  MailText(Message message) {
    this.message = message;
  }

  DocumentText read() {
    List<Layer> layers = new ArrayList<>(Layers.of(message.body()));
    layers.get(0).told(message.from(), message.date());
    layers.removeIf(Layer::isEmpty);
    String subject = subject();
    if (subject != null) {
      add(subject, PartRole.HEADLINE);
    }
    Layer first = layers.isEmpty() ? null : layers.get(layers.size() - 1);
    for (int i = layers.size() - 1; i >= 0; i--) {
      Layer layer = layers.get(i);
      if (layer == first) {
        layer.paragraphs().forEach(words -> add(words, PartRole.BODY));
      } else {
        addComment(layer);
      }
      layer.signature().forEach(words -> add(words, PartRole.OTHER));
    }
    SourceText words = text.text();
    String author = first == null ? message.from() : first.author();
    Metadata metadata =
        new Metadata(
            subject,
            null,
            author == null ? List.of() : List.of(author),
            first == null ? message.date() : first.date(),
            null,
            message.language(),
            message.address(),
            null);
    return DocumentText.builder("message/rfc822", DocumentText.Prose.ARTICLE, words)
        .metadata(metadata)
        .parts(text.parts())
        .comments(comments)
        .locators(locators)
        .diagnostics(diagnostics(first == null, words.length()))
        .build();
  }

  private List<Diagnostic> diagnostics(boolean empty, int length) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Span end = new Span(length, length);
    for (String problem : message.problems()) {
      Diagnostic.Code code =
          problem.contains(" = ") ? Diagnostic.Code.LIMIT_REACHED : Diagnostic.Code.TRUNCATED;
      diagnostics.add(new Diagnostic(code, end, "of this message " + problem));
    }
    if (empty) {
      diagnostics.add(
          new Diagnostic(
              Diagnostic.Code.NO_TEXT, end, "the message has no text, or only attachments"));
    }
    return diagnostics;
  }

  /** Without "Re:" and the like. */
  private @Nullable String subject() {
    String subject = message.subject();
    String bare =
        subject == null
            ? ""
            : subject
                .replaceFirst("^(?:(?i:re|fwd?|aw|wg|sv|tr)\\s*(?:\\[\\d+])?:\\s*)+", "")
                .strip();
    return bare.isEmpty() ? null : bare;
  }

  private void addComment(Layer layer) {
    Comment parent = comments.isEmpty() ? null : comments.get(comments.size() - 1);
    int from = text.length();
    layer.paragraphs().forEach(words -> add(words, PartRole.COMMENT));
    Span span = text.since(from);
    if (!span.isEmpty()) {
      comments.add(
          new Comment(
              parent == null ? "c1" : parent.id() + ".1",
              parent == null ? null : parent.id(),
              layer.author(),
              layer.date(),
              span));
    }
  }

  private void add(String words, PartRole role) {
    int from = text.length();
    for (String word : words.split("[\\s\\p{Cntrl}\\u00a0]+", -1)) {
      text.space();
      text.add(word);
    }
    Span span = text.since(from);
    text.endParagraph(role);
    if (!span.isEmpty()) {
      locators.add(new Locator.Paragraph(span, null, locators.size() + 1));
    }
  }
}
