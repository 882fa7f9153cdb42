package org.onrecord.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Session;
import org.onrecord.web.view.Frame;

/** Makes pages of answers, by templates that were compiled with the rest. */
final class Pages {
  private static final String TEMPLATES = "org.onrecord.web.pages";
  private static final List<String> SCRIPTS = List.of("page.js", "workbench.js");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
  private final Files files = new Files();
  private final String ledger;

  /**
   * Makes pages.
   *
   * @param ledger what messages call it
   */
  Pages(String ledger) {
    this.ledger = ledger.substring(ledger.lastIndexOf('/') + 1); // its folder is nobody's matter
  }

  /** The files that pages load. */
  Files files() {
    return files;
  }

  /** The page of an answer. */
  String page(Answer answer, Address address, @Nullable Session session) {
    Frame frame = frame(answer.title(), answer.template(), address, session, answer.scripts());
    return render(answer.template(), Map.of("frame", frame, "model", answer.model()));
  }

  /** A page that says why there is no other. */
  String refusal(int status, String words, @Nullable Session session) {
    Frame frame = frame(words, "refusal", Address.of("/"), session, List.of());
    return render("refusal", Map.of("frame", frame, "status", status, "words", words));
  }

  /** The way in: asks for the token, or leads on where it was brought. */
  String entrance(boolean entered) {
    Frame frame = frame("OnRecord", "enter", Address.of("/enter"), null, List.of());
    return render(entered ? "entered" : "enter", Map.of("frame", frame));
  }

  /** The way in where there are accounts: asks for name and password, or the token. */
  String signIn() {
    Frame frame = frame("OnRecord", "enter", Address.of("/enter"), null, List.of());
    return render("signin", Map.of("frame", frame));
  }

  private Frame frame(
      String title, String view, Address address, @Nullable Session session, List<String> own) {
    List<String> scripts = new ArrayList<>();
    Stream.concat(SCRIPTS.stream(), own.stream()).map(files::address).forEach(scripts::add);
    return new Frame(
        title,
        view,
        session == null ? "" : ledger,
        address,
        session == null ? "" : session.csrf(),
        session == null ? "" : session.user().name(),
        session == null ? Access.OPEN : session.user().access(),
        files.address("icon.svg"),
        files.address("look.css"),
        scripts);
  }

  private String render(String template, Map<String, Object> parameters) {
    TemplateOutput output = new StringOutput(1 << 14);
    engine.render(template + ".jte", parameters, output);
    return output.toString();
  }
}
