package org.onrecord.spark.table;

import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The schema of a table as Parquet has it: lists of three levels, as all readers expect them. */
final class ParquetSchema {
  static final String LIST = "list";
  static final String ELEMENT = "element";
  static final String ENTRIES = "key_value";
  static final String KEY = "key";
  static final String VALUE = "value";

  private ParquetSchema() {}

  static MessageType of(String name, Shape.Group columns) {
    return new MessageType(name, fields(columns));
  }

  private static List<Type> fields(Shape.Group group) {
    return group.fields().stream().map(field -> type(field.name(), field.shape())).toList();
  }

  private static Type type(String name, Shape shape) {
    if (shape instanceof Shape.Group group) {
      return new GroupType(Type.Repetition.OPTIONAL, name, fields(group));
    }
    if (shape instanceof Shape.Tuple tuple) {
      return new GroupType(
          Type.Repetition.OPTIONAL,
          name,
          tuple.names().stream().map(part -> type(part, Shape.Plain.INT)).toList());
    }
    if (shape instanceof Shape.Many many) {
      return Types.optionalList().element(type(ELEMENT, many.element())).named(name);
    }
    if (shape instanceof Shape.Dictionary) {
      return Types.optionalMap()
          .key(
              Types.required(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named(KEY))
          .value(type(VALUE, Shape.Plain.TEXT))
          .named(name);
    }
    return plain(name, (Shape.Plain) shape);
  }

  private static Type plain(String name, Shape.Plain shape) {
    return switch (shape) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case INT -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case LONG -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case REAL -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
    };
  }
}
