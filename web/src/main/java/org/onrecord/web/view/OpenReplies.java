package org.onrecord.web.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.ledger.entry.JudgedPage;
import org.onrecord.ledger.hit.Hit;
import org.onrecord.record.PageRecord;
import org.onrecord.statement.Statement;
import org.onrecord.text.SourceText;
import org.onrecord.text.Span;
import org.onrecord.web.account.Replies;
import org.onrecord.web.account.Reply;
import org.onrecord.web.account.ReplyKeys;
import org.onrecord.web.answer.Address;

/**
 * What readers answered to what is shown, and the links by which they may.
 *
 * @param replies that are kept
 * @param keys of links
 * @param open whether statements may be answered
 */
record OpenReplies(Replies replies, ReplyKeys keys, Views.OpenTo open) {

  /** Where a statement may be answered; empty where replies are closed. */
  Optional<String> link(String statement) throws IOException {
    return open == Views.OpenTo.ANYBODY
        ? Optional.of(Address.of("/reply", statement, keys.of(statement)).toString())
        : Optional.empty();
  }

  /** Those to a statement that others may see. */
  List<Reply> to(Hit hit) throws IOException {
    return replies.shown(new Replies.Answered("", hit.page(), hit.place()));
  }

  /** Those to statements of a page that others may see, beneath what they answer. */
  List<PageModel.Replied> on(JudgedPage page) throws IOException {
    List<Reply> shown = replies.shown(page.record().page().id());
    if (shown.isEmpty()) {
      return List.of();
    }
    Map<String, List<Reply>> byPlace = new HashMap<>();
    shown.forEach(
        reply -> byPlace.computeIfAbsent(reply.place(), key -> new ArrayList<>()).add(reply));
    PageRecord record = page.record();
    List<PageModel.Replied> replied = new ArrayList<>();
    for (Statement statement : record.statements()) {
      List<Reply> here = byPlace.remove(place(statement.content(), record.page().text()));
      if (here != null) {
        String anchor = "#s" + (record.statements().indexOf(statement) + 1);
        replied.add(
            new PageModel.Replied(anchor, record.words(statement.content()), List.copyOf(here)));
      }
    }
    return replied;
  }

  /** As a hit has it. */
  private static String place(List<Span> content, SourceText text) {
    List<String> ranges = new ArrayList<>();
    for (Span span : content) {
      ranges.add(text.codePointOffset(span.start()) + "," + text.codePointOffset(span.end()));
    }
    return "char=" + String.join(";", ranges);
  }
}
