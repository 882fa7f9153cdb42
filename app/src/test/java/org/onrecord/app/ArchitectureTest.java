package org.onrecord.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.onrecord.app.cli.Main;

/** What the app may know, and who in it may speak to the process. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.onrecord");
  private static final DescribedPredicate<JavaClass> PAGES =
      DescribedPredicate.describe(
          "unpack or check what the core itself holds",
          c ->
              c.getPackageName().equals("org.onrecord.page")
                  || c.getPackageName().equals("org.onrecord.trace"));
  private static final JavaClasses APP =
      ALL.that(
          DescribedPredicate.describe(
              "of the app", c -> c.getPackageName().startsWith("org.onrecord.app")));

  @Test
  void theAppUsesWhatTheCoreMakesPublic() {
    noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are inside the core's walls",
                (JavaClass c) ->
                    c.getPackageName().startsWith("org.onrecord")
                        && !c.getPackageName().startsWith("org.onrecord.app")
                        && !c.getModifiers().contains(JavaModifier.PUBLIC)))
        .check(APP);
  }

  @Test
  void theAppLeavesReadingToTheCore() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jsoup..", "com.ibm.icu.text..")
        .check(APP);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.app.evaluate") // which reads who speaks in the gold
        .and()
        .doNotHaveFullyQualifiedName(
            "org.onrecord.app.source.WaczPages") // a package's list is JSON
        .should()
        .dependOnClassesThat()
        .resideInAPackage("tools.jackson..")
        .check(APP);
  }

  /** Where a page comes from is one matter, and only there may a network be asked. */
  @Test
  void archivesAndTheNetworkStayInTheirRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.app.source")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.netpreserve..", "javax.xml..", "java.util.zip..")
        .check(ALL.that(DescribedPredicate.not(PAGES)));
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.app.fetch")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("crawlercommons..", "java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.InetAddress")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.app.source")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app.fetch", "org.onrecord.app.cli", "picocli..")
        .check(APP);
  }

  @Test
  void theCoreDoesNotKnowTheApp() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.onrecord.app..")
        .check(ALL);
  }

  @Test
  void reportsDoNotKnowTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.app.report")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app.cli", "picocli..")
        .check(APP);
    slices().matching("org.onrecord.app.(*)..").should().beFreeOfCycles().check(APP);
  }

  @Test
  void theFiguresKnowNeitherReportsNorTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.app.evaluate")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app.cli", "org.onrecord.app.report", "picocli..")
        .check(APP);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(APP);
  }

  @Test
  void nothingPrintsPastTheConsole() {
    noClasses().should().accessField(System.class, "out").check(APP);
    noClasses().should().accessField(System.class, "err").check(APP);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        APP.stream()
            .map(JavaClass::getPackage)
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());
    assertTrue(unmarked.isEmpty(), unmarked + " lack @NullMarked");
  }
}
