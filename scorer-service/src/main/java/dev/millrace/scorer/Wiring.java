package dev.millrace.scorer;

import dev.millrace.access.Rights;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.TopicNames;
import dev.millrace.edge.EdgeSettings;
import dev.millrace.edge.Refusals;
import dev.millrace.models.ConfigValues;
import dev.millrace.models.Models;
import dev.millrace.scorer.answer.AnswerVerifier;
import dev.millrace.scorer.arithmetic.ArithmeticVerifier;
import dev.millrace.scorer.code.CodeSettings;
import dev.millrace.scorer.code.CodeVerifier;
import dev.millrace.scorer.instruction.InstructionVerifier;
import dev.millrace.scorer.judge.JudgeScorer;
import dev.millrace.scorer.judge.PairwiseJudge;
import dev.millrace.scorer.judge.RubricShelf;
import dev.millrace.scorer.regex.RegexVerifier;
import dev.millrace.scorer.reward.HeuristicReward;
import dev.millrace.scorer.reward.RewardScorer;
import dev.millrace.scorer.schema.JsonSchemaVerifier;
import dev.millrace.scorer.scoring.GenerationScorer;
import dev.millrace.scorer.scoring.JointScorer;
import dev.millrace.scorer.scoring.ReplyReading;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Puts the service together from its configuration. */
@ApplicationScoped
class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class);

    @Produces
    @Singleton
    @Startup(Refusals.BEFORE_CHANNELS)
    EdgeSettings edgeSettings(ScorerConfig config) {
        var values = new ConfigValues("millrace.scorer");
        return Refusals.orRefuse(() -> EdgeSettings.read(Topic.GENERATIONS, values, config));
    }

    @Produces
    @Singleton
    Rights rights(TopicNames topics) {
        return Rights.ofScorer(topics);
    }

    @Produces
    @Singleton
    RubricShelf rubricShelf() {
        return new RubricShelf();
    }

    /** Every kind of scorer that a recipe may name. */
    @Produces
    @Singleton
    GenerationScorer generationScorer(Models models, RubricShelf shelf, CodeVerifier code) {
        var rewards = new RewardScorer(models);
        return new GenerationScorer(
                new ReplyReading(models),
                Map.ofEntries(
                        Map.entry(HeuristicReward.KIND, JointScorer.each(new HeuristicReward())),
                        Map.entry(RewardScorer.KIND, JointScorer.each(rewards)),
                        Map.entry(RewardScorer.RANK_KIND, JointScorer.each(rewards)),
                        Map.entry(JudgeScorer.KIND, JointScorer.each(new JudgeScorer(models, shelf))),
                        Map.entry(PairwiseJudge.KIND, new PairwiseJudge(models, shelf)),
                        Map.entry(ArithmeticVerifier.KIND, JointScorer.each(new ArithmeticVerifier())),
                        Map.entry(AnswerVerifier.KIND, JointScorer.each(new AnswerVerifier())),
                        Map.entry(JsonSchemaVerifier.KIND, JointScorer.each(new JsonSchemaVerifier())),
                        Map.entry(RegexVerifier.KIND, JointScorer.each(new RegexVerifier())),
                        Map.entry(CodeVerifier.KIND, JointScorer.each(code)),
                        Map.entry(InstructionVerifier.KIND, JointScorer.each(new InstructionVerifier()))));
    }

    @Produces
    @Singleton
    @Startup(Refusals.BEFORE_CHANNELS)
    CodeVerifier codeVerifier(ScorerConfig config) {
        var values = new ConfigValues("millrace.scorer.code");
        var code = config.code();
        var settings = Refusals.orRefuse(
                () -> CodeSettings.read(values, code.enabled(), code.processes(), code.timeout(), code.isolation()));
        var user = ProcessHandle.current().info().user().orElse("");
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return CodeVerifier.of(settings, path, Set.of("root", "0").contains(user), new SecureRandom(), LOG::warn);
    }

    @Produces
    @Singleton
    @Identifier("generations-in")
    Map<String, Object> generationsIn(TopicNames topics) {
        return Map.of("topic", topics.of(Topic.GENERATIONS), "group.id", topics.prefix() + "-scorer");
    }

    @Produces
    @Singleton
    @Identifier("recipes-in")
    Map<String, Object> recipesIn(TopicNames topics) {
        return Map.of("topic", topics.of(Topic.RECIPES));
    }

    @Produces
    @Singleton
    @Identifier("scores-out")
    Map<String, Object> scoresOut(TopicNames topics) {
        return Map.of("topic", topics.of(Topic.SCORES));
    }

    @Produces
    @Singleton
    @Identifier("dead-letters-out")
    Map<String, Object> deadLettersOut(TopicNames topics) {
        return Map.of("topic", topics.deadLetters(Topic.GENERATIONS));
    }
}
