package org.onrecord.web;

import java.util.List;
import java.util.Locale;
import org.onrecord.OnRecord;
import org.onrecord.web.answer.Json;
import org.onrecord.web.view.Description;
import org.onrecord.web.view.Description.Parameter;
import org.onrecord.web.view.Description.Place;
import org.onrecord.web.view.View;

/**
 * Describes the views for programs, as OpenAPI 3.1. It is made of what the views say of themselves.
 */
final class OpenApi {
  private OpenApi() {}

  /**
   * The description.
   *
   * @param base under which the views answer, such as /api/v1
   */
  static String json(String base, List<View> views) {
    return Json.object(
        api -> {
          api.text("openapi", "3.1.0");
          api.object(
              "info",
              info ->
                  info.text("title", "OnRecord")
                      .text("version", OnRecord.VERSION)
                      .text("summary", "Who said what: the views of the workbench as JSON."));
          api.raws("security", List.of(Json.object(each -> each.texts("token", List.of()))));
          api.object(
              "paths",
              paths ->
                  views.forEach(
                      view ->
                          paths.object(
                              base + view.path(), p -> p.object("get", g -> get(g, view)))));
          api.object("components", OpenApi::components);
        });
  }

  private static void get(Json get, View view) {
    Description description = view.description();
    get.text("summary", description.summary());
    get.raws("parameters", description.parameters().stream().map(OpenApi::parameter).toList());
    get.object(
        "responses",
        responses -> {
          responses.object("200", ok -> ok(ok, description));
          for (int status : new int[] {400, 401, 403, 404}) {
            responses.object(
                Integer.toString(status),
                each -> each.text("$ref", "#/components/responses/problem"));
          }
        });
  }

  private static String parameter(Parameter parameter) {
    return Json.object(
        json -> {
          json.text("name", parameter.name());
          json.text("in", parameter.place() == Place.PATH ? "path" : "query");
          json.truth("required", parameter.place() == Place.PATH);
          json.text("description", parameter.meaning());
          json.object(
              "schema",
              schema -> {
                if (parameter.place() == Place.REPEATED) {
                  schema.text("type", "array").object("items", item -> item.text("type", "string"));
                } else {
                  schema.text("type", "string");
                }
              });
        });
  }

  private static void ok(Json ok, Description description) {
    ok.text("description", description.summary());
    ok.object(
        "content",
        content ->
            content.object(
                "application/json",
                type ->
                    type.object(
                        "schema",
                        schema -> {
                          schema.text("type", "object");
                          schema.object("properties", all -> members(all, description));
                        })));
  }

  private static void members(Json json, Description description) {
    for (Description.Member member : description.members()) {
      String type = member.type().name().toLowerCase(Locale.ROOT);
      json.object(
          member.name(),
          each -> {
            if (type.equals("string")) {
              each.texts("type", List.of("string", "null"));
            } else {
              each.text("type", type);
            }
            each.text("description", member.meaning());
          });
    }
  }

  private static void components(Json components) {
    components.object(
        "securitySchemes",
        schemes ->
            schemes.object(
                "token",
                token ->
                    token
                        .text("type", "http")
                        .text("scheme", "bearer")
                        .text("description", "The token of the address that serve prints.")));
    components.object(
        "responses",
        responses ->
            responses.object(
                "problem",
                problem ->
                    problem
                        .text("description", "Why not: status and problem, in words.")
                        .object(
                            "content",
                            content ->
                                content.object(
                                    "application/json",
                                    type ->
                                        type.object(
                                            "schema", schema -> schema.text("type", "object"))))));
  }
}
