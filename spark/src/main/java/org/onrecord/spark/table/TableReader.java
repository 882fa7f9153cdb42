package org.onrecord.spark.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file, whoever wrote it: a part of a table that DuckDB or Spark has chosen has
 * the same columns, but names the parts of its lists as it likes.
 */
public final class TableReader implements Closeable {
  private final ParquetReader<Group> in;
  private final Shape.Group columns;

  /**
   * Opens a file.
   *
   * @param columns those to read; one that the file lacks is null in all rows
   * @throws IOException if it is no Parquet
   */
  public TableReader(Shape.Group columns, Path path, Configuration configuration)
      throws IOException {
    this.columns = columns;
    this.in = ParquetReader.builder(new GroupReadSupport(), path).withConf(configuration).build();
  }

  /** The next row; null after the last. */
  public @Nullable Map<String, @Nullable Object> next() throws IOException {
    Group row = in.read();
    return row == null ? null : fields(columns, row);
  }

  private static Map<String, @Nullable Object> fields(Shape.Group shape, Group group) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    GroupType type = group.getType();
    for (Shape.Field field : shape.fields()) {
      boolean isThere = type.containsField(field.name());
      fields.put(
          field.name(),
          isThere ? value(field.shape(), group, type.getFieldIndex(field.name()), 0) : null);
    }
    return fields;
  }

  private static @Nullable Object value(Shape shape, Group group, int field, int at) {
    if (group.getFieldRepetitionCount(field) <= at) {
      return null;
    }
    if (shape instanceof Shape.Plain) {
      return plain(group, field, at);
    }
    Group inner = group.getGroup(field, at);
    if (shape instanceof Shape.Group fields) {
      return fields(fields, inner);
    }
    if (shape instanceof Shape.Tuple tuple) {
      return numbers(tuple, inner);
    }
    return shape instanceof Shape.Many many ? elements(many, inner) : entries(inner);
  }

  private static Object plain(Group group, int field, int at) {
    Type type = group.getType().getType(field);
    PrimitiveTypeName name = type.asPrimitiveType().getPrimitiveTypeName();
    return switch (name) {
      case INT32 -> (long) group.getInteger(field, at);
      case INT64 -> group.getLong(field, at);
      case DOUBLE -> group.getDouble(field, at);
      case FLOAT -> (double) group.getFloat(field, at);
      case BOOLEAN -> group.getBoolean(field, at);
      case BINARY -> group.getBinary(field, at).toStringUsingUTF8();
      default -> throw new IllegalArgumentException("the column " + type + " is of another type");
    };
  }

  private static List<@Nullable Object> numbers(Shape.Tuple tuple, Group group) {
    List<@Nullable Object> numbers = new ArrayList<>();
    for (String name : tuple.names()) {
      numbers.add(value(Shape.Plain.INT, group, group.getType().getFieldIndex(name), 0));
    }
    return numbers;
  }

  /** A list is a group with a repeated group of one field, however these are called. */
  private static List<@Nullable Object> elements(Shape.Many many, Group list) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      elements.add(value(many.element(), list.getGroup(0, i), 0, 0));
    }
    return elements;
  }

  private static Map<String, @Nullable Object> entries(Group map) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      entries.put((String) plain(entry, 0, 0), value(Shape.Plain.TEXT, entry, 1, 0));
    }
    return entries;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
