package org.onrecord.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.FileDescriptor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.app.cli.Main;
import org.onrecord.house.Rooms;

/** What the app may know, and who in it may speak to the process. */
class ArchitectureTest {
  private static final JavaClasses ALL = Rooms.in("org.onrecord");
  private static final DescribedPredicate<JavaClass> PAGES =
      DescribedPredicate.describe(
          "unpack or check what core and ledger themselves hold",
          c ->
              c.getPackageName().startsWith("org.onrecord.read")
                  || c.getPackageName().startsWith("org.onrecord.trace")
                  || c.getPackageName().startsWith("org.onrecord.ledger"));
  private static final JavaClasses APP =
      ALL.that(
          DescribedPredicate.describe(
              "of the app and its sources",
              c ->
                  c.getPackageName().startsWith("org.onrecord.app")
                      || c.getPackageName().startsWith("org.onrecord.sources")));

  /** The rooms of sources and app from the ground up; each knows only rooms before it here. */
  private static final List<String> ROOMS =
      List.of(
          "org.onrecord.sources.text",
          "org.onrecord.sources",
          "org.onrecord.sources.archive",
          "org.onrecord.sources.feed",
          "org.onrecord.sources.fetch",
          "org.onrecord.sources.document",
          "org.onrecord.sources.subtitle",
          "org.onrecord.sources.pdf",
          "org.onrecord.sources.mail",
          "org.onrecord.sources.office",
          "org.onrecord.sources.sidecar",
          "org.onrecord.sources.input",
          "org.onrecord.app.evaluate",
          "org.onrecord.app.errors",
          "org.onrecord.app.export",
          "org.onrecord.app.console",
          "org.onrecord.app.output",
          "org.onrecord.app.archive",
          "org.onrecord.app.job",
          "org.onrecord.app.assistant",
          "org.onrecord.app.command",
          "org.onrecord.app.cli");

  @Test
  void eachRoomKnowsOnlyRoomsBeforeIt() {
    Rooms.assertOrder(APP, ROOMS);
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
            "org.onrecord.sources.archive.WaczPages") // an archive's list is JSON
        .and()
        .doNotHaveFullyQualifiedName(
            "org.onrecord.sources.feed.JsonFeedReader") // and so are some feeds
        .and()
        .resideOutsideOfPackage("org.onrecord.sources.sidecar") // which may be JSON
        .and()
        .resideOutsideOfPackage("org.onrecord.app.export") // whose forms are, in part
        .and()
        .resideOutsideOfPackage("org.onrecord.app.assistant") // who speaks JSON
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
        .resideOutsideOfPackages(
            "org.onrecord.sources",
            "org.onrecord.sources.archive",
            "org.onrecord.sources.feed",
            "org.onrecord.sources.office") // zips of XML
        .and()
        .doNotHaveFullyQualifiedName(
            "org.onrecord.web.account.Origins") // pages' bytes lie packed beside the ledger
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.netpreserve..", "javax.xml..", "java.util.zip..")
        .check(ALL.that(DescribedPredicate.not(PAGES)));
    noClasses()
        .that()
        .resideOutsideOfPackages("org.onrecord.sources.fetch", "org.onrecord.sources.feed")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("crawlercommons..")
        .check(ALL);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.onrecord.sources.fetch")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.InetAddress")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.sources..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app..", "picocli..")
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
        .resideInAPackage("org.onrecord.app.errors")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app.command", "picocli..")
        .check(APP);
    slices().matching("(org.onrecord..)").should().beFreeOfCycles().check(APP);
  }

  @Test
  void theFiguresKnowNeitherReportsNorTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.app.evaluate")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.onrecord.app.command", "org.onrecord.app.errors", "picocli..")
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
    Rooms.assertPrintsNothing(APP);
  }

  /** What others wrote is escaped in one place; whoever had the stream itself could forget it. */
  @Test
  void onlyOneClassWritesToStandardError() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.onrecord.app.console.Console")
        .should()
        .accessField(FileDescriptor.class, "err")
        .orShould()
        .callMethod(System.class, "setErr", PrintStream.class)
        .check(APP);
    DescribedPredicate<JavaCall<?>> printsTraces =
        DescribedPredicate.describe(
            "print a stack trace", call -> call.getName().equals("printStackTrace"));
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.onrecord.app.console.Messages")
        .should()
        .callMethodWhere(printsTraces)
        .orShould()
        .callConstructor(PrintStream.class, OutputStream.class, boolean.class, Charset.class)
        .check(APP);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.onrecord.app.console.Console")
        .and()
        .doNotHaveFullyQualifiedName("org.onrecord.app.cli.Rehearsal")
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "make the console's messages",
                call -> call.getTargetOwner().getSimpleName().equals("Messages")))
        .check(APP);
  }

  /** Java's own text of a path is the same for many files; {@code FileName} keeps them apart. */
  @Test
  void pathsAreMadeOfTextInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.onrecord.sources.text.FileName")
        .and()
        .doNotHaveFullyQualifiedName("org.onrecord.app.cli.Arguments") // Linux's own file
        .and()
        .doNotHaveFullyQualifiedName("org.onrecord.app.cli.NativeLibraries") // for the launcher
        .should()
        .callMethod(Path.class, "of", String.class, String[].class)
        .orShould()
        .callMethod(Paths.class, "get", String.class, String[].class)
        .check(APP);
  }

  @Test
  void theGroundKnowsNoOtherRoom() {
    noClasses()
        .that()
        .resideInAPackage("org.onrecord.sources.text")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of another room",
                c ->
                    c.getPackageName().startsWith("org.onrecord")
                        && !c.getPackageName().equals("org.onrecord.sources.text")))
        .check(APP);
  }

  @Test
  void everyPackageIsNullMarked() {
    Rooms.assertNullMarked(APP);
  }
}
