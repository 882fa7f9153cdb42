package org.onrecord.contract;

/**
 * A place where a record breaks its contract.
 *
 * @param rule which rule, the same word for all places that break it
 * @param detail what is wrong where
 */
public record Breach(String rule, String detail) {
  @Override
  public String toString() {
    return rule + ": " + detail;
  }
}
