package org.scrutin.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.scrutin.platform.web.testing.HouseRules;

/** The order of the gateway's parts, and the rules of the house. */
@AnalyzeClasses(
    packages = "org.scrutin.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyRulesTest {
  private static final String ROOT = "org.scrutin.gateway.";

  /** Each part uses what stands before it in this list, never what stands after. */
  private static final List<String> LAYERS =
      List.of(
          "config",
          "limits",
          "upstream",
          "token",
          "edge",
          "contract",
          "identity",
          "site.words",
          "site.api",
          "site.labels",
          "site.page",
          "site.claim",
          "site.election",
          "site.home",
          "site.docs",
          "site.place",
          "site.release",
          "site.source",
          "site.changes",
          "site.method",
          "site.problem",
          "site.chart",
          "site.table",
          "cache");

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule partsFormLayers = HouseRules.layers(ROOT, LAYERS);

  @ArchTest
  static final ArchRule partsHaveNoCycles =
      slices().matching(ROOT + "(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noServiceIsLinked =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.scrutin.results..", "org.scrutin.claims..");
}
