package org.onrecord.web.answer;

import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.text.SourceText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object. What is not known is written as null. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** An object with these members. */
  public static String object(Consumer<Json> members) {
    Writer text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      members.accept(new Json(out));
      out.writeEndObject();
    }
    return SourceText.of(text.toString()).string(); // which has no half characters
  }

  /** A text, or null. */
  public Json text(String name, @Nullable String value) {
    if (value == null) {
      out.writeNullProperty(name);
    } else {
      out.writeStringProperty(name, value);
    }
    return this;
  }

  /** A number. */
  public Json number(String name, long value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  /** A number with a fraction. */
  public Json decimal(String name, double value) {
    out.writeNumberProperty(name, value);
    return this;
  }

  /** Whether something is so. */
  public Json truth(String name, boolean value) {
    out.writeBooleanProperty(name, value);
    return this;
  }

  /** A list of texts. */
  public Json texts(String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeString);
    out.writeEndArray();
    return this;
  }

  /** What is JSON already. */
  public Json raw(String name, String json) {
    out.writeName(name);
    out.writeRawValue(json);
    return this;
  }

  /** A list of what is JSON already. */
  public Json raws(String name, List<String> values) {
    out.writeArrayPropertyStart(name);
    values.forEach(out::writeRawValue);
    out.writeEndArray();
    return this;
  }

  /** An object within. */
  public Json object(String name, Consumer<Json> members) {
    out.writeObjectPropertyStart(name);
    members.accept(this);
    out.writeEndObject();
    return this;
  }
}
