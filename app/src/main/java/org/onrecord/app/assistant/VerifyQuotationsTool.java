package org.onrecord.app.assistant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onrecord.DraftVerifier;
import org.onrecord.app.export.VerdictRow;
import org.onrecord.record.PageRecord;
import org.onrecord.record.VerifiedDraft;
import org.onrecord.record.VerifiedQuotation;
import org.onrecord.report.Places;
import org.onrecord.trace.Verifier;
import org.onrecord.verdict.Edit;
import org.onrecord.verdict.Passage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether the quotations of a draft are what the sources say. */
record VerifyQuotationsTool(Library library, SourceShelf shelf) implements Tool {
  @Override
  public String name() {
    return "verify_quotations";
  }

  @Override
  public String description() {
    return "Tells of each quotation in a draft whether it is what the sources say: verbatim,"
        + " elided, bracketed, altered, tooShort or notFound, with the passage, its speaker, page"
        + " or time, and each change. Use it before showing quotations to anybody. notFound says"
        + " only that none of these sources has the words.";
  }

  @Override
  public Schema schema() {
    return Listing.with(
        new Schema()
            .text("draft", "The draft itself, as text or HTML, with its quotation marks.")
            .text("draft_path", "The draft as a file, instead.")
            .texts(
                "sources",
                "Files or folders to verify against. Left out: all that the server was given."));
  }

  @Override
  public ObjectNode call(Arguments arguments) throws ToolException, IOException {
    Listing listing = Listing.of(arguments);
    String path = arguments.text("draft_path");
    String text = arguments.text("draft");
    if ((path == null) == (text == null)) {
      throw new ToolException("give either a draft or a draft_path");
    }
    Path file = path == null ? null : library.grounds().resolve(path);
    SourceShelf.Shelf sources = shelf.of(places(arguments), file);
    if (sources.index().sources() == 0) {
      throw new ToolException("there is nothing to verify against: no source could be read");
    }
    PageRecord draft = library.record(path, text);
    VerifiedDraft verified =
        new DraftVerifier(new Verifier(sources.index()).withContext(0)).verify(draft);
    return answer(verified, listing, sources);
  }

  private List<Path> places(Arguments arguments) throws ToolException {
    List<Path> places = new ArrayList<>();
    for (String name : arguments.texts("sources")) {
      places.add(library.grounds().resolve(name));
    }
    return places.isEmpty() ? library.grounds().all() : places;
  }

  private ObjectNode answer(VerifiedDraft verified, Listing listing, SourceShelf.Shelf sources) {
    Map<String, Integer> counts = new TreeMap<>();
    Places places = new Places(verified.draft().page());
    List<ObjectNode> quotations = new ArrayList<>();
    for (VerifiedQuotation quotation : verified.quotations()) {
      counts.merge(quotation.verification().verdict().id(), 1, Integer::sum);
      quotations.add(node(verified, quotation, places));
    }
    ObjectNode answer = Answer.object().put("sources", sources.index().sources());
    ObjectNode verdicts = answer.putObject("verdicts");
    counts.forEach(verdicts::put);
    listing.put(answer, "quotations", quotations);
    Answer.put(answer, "unread_sources", sources.problems().stream());
    return answer;
  }

  private ObjectNode node(VerifiedDraft draft, VerifiedQuotation quotation, Places places) {
    VerdictRow row = VerdictRow.of(draft, quotation, places);
    Passage found = quotation.verification().found();
    ObjectNode node = Answer.object().put("quotation", row.words());
    node.put("verdict", quotation.verification().verdict().id());
    node.put("place", row.place());
    Answer.put(node, "speaker", quotation.speaker());
    if (quotation.isAnothersWords()) {
      node.put("another_speaker", true);
    }
    if (found != null) {
      node.set("found", node(found));
      edits(node, draft, quotation, found);
    }
    return node;
  }

  private ObjectNode node(Passage found) {
    ObjectNode node = Answer.object().put("source", library.grounds().shown(found.source()));
    Answer.put(node, "place", found.place());
    Answer.put(node, "speaker", found.speaker());
    Answer.put(node, "published", found.published());
    return node.put("words", found.text());
  }

  private static void edits(
      ObjectNode to, VerifiedDraft draft, VerifiedQuotation quotation, Passage found) {
    @Nullable ArrayNode edits = null;
    for (Edit edit : quotation.verification().edits()) {
      if (edit.op() != Edit.Op.MEDIUM) {
        edits = edits == null ? to.putArray("changes") : edits;
        ObjectNode node = edits.addObject().put("kind", edit.kind().id());
        node.put("marked", edit.marked());
        node.put("draft", draft.draft().page().text().slice(edit.quote()));
        node.put(
            "source",
            found
                .text()
                .substring(
                    edit.source().start() - found.start(), edit.source().end() - found.start()));
      }
    }
  }
}
