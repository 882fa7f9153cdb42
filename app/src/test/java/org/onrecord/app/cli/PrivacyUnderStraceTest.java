package org.onrecord.app.cli;

/** All that the commands ask the system for is seen, also from native code. */
class PrivacyUnderStraceTest extends PrivacyClaims {
  PrivacyUnderStraceTest() {
    super(Witness.STRACE);
  }
}
