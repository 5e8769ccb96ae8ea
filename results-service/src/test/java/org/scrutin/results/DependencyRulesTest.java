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
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.util.List;

/** The house's order inside the count (design, section 2). */
@AnalyzeClasses(
    packages = "org.scrutin",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class DependencyRulesTest {
  private static final String ROOT = "org.scrutin.results.";

  /**
   * Each feature uses what stands before it in this list, never what stands after. An import and a
   * declaration end in a count step, and count knows neither: what listens to steps ({@code
   * StepListener}) and what knows releases ({@code ReleaseRevisions}) implement its interfaces.
   */
  private static final List<String> LAYERS =
      List.of(
          "csv..",
          "election.definition..",
          "election.units..",
          "election.tally..",
          "election",
          "sheets..",
          "checks..",
          "count..",
          "imports..",
          "declared..",
          "figures",
          "figures.votes..",
          "figures.results..",
          "figures.seats..",
          "figures.margins..",
          "release..",
          "materiality..",
          "calculator..",
          "feed..");

  @ArchTest
  static void featuresFormLayers(JavaClasses classes) {
    for (int layer = 0; layer < LAYERS.size() - 1; layer++) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + LAYERS.get(layer))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages(LAYERS.subList(layer + 1, LAYERS.size())))
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule everyFeatureIsALayer =
      classes()
          .that()
          .resideInAPackage("org.scrutin.results..")
          .should()
          .resideInAnyPackage(packages(LAYERS));

  private static String[] packages(List<String> layers) {
    return layers.stream().map(layer -> ROOT + layer).toArray(String[]::new);
  }

  /** An event may grow a field where what a leaf commits to may not. */
  @ArchTest
  static final ArchRule leavesAreNoEvents =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Leaf")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.scrutin.contracts..");

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.scrutin.results.(**)").should().beFreeOfCycles();

  /** Apart from the constraints of bodies, which are annotations. */
  @ArchTest
  static final ArchRule algorithmsArePlainJava =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "csv..", ROOT + "checks..")
          .or()
          .haveNameMatching(
              "org\\.scrutin\\.results\\.("
                  + "election\\.definition\\.(DefinitionMaker|RuleMaker|RuleParts|PreviousCheck|ElectionDefinition)|"
                  + "election\\.units\\.(UnitIndex|CodeTable|Tree.*|UnitsCsv)|"
                  + "calculator\\.(CalculationMaker|CountryMaker|Stated)|"
                  + "count\\.(SheetTotals|TotalsDelta)|"
                  + "declared\\.(Declared|DeclaredFigures?|StatementRules|StatementChecks|SeatLimits)|"
                  + "figures\\.UnitFigures|"
                  + "sheets\\.(Sheet|SheetBody|SheetFigures|SheetHasher|StationState)|"
                  + "materiality\\.(Allegation|ContestAnswer|ContestCase|ContestChanges?|Moved|AdmissibleLists|VoidBallots|WorstCases))")
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
