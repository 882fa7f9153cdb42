package org.onrecord.spark.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/** Hands rows to Parquet. A field that the shape does not know is a fault, never dropped. */
final class RowWriteSupport extends WriteSupport<Map<String, @Nullable Object>> {
  private final String name;
  private final Shape.Group columns;
  private final Map<String, String> notes;
  private @Nullable RecordConsumer consumer;

  /**
   * Makes one.
   *
   * @param name of the table
   * @param notes kept in each file beside the rows
   */
  RowWriteSupport(String name, Shape.Group columns, Map<String, String> notes) {
    this.name = name;
    this.columns = columns;
    this.notes = Map.copyOf(notes);
  }

  @Override
  @SuppressWarnings("deprecation") // abstract all the same
  public WriteContext init(Configuration configuration) {
    return new WriteContext(ParquetSchema.of(name, columns), notes);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  private RecordConsumer out() {
    return Objects.requireNonNull(consumer, "set before the first row");
  }

  @Override
  public void write(Map<String, @Nullable Object> row) {
    out().startMessage();
    fields(columns, row);
    out().endMessage();
  }

  private void fields(Shape.Group group, Map<?, ?> values) {
    int known = 0;
    List<Shape.Field> fields = group.fields();
    for (int i = 0; i < fields.size(); i++) {
      Shape.Field field = fields.get(i);
      Object value = values.get(field.name());
      known += values.containsKey(field.name()) ? 1 : 0;
      boolean isList = field.shape() instanceof Shape.Many;
      if (value != null || isList) {
        out().startField(field.name(), i);
        value(field.shape(), value == null ? List.of() : value);
        out().endField(field.name(), i);
      }
    }
    if (known != values.size()) {
      throw new IllegalArgumentException(
          "the table " + name + " has no column for one of " + values.keySet());
    }
  }

  private void value(Shape shape, Object value) {
    if (shape instanceof Shape.Plain plain) {
      plain(plain, value);
      return;
    }
    out().startGroup();
    if (shape instanceof Shape.Group group) {
      fields(group, (Map<?, ?>) value);
    } else if (shape instanceof Shape.Tuple tuple) {
      numbers(tuple, (List<?>) value);
    } else if (shape instanceof Shape.Many many) {
      elements(many, (List<?>) value);
    } else if (shape instanceof Shape.Dictionary) {
      entries((Map<?, ?>) value);
    }
    out().endGroup();
  }

  private void plain(Shape.Plain shape, Object value) {
    switch (shape) {
      case TEXT -> out().addBinary(Binary.fromString((String) value));
      case INT -> out().addInteger(Math.toIntExact(((Number) value).longValue()));
      case LONG -> out().addLong(((Number) value).longValue());
      case REAL -> out().addDouble(((Number) value).doubleValue());
      case TRUTH -> out().addBoolean((Boolean) value);
    }
  }

  private void numbers(Shape.Tuple tuple, List<?> values) {
    if (values.size() != tuple.names().size()) {
      throw new IllegalArgumentException("not " + tuple.names() + ": " + values);
    }
    for (int i = 0; i < values.size(); i++) {
      out().startField(tuple.names().get(i), i);
      plain(Shape.Plain.INT, Objects.requireNonNull(values.get(i)));
      out().endField(tuple.names().get(i), i);
    }
  }

  private void elements(Shape.Many many, List<?> values) {
    if (values.isEmpty()) {
      return;
    }
    out().startField(ParquetSchema.LIST, 0);
    for (Object element : values) {
      out().startGroup();
      if (element != null) {
        out().startField(ParquetSchema.ELEMENT, 0);
        value(many.element(), element);
        out().endField(ParquetSchema.ELEMENT, 0);
      }
      out().endGroup();
    }
    out().endField(ParquetSchema.LIST, 0);
  }

  private void entries(Map<?, ?> values) {
    if (values.isEmpty()) {
      return;
    }
    out().startField(ParquetSchema.ENTRIES, 0);
    values.forEach(
        (key, value) -> {
          out().startGroup();
          out().startField(ParquetSchema.KEY, 0);
          plain(Shape.Plain.TEXT, key);
          out().endField(ParquetSchema.KEY, 0);
          out().startField(ParquetSchema.VALUE, 1);
          plain(Shape.Plain.TEXT, value);
          out().endField(ParquetSchema.VALUE, 1);
          out().endGroup();
        });
    out().endField(ParquetSchema.ENTRIES, 0);
  }
}
