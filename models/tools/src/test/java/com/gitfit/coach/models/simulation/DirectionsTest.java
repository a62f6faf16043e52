package com.gitfit.coach.models.simulation;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.gitfit.coach.Directions;
import com.gitfit.coach.safety.Circumstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may import whom in the laboratory. */
class DirectionsTest {
    private static final String ROOT = "com.gitfit.coach.models.simulation";
    private static final Directions DIRECTIONS =
            Directions.under(ROOT, "chance", "lifter", "coach", "life", "results", "report");

    /** A coach that could import {@code lifter} might read what its lifter does not tell. */
    @ParameterizedTest
    @CsvSource({
        "chance,",
        "lifter,  chance",
        "coach,   chance",
        "life,    chance lifter coach",
        "results, lifter coach life",
        "report,  lifter coach life results",
    })
    void aPartImportsOnlyWhatItsPackageSays(String part, String imports) {
        DIRECTIONS.check(part, imports);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("com.gitfit.coach.models.(**)")
                .should()
                .beFreeOfCycles()
                .check(DIRECTIONS.classes());
    }

    @Test
    void theOracleSharesNoCodeWithWhatKeepsTheLimits() {
        noClasses()
                .that()
                .haveFullyQualifiedName(ROOT + ".life.SafetyOracle")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.gitfit.coach.safety..", "com.gitfit.coach.engine..")
                        .and(not(equivalentTo(Circumstances.class))))
                .because("a mistake there must be seen here")
                .check(DIRECTIONS.classes());
    }
}
