package org.scrutin.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.web.testing.HouseRules;

/** The order of the features inside the dispute, and the rules of the house. */
@AnalyzeClasses(packages = "org.scrutin", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {
  private static final String ROOT = "org.scrutin.claims.";

  /** Each feature uses what stands before it in this list, never what stands after. */
  private static final List<String> LAYERS =
      List.of(
          "validation..",
          "ground..",
          "known..",
          "docket..",
          "docketlog..",
          "register..",
          "intake..",
          "chronicle..");

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule featuresFormLayers = HouseRules.layers(ROOT, LAYERS);

  @ArchTest
  static final ArchRule sqlIsSpokenWhereItHasTo =
      HouseRules.sqlIsSpokenBy(
          ROOT,
          Map.of(
              "docketlog", "the log and its lock",
              "known.KnownUnits", "bulk",
              "register.DocketAdvancedPublisher", "totals",
              "chronicle.ChronicleSearch", "a search through the log"));

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  /** Acts of the docket are what its leaves hold. */
  @ArchTest
  static final ArchRule docketKnowsNoEvents =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "docket..", ROOT + "docketlog..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.scrutin.contracts..");

  @ArchTest
  static final ArchRule algorithmsArePlainJava =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "docket..", ROOT + "validation..")
          .or()
          .haveNameMatching(
              "org\\.scrutin\\.claims\\..*\\.(Acts|ChronicleDate|DecidingBody|TextOrNumber|\\w+Checks)")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "io.quarkus..");
}
