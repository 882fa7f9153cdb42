package org.onrecord.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Rooms;

/** The rooms of the jobs: who may know whom. */
class ArchitectureTest {
  private static final JavaClasses SPARK = Rooms.in("org.onrecord.spark");

  /** From the ground up; each knows only rooms before it here. */
  private static final List<String> ROOMS =
      List.of(
          "org.onrecord.spark.table",
          "org.onrecord.spark.input",
          "org.onrecord.spark.folder",
          "org.onrecord.spark.join",
          "org.onrecord.spark");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    Rooms.assertOrder(SPARK, ROOMS);
  }

  @Test
  void jobsKnowNeitherTheCommandLineNorALedger() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app..", "org.onrecord.ledger..", "picocli..")
        .check(SPARK);
  }

  /** What reads and writes works without a cluster. */
  @Test
  void onlyTheJobsKnowSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.onrecord.spark", "org.onrecord.spark.join")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(SPARK);
  }

  @Test
  void everyPackageIsNullMarked() {
    Rooms.assertNullMarked(SPARK);
  }
}
