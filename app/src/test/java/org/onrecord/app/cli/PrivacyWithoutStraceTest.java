package org.onrecord.app.cli;

/**
 * Seen are files that are there while a command runs or in the end, and whether Java loads what it
 * connects with; what native code does is left to {@code NativeLibraryTest}.
 */
class PrivacyWithoutStraceTest extends PrivacyClaims {
  PrivacyWithoutStraceTest() {
    super(Witness.LOADED_CLASSES);
  }
}
