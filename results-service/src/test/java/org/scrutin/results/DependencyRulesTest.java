package org.scrutin.results;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;

/** The house's order inside the count (design, section 2). */
@AnalyzeClasses(
    packages = "org.scrutin",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class DependencyRulesTest {
  private static final String ROOT = "org.scrutin.results.";

  /**
   * csv <- election <- sheets <- checks, count <- imports, release. An import ends in a count step,
   * and count knows nothing of imports. Declared statements and the reads of seats rest on count.
   * Count asks releases through an interface of its own, which release implements.
   */
  @ArchTest
  static final ArchRule featuresFormLayers =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("org.scrutin.results..")
          .withOptionalLayers(true)
          .layer("csv")
          .definedBy(ROOT + "csv..")
          .layer("election")
          .definedBy(ROOT + "election..")
          .layer("declared")
          .definedBy(ROOT + "declared..")
          .layer("count")
          .definedBy(ROOT + "count..")
          .layer("sheets")
          .definedBy(ROOT + "sheets..")
          .layer("checks")
          .definedBy(ROOT + "checks..")
          .layer("imports")
          .definedBy(ROOT + "imports..")
          .layer("allocation")
          .definedBy(ROOT + "allocation..")
          .layer("announcement")
          .definedBy(ROOT + "announcement..")
          .layer("release")
          .definedBy(ROOT + "release..")
          .layer("calculator")
          .definedBy(ROOT + "calculator..")
          .layer("materiality")
          .definedBy(ROOT + "materiality..")
          .layer("feed")
          .definedBy(ROOT + "feed..")
          .whereLayer("calculator")
          .mayOnlyAccessLayers("allocation", "election")
          .whereLayer("calculator")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("materiality")
          .mayOnlyAccessLayers("allocation", "count", "declared", "election")
          .whereLayer("materiality")
          .mayOnlyBeAccessedByLayers("feed")
          .whereLayer("feed")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("csv")
          .mayNotAccessAnyLayer()
          .whereLayer("csv")
          .mayOnlyBeAccessedByLayers("election", "imports")
          .whereLayer("election")
          .mayOnlyAccessLayers("csv")
          .whereLayer("declared")
          .mayOnlyAccessLayers("election")
          .whereLayer("count")
          .mayOnlyAccessLayers("declared", "election", "sheets")
          .whereLayer("sheets")
          .mayOnlyAccessLayers("election")
          .whereLayer("checks")
          .mayOnlyAccessLayers("election", "sheets")
          .whereLayer("imports")
          .mayOnlyAccessLayers("checks", "count", "csv", "election", "sheets")
          .whereLayer("release")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.scrutin.results.(*)..").should().beFreeOfCycles();

  /** Apart from the constraints of bodies, which are annotations. */
  @ArchTest
  static final ArchRule algorithmsArePlainJava =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "csv..", ROOT + "declared..")
          .or()
          .haveNameMatching(
              "org\\.scrutin\\.results\\.(election\\.(definition|units)\\.(DefinitionMaker|RuleMaker|RuleParts|PreviousCheck|"
                  + "ElectionDefinition|UnitIndex|CodeTable|Tree.*|UnitsCsv)|"
                  + "calculator\\.(CalculationMaker|CountryMaker|Stated)|checks\\..*|"
                  + "materiality\\.(Allegation|ContestAnswer|ContestCase|Doubt|Doubts|Moved|Possible|Suspect|WorstCases))")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("jakarta..", "io.quarkus..")
                  .and(not(resideInAPackage("jakarta.validation.."))));

  @ArchTest
  static final ArchRule theClockIsInjected =
      noClasses()
          .that()
          .resideInAPackage("org.scrutin.results..")
          .should()
          .accessTargetWhere(
              describe("it asks the machine for the time", DependencyRulesTest::asksForTheTime));

  private static boolean asksForTheTime(JavaAccess<?> access) {
    String name = access.getTarget().getName();
    JavaClass owner = access.getTargetOwner();
    if (owner.isEquivalentTo(Clock.class)) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    return name.equals("currentTimeMillis")
        || (name.equals("now")
            && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget method
            && owner.getPackageName().equals("java.time")
            && method.getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
  }

  /** A tree would be read without a bound on what it holds. */
  @ArchTest
  static final ArchRule bodiesAreRecords =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .notHaveRawParameterTypes(anyElementThat(assignableTo(JsonNode.class)));

  /**
   * Quarkus does not enforce the security annotations of other methods: they would be open to all.
   */
  @ArchTest
  static final ArchRule resourceMethodsArePublic =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .bePublic()
          .andShould()
          .beDeclaredInClassesThat()
          .arePublic();

  @ArchTest
  static final ArchRule noFieldIsInjected =
      noFields()
          .should()
          .beAnnotatedWith(Inject.class)
          .orShould()
          .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");

  @ArchTest
  static final ArchRule platformAndContractsDependOnNothingOfOurs =
      noClasses()
          .that()
          .resideInAnyPackage("org.scrutin.platform..", "org.scrutin.contracts..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.scrutin.results..", "org.scrutin.claims..", "org.scrutin.gateway..");

  @ArchTest
  static final ArchRule servicesDoNotKnowEachOther =
      classes()
          .that()
          .resideInAPackage("org.scrutin.results..")
          .should()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackages("org.scrutin.claims..", "org.scrutin.gateway..");
}
