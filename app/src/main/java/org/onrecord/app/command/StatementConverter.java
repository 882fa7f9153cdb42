package org.onrecord.app.command;

import org.onrecord.ledger.entry.StatementNumber;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A statement's number, as search gives it. */
final class StatementConverter implements ITypeConverter<StatementNumber> {
  @Override
  public StatementNumber convert(String value) {
    return StatementNumber.parse(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'" + value + "' is no statement's number, such as 12.3, which search gives"));
  }
}
