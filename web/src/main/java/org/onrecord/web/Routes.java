package org.onrecord.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.onrecord.ledger.Ledger;
import org.onrecord.web.answer.Address;
import org.onrecord.web.answer.Answer;
import org.onrecord.web.answer.Attachment;
import org.onrecord.web.answer.Form;
import org.onrecord.web.answer.Question;
import org.onrecord.web.answer.Seen;
import org.onrecord.web.answer.Submission;
import org.onrecord.web.guard.Access;
import org.onrecord.web.guard.Guard;
import org.onrecord.web.guard.Refusal;
import org.onrecord.web.guard.Refusal.Reason;
import org.onrecord.web.guard.Session;
import org.onrecord.web.view.Download;
import org.onrecord.web.view.View;
import org.onrecord.web.view.Write;

/** Which address is answered by whom. */
final class Routes {
  static final String API = "/api/v1";
  private static final String REFUSED = "refused";
  private static final String PREPARING_SECONDS = "2";

  /** The bare address comes last: its path would take the endings of the others, too. */
  private static final List<Form> FORMS = List.of(Form.JSONL, Form.JSON, Form.CSV, Form.HTML);

  private final Guard guard;
  private final Ledger ledger;
  private final Pages pages;
  private final List<View> views;
  private final Refusals refusals;

  Routes(Guard guard, Ledger ledger, Pages pages, List<View> views, Refusals refusals) {
    this.ledger = ledger;
    this.guard = guard;
    this.pages = pages;
    this.views = views;
    this.refusals = refusals;
  }

  void addTo(RoutesConfig routes) {
    routes.before(guard::admit);
    routes.beforeMatched(guard::authorise);
    routes.get("/", context -> seeOther(context, Address.of("/search")), Access.READER);
    routes.get("/assets/{file}", this::asset, Access.OPEN);
    routes.get("/enter", this::enter, Access.OPEN);
    routes.post("/enter", this::enterByForm, Access.OPEN);
    routes.post("/leave", this::leave, Access.READER);
    routes.get(API + "/openapi.json", this::describe, Access.READER);
    routes.post("/leave-everywhere", this::leaveEverywhere, Access.READER);
    for (View view : views) {
      FORMS.forEach(form -> routes.get(view.path() + form.ending(), of(view, form), view.access()));
      routes.get(API + view.path(), of(view, Form.JSON), view.access());
      view.live().forEach(l -> routes.get(l.path(), new LiveHandler(l), l.access()));
      view.downloads().forEach(each -> routes.get(each.path(), of(each), each.access()));
      view.writes().forEach(write -> routes.post(write.path(), of(write), write.access()));
    }
    routes.exception(Exception.class, (e, context) -> refuse(context, refusals.of(e)));
    routes.error(404, this::missing);
  }

  private void describe(Context context) {
    context.contentType("application/json").result(OpenApi.json(API, views) + "\n");
  }

  private void missing(Context context) {
    if (context.attribute(REFUSED) == null) { // no address of ours: the server has words of its own
      refuse(context, new Refusal(Reason.MISSING));
    }
  }

  private Handler of(View view, Form form) {
    return context -> {
      Question question = new Question(context, bare(context.path(), form));
      Answer answer = view.answer(question);
      context.contentType(form.type());
      switch (form) {
        case HTML ->
            context.result(pages.page(answer, question.address(), session(context).orElse(null)));
        case JSON -> context.result(answer.data().json().get() + "\n");
        case JSONL -> context.result(lines(answer.data().lines().get()));
        case CSV -> context.result(String.join("", answer.data().csv().get()));
      }
    };
  }

  /** The path of a view without what asks for the form. */
  private static String bare(String path, Form form) {
    if (path.startsWith(API)) {
      return path.substring(API.length());
    }
    return path.endsWith(form.ending())
        ? path.substring(0, path.length() - form.ending().length())
        : path;
  }

  private static String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private Handler of(Write write) {
    return context -> {
      Address next = write.deed().done(new Submission(context));
      Seen.changed(context, ledger.moment());
      seeOther(context, next);
    };
  }

  /** Saved and never shown: what a page brought along must not run here. */
  private static Handler of(Download download) {
    return context -> {
      Attachment file = download.making().make(new Question(context, context.path()));
      String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
      context.header("Content-Disposition", "attachment; filename*=UTF-8''" + name);
      context.header("Content-Security-Policy", "default-src 'none'; sandbox");
      context.contentType(file.type()).result(file.content());
    };
  }

  private static void seeOther(Context context, Address address) {
    context.status(303).header("Location", address.toString());
  }

  private static Optional<Session> session(Context context) {
    return Guard.session(context);
  }

  private void asset(Context context) {
    Files.Asset asset =
        pages.files().at(context.pathParam("file")).orElseThrow(() -> new Refusal(Reason.MISSING));
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.contentType(asset.type()).result(asset.content());
  }

  private void enter(Context context) {
    String token = context.queryParam("token");
    if (token == null) {
      html(context, entrance());
      return;
    }
    guard.enter(context, token);
    // A page and no redirect: the browser sends a strict cookie only where it goes on by itself.
    html(context, pages.entrance(true));
  }

  private String entrance() {
    return guard.hasAccounts() ? pages.signIn() : pages.entrance(false);
  }

  private void enterByForm(Context context) {
    String name = context.formParam("name");
    String password = context.formParam("password");
    if (name != null && password != null) {
      guard.signIn(context, name.strip(), password);
      seeOther(context, Address.of("/search"));
      return;
    }
    String token = context.formParam("token");
    guard.enter(context, token == null ? null : token.strip());
    seeOther(context, Address.of("/search"));
  }

  private void leave(Context context) {
    guard.leave(context);
    seeOther(context, Address.of("/enter"));
  }

  private void leaveEverywhere(Context context) {
    guard.leaveEverywhere(context);
    seeOther(context, Address.of("/enter"));
  }

  private static void html(Context context, String page) {
    context.contentType(Form.HTML.type()).result(page);
  }

  private void refuse(Context context, Refusal refusal) {
    context.attribute(REFUSED, refusal);
    int status = refusal.reason().status();
    String words = String.valueOf(refusal.getMessage());
    context.status(status);
    if (refusal.reason() == Reason.PREPARING) {
      context.header("Refresh", PREPARING_SECONDS).header("Retry-After", PREPARING_SECONDS);
    }
    Session session = Guard.session(context).orElse(null);
    if (refusal.reason() == Reason.MISDIRECTED) {
      context.contentType("text/plain; charset=utf-8").result(words + "\n");
    } else if (wantsPage(context)) {
      boolean stranger = refusal.reason() == Reason.UNKNOWN && session == null;
      html(context, stranger ? entrance() : pages.refusal(status, words, session));
    } else {
      context.contentType("application/json").result(Problem.json(status, words) + "\n");
    }
  }

  private static boolean wantsPage(Context context) {
    return !context.path().startsWith("/api/") && Form.of(context.path()) == Form.HTML;
  }
}
