package org.onrecord.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Rooms;

/** The rooms of the ledger: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses LEDGER = Rooms.in("org.onrecord.ledger");

  /** From the ground up; each knows only rooms before it here. */
  private static final List<String> ROOMS =
      List.of(
          "org.onrecord.ledger.entry",
          "org.onrecord.ledger.query",
          "org.onrecord.ledger.person",
          "org.onrecord.ledger.stance",
          "org.onrecord.ledger.hit",
          "org.onrecord.ledger.trace",
          "org.onrecord.ledger.sql",
          "org.onrecord.ledger.store",
          "org.onrecord.ledger.index",
          "org.onrecord.ledger");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    Rooms.assertOrder(LEDGER, ROOMS);
    slices().matching("(org.onrecord.ledger..)").should().beFreeOfCycles().check(LEDGER);
  }

  /** Records and the words of quotations are all that it knows of the rest. */
  @Test
  void itKnowsNeitherPagesMarkupNorTheNetwork() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.onrecord.read..",
            "org.onrecord.encoder..",
            "org.onrecord.attribution..",
            "org.onrecord.speaker..",
            "org.onrecord.time..",
            "org.onrecord.sources..",
            "org.jsoup..",
            "ai.onnxruntime..",
            "picocli..")
        .check(LEDGER);
  }

  @Test
  void onlyOneRoomKnowsWhichDatabaseItIs() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.ledger.sql")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sqlite..")
        .check(LEDGER);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.ledger.index")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..")
        .check(LEDGER);
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.onrecord.ledger.hit", "org.onrecord.ledger.person", "org.onrecord.ledger.trace")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..")
        .check(LEDGER);
  }

  @Test
  void nothingEndsTheProcessOrPrints() {
    Rooms.assertSilent(LEDGER);
  }

  @Test
  void everyPackageIsNullMarked() {
    Rooms.assertNullMarked(LEDGER);
  }
}
