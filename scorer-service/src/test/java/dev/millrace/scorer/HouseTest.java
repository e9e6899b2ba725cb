package dev.millrace.scorer;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.millrace.models.Models;
import dev.millrace.models.RewardAttributes;
import dev.millrace.recipes.Catalogue;
import dev.millrace.scorer.code.CodeSettings;
import dev.millrace.scorer.code.CodeVerifier;
import dev.millrace.scorer.judge.RubricShelf;
import dev.millrace.scorer.reward.WeightSets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.millrace.scorer");

    @Test
    void oneKindOfScorerKnowsNoOther() {
        slices().matching("dev.millrace.scorer.(reward|judge|arithmetic|answer|schema|regex|code|instruction)..")
                .should()
                .notDependOnEachOther()
                .check(classes);
    }

    @Test
    void everyScorerOfTheCatalogueIsThereAndNoOther() {
        var scorer = new Wiring()
                .generationScorer(
                        Models.of(List.of()),
                        new RubricShelf(),
                        CodeVerifier.of(
                                new CodeSettings(false, 1, Duration.ofSeconds(1), true),
                                "",
                                false,
                                new SecureRandom(),
                                text -> {}));

        assertThat(scorer.kinds()).isEqualTo(Catalogue.scorers().keySet());
    }

    @Test
    void everySetOfWeightsOfTheCatalogueIsThereAndNoOther() {
        assertThat(WeightSets.names()).containsExactlyInAnyOrderElementsOf(Catalogue.WEIGHT_SETS);
        assertThat(Catalogue.WEIGHT_SETS).first().isEqualTo(WeightSets.USUAL);
    }

    @Test
    void theAttributesOfARewardAreThoseOfTheCatalogue() {
        assertThat(new RewardAttributes(1, 2, 3, 4, 5).byName().keySet())
                .containsExactlyElementsOf(Catalogue.ATTRIBUTES);
    }
}
