package org.scrutin.results;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import org.scrutin.platform.web.testing.HouseRules;

/** The order of the features inside the count, and the rules of the house. */
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
          "election.log..",
          "proposal..",
          "election.definition..",
          "election.units..",
          "election.amendment..",
          "election.tally..",
          "election",
          "register..",
          "sheets..",
          "checks..",
          "findings..",
          "count..",
          "status..",
          "quarantine..",
          "imports.staging..",
          "imports.queue..",
          "imports",
          "declared..",
          "figures",
          "figures.votes..",
          "figures.results..",
          "figures.lots..",
          "figures.seats..",
          "figures.margins..",
          "figures.outstanding..",
          "draw..",
          "corrections..",
          "release..",
          "missing..",
          "summary..",
          "materiality..",
          "calculator..",
          "feed..");

  @ArchTest static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchRule featuresFormLayers = HouseRules.layers(ROOT, LAYERS);

  @ArchTest
  static final ArchRule sqlIsSpokenWhereItHasTo =
      HouseRules.sqlIsSpokenBy(
          ROOT,
          Map.ofEntries(
              entry("election.log", "the head of a log, and its lock"),
              entry("election.units", "bulk, and searches through a tree"),
              entry("election.tally.TallyAnswers", "a look into the log"),
              entry("sheets", "the log"),
              entry("findings", "a page of a tally's findings, beside its log"),
              entry("count", "log, totals, and the lock of a step"),
              entry("missing", "a look into the log"),
              entry("imports.staging", "bulk"),
              entry("imports.queue", "a queue"),
              entry("declared.StatementLeaves", "the log"),
              entry("declared.StatementWriter", "arrays of figures"),
              entry("declared.DeclaredReader", "arrays of figures"),
              entry("declared.PublishedMargins", "figures of many units at once"),
              entry("figures", "totals"),
              entry("corrections", "a look into the log"),
              entry("materiality.AssessmentQueue", "a queue")));

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
}
