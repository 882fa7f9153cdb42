package org.onrecord.spark.table;

import java.util.Arrays;
import java.util.List;

/** What a value looks like, in JSON and in Parquet. Any value may be null. */
public sealed interface Shape {

  /** A value without parts. */
  enum Plain implements Shape {
    /** A string. */
    TEXT,
    /** A whole number of 32 bits. */
    INT,
    /** A number of 64 bits that may have a fraction. */
    REAL,
    /** True or false. */
    TRUTH,
    /** A whole number of 64 bits. */
    LONG
  }

  /** An object with these fields. */
  record Group(List<Field> fields) implements Shape {
    public Group {
      fields = List.copyOf(fields);
    }
  }

  /** An array of any length. */
  record Many(Shape element) implements Shape {}

  /** An array of whole numbers, each of which means something else. In Parquet they have names. */
  record Tuple(List<String> names) implements Shape {
    public Tuple {
      names = List.copyOf(names);
    }
  }

  /** An object with any fields, all strings. */
  record Dictionary() implements Shape {}

  /** One field of an object. */
  record Field(String name, Shape shape) {}

  /** An object; the fields with their names. */
  static Group group(Field... fields) {
    return new Group(Arrays.asList(fields));
  }

  /** An array. */
  static Field many(String name, Shape element) {
    return new Field(name, new Many(element));
  }

  /** A field. */
  static Field field(String name, Shape shape) {
    return new Field(name, shape);
  }

  /** A field with a string. */
  static Field text(String name) {
    return new Field(name, Plain.TEXT);
  }

  /** A field with a whole number. */
  static Field whole(String name) {
    return new Field(name, Plain.INT);
  }

  /** A field with a number. */
  static Field real(String name) {
    return new Field(name, Plain.REAL);
  }
}
