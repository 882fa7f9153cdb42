package org.onrecord.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.onrecord.page.Metadata;
import org.onrecord.page.Part;
import org.onrecord.page.PartRole;
import org.onrecord.page.Turn;
import org.onrecord.read.block.ArticleRoles;
import org.onrecord.read.block.Block;
import org.onrecord.read.block.PageContent;
import org.onrecord.read.turn.Conversation;
import org.onrecord.text.SourceText;

/** Finds in a document what its format does not tell: headline, byline, date, turns. */
final class DocumentParts {
  private DocumentParts() {}

  static PageContent of(DocumentText document) {
    return document.prose() == DocumentText.Prose.ARTICLE
        ? article(document)
        : content(document, document.metadata(), document.parts());
  }

  private static PageContent article(DocumentText document) {
    List<Block> blocks = new ArrayList<>();
    List<PartRole> told = new ArrayList<>();
    List<Part> rest = new ArrayList<>();
    for (Part part : document.parts()) {
      if (part.role() == PartRole.COMMENT || !rest.isEmpty()) {
        rest.add(part);
      } else {
        blocks.add(block(document.text(), part));
        told.add(part.role());
      }
    }
    ArticleRoles roles =
        ArticleRoles.ofDocument(
            document.text().string(), blocks, told, document.metadata().headline());
    List<Part> parts = new ArrayList<>(roles.parts());
    parts.addAll(rest);
    return content(document, joined(document.metadata(), roles), parts);
  }

  private static Block block(SourceText text, Part part) {
    int lines = (int) part.span().in(text.string()).lines().count();
    return new Block(part.span(), Math.max(1, lines), 0, 1, null);
  }

  /** What the document says of itself counts before what its text looks like. */
  private static Metadata joined(Metadata told, ArticleRoles found) {
    return new Metadata(
        told.headline() == null ? found.headline() : told.headline(),
        told.outlet(),
        told.authors().isEmpty() ? found.authors() : told.authors(),
        told.published() == null ? found.published() : told.published(),
        told.modified(),
        told.language(),
        told.canonical(),
        told.section());
  }

  private static PageContent content(DocumentText document, Metadata metadata, List<Part> parts) {
    List<Turn> turns = document.turns();
    return new PageContent(
        metadata,
        document.text(),
        document.sourceMap(),
        parts,
        document.comments(),
        turns == null ? Conversation.in(document.text().string(), parts, Map.of()) : turns,
        List.of(),
        List.of(),
        document.diagnostics());
  }
}
