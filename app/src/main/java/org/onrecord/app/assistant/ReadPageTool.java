package org.onrecord.app.assistant;

import java.io.IOException;
import java.util.List;
import org.onrecord.app.export.Saying;
import org.onrecord.app.export.Sayings;
import org.onrecord.record.PageRecord;
import org.onrecord.text.Diagnostic;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who said what on a page. */
record ReadPageTool(Library library) implements Tool {
  @Override
  public String name() {
    return "read_page";
  }

  @Override
  public String description() {
    return "Reads a page of news, a transcript, a PDF or another document and tells who said what"
        + " on it: each statement with its words as they stand there, speaker, kind (direct,"
        + " mixed, indirect), act, certainty, place and how reliable the finding is.";
  }

  @Override
  public Schema schema() {
    return Listing.with(
        new Schema()
            .text("path", "The page: a file in the folders that the server was given.")
            .text("text", "The page itself, as text or HTML, instead of a path.")
            .share("min_reliability", "Leave out statements that are less reliable, 0 to 1."));
  }

  @Override
  public ObjectNode call(Arguments arguments) throws ToolException, IOException {
    Listing listing = Listing.of(arguments);
    double least = arguments.share("min_reliability");
    PageRecord record = library.record(arguments.text("path"), arguments.text("text"));
    List<ObjectNode> statements =
        Sayings.of(record).stream()
            .filter(saying -> saying.reliability() >= least)
            .map(ReadPageTool::node)
            .toList();
    ObjectNode answer = Answer.object();
    Answer.put(answer, "source", library.grounds().shown(record.page().source()));
    Answer.put(answer, "headline", record.page().metadata().headline());
    Answer.put(answer, "outlet", record.page().metadata().outlet());
    Answer.put(answer, "published", record.page().metadata().published());
    listing.put(answer, "statements", statements);
    Answer.put(answer, "diagnostics", record.diagnostics().stream().map(Diagnostic::message));
    return answer;
  }

  static ObjectNode node(Saying saying) {
    ObjectNode node = Answer.object().put("id", saying.number());
    Answer.put(node, "speaker", saying.speaker());
    node.put("words", saying.words());
    node.put("kind", saying.kind()).put("act", saying.act()).put("certainty", saying.certainty());
    Answer.put(node, "to", saying.to());
    ArrayNode through = saying.through().isEmpty() ? null : node.putArray("through");
    if (through != null) {
      saying.through().forEach(through::add);
    }
    Answer.put(node, "said", saying.said());
    Answer.put(node, "place", saying.place());
    node.put("reliability", Math.round(saying.reliability() * 100) / 100.0);
    return node.put("key", saying.key());
  }
}
