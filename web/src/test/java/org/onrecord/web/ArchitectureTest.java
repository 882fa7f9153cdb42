package org.onrecord.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.house.Rooms;

/** The rooms of the workbench: who may know whom. */
class ArchitectureTest {
  private static final String TEMPLATES = "org.onrecord.web.pages";
  private static final JavaClasses ALL = Rooms.in("org.onrecord.web");
  private static final JavaClasses WRITTEN =
      ALL.that(
          DescribedPredicate.describe(
              "written by people", c -> !c.getPackageName().equals(TEMPLATES)));

  /** From the ground up; each knows only rooms before it here. */
  private static final List<String> ROOMS =
      List.of(
          "org.onrecord.web.guard",
          "org.onrecord.web.account",
          "org.onrecord.web.answer",
          "org.onrecord.web.add",
          "org.onrecord.web.work",
          "org.onrecord.web.view",
          "org.onrecord.web");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    Rooms.assertOrder(WRITTEN, ROOMS);
    slices().matching("(org.onrecord.web..)").should().beFreeOfCycles().check(WRITTEN);
  }

  /** Views ask the ledger; databases, the command line and raw requests are not theirs. */
  @Test
  void viewsKnowNeitherTablesNorTheCommandLineNorRequests() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.web.account")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.onrecord.ledger.sql..")
        .check(WRITTEN);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.onrecord.app..",
            "org.onrecord.ledger.store..",
            "org.onrecord.ledger.index..",
            "picocli..")
        .check(WRITTEN);
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.web.view")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "jakarta..", "org.eclipse.jetty..")
        .check(WRITTEN);
  }

  /** What is printed unescaped was escaped by the writers of reports, and comes as Markup. */
  @Test
  void templatesPrintNothingUnescaped() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "print unescaped ($unsafe)",
                call ->
                    call.getTargetOwner().getName().equals("gg.jte.TemplateOutput")
                        && call.getName().equals("writeUnsafeContent")))
        .check(ALL);
  }

  @Test
  void nothingEndsTheProcessOrPrints() {
    Rooms.assertSilent(WRITTEN);
  }

  @Test
  void everyPackageIsNullMarked() {
    Rooms.assertNullMarked(WRITTEN);
  }
}
