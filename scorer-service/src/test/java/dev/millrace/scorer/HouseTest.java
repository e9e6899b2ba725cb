package dev.millrace.scorer;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.millrace.recipes.Catalogue;
import dev.millrace.scorer.arithmetic.ArithmeticVerifier;
import dev.millrace.scorer.judge.JudgeScorer;
import dev.millrace.scorer.reward.HeuristicReward;
import org.junit.jupiter.api.Test;

class HouseTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.millrace.scorer");

    @Test
    void oneKindOfScorerKnowsNoOther() {
        slices().matching("dev.millrace.scorer.(reward|judge|arithmetic)..")
                .should()
                .notDependOnEachOther()
                .check(classes);
    }

    @Test
    void everyScorerOfTheCatalogueIsThere() {
        assertThat(Catalogue.scorers().keySet())
                .containsExactlyInAnyOrder(HeuristicReward.KIND, JudgeScorer.KIND, ArithmeticVerifier.KIND);
    }
}
