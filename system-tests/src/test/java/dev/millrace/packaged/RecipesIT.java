package dev.millrace.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.bench.endpoint.EndpointOptions;
import dev.millrace.bench.endpoint.RecipeScript;
import dev.millrace.bench.endpoint.RecipeScript.Manner;
import dev.millrace.bench.endpoint.SimulatedEndpoint;
import dev.millrace.bench.plant.Plant;
import dev.millrace.cli.kafka.Connection;
import dev.millrace.cli.kafka.Sender;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Budget;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Generation;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Targets;
import dev.millrace.contracts.Topic;
import dev.millrace.recipes.BundledRecipes;
import dev.millrace.recipes.Recipe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every recipe of the Nemotron pipeline, in English and Korean, by models that write in many styles, some of them wrong. */
class RecipesIT {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Path DIRECTORY = Path.of("target", "plants", "recipes");
    private static final int SEEDS = 12;
    private static final int TARGET = 4;

    private static final Map<String, String> SAID = Map.of(
            "language", "",
            "prompt", "Why do boats in a harbour lean at low tide?",
            "document",
                    "The harbour of Alm has two piers. At low tide boats lean on the mud, for nothing holds them up.",
            "level", "middle school",
            "area", "life by the sea");

    private static SimulatedEndpoint endpoint;
    private static SimulatedEndpoint rewards;
    private static SimulatedEndpoint longLover;
    private static Plant plant;

    @BeforeAll
    static void run() {
        endpoint = new SimulatedEndpoint(EndpointOptions.USUAL.withScript(new RecipeScript(Manner.LOOSE)));
        rewards = new SimulatedEndpoint(EndpointOptions.USUAL.withScript((reply, number) -> "helpfulness:"
                + (2 + number % 3 * 0.5) + ",correctness:2.5,coherence:3,complexity:1.5,verbosity:1." + number % 10));
        var options = new ArrayList<String>();
        for (var alias : List.of("teacher", "other-teacher", "judge")) {
            options.add("-Dmillrace.models." + alias + ".base-url=" + endpoint.address());
            options.add("-Dmillrace.models." + alias + ".model=" + alias);
        }
        options.add("-Dmillrace.models.reward.kind=nvidia-reward");
        options.add("-Dmillrace.models.reward.base-url=" + rewards.address());
        options.add("-Dmillrace.models.reward.model=reward");
        longLover = new SimulatedEndpoint(EndpointOptions.USUAL.withScript(RecipesIT::longer));
        options.add("-Dmillrace.models.long-lover.base-url=" + longLover.address());
        options.add("-Dmillrace.models.long-lover.model=long-lover");
        plant = Plant.start(DIRECTORY, options.toArray(String[]::new));
        try (var sender = plant.cluster().sender()) {
            runs().forEach(run -> send(sender, run));
        }
        await("all runs end").atMost(LONG).until(RecipesIT::ended, ended -> ended.containsAll(runs()));
    }

    @AfterAll
    static void stop() {
        plant.close();
        endpoint.close();
        rewards.close();
        longLover.close();
    }

    @Test
    void eachEndsWithRecordsAndBalancedBooks() {
        for (var run : runs()) {
            plant.awaitBalance(run);
            var books = plant.progress(run).orElseThrow();
            System.out.println(run + " " + books.state() + " " + books.books() + " " + books.rejections());
            assertThat(books.books().accepted())
                    .as("%s, %s", run, books.reason())
                    .isPositive();
        }
    }

    @Test
    void eachLossHasItsReason() {
        var rejected = plant.on(Topic.REJECTED, RejectedRecord.class);

        assertThat(rejected)
                .isNotEmpty()
                .allSatisfy(loss -> assertThat(loss.reasons())
                        .allSatisfy(reason -> assertThat(reason.rule()).isNotBlank()));
        assertThat(rejected)
                .flatExtracting(RejectedRecord::reasons)
                .extracting(reason -> reason.rule())
                .contains("refusal", "no_items", "repeated", "cut_off", "judge", "verifier");
        assertThat(plant.rows(plant.cluster().names().deadLetters(Topic.GENERATIONS)))
                .isEmpty();
    }

    @Test
    void noTwoRepliesOfAModelAreEqual() {
        assertThat(plant.on(Topic.GENERATIONS, Generation.class).stream()
                        .flatMap(generation -> generation.replies().stream())
                        .filter(reply -> reply.finish() != Reply.FinishReason.GIVEN)
                        .map(Reply::text))
                .hasSizeGreaterThan(500)
                .doesNotHaveDuplicates();
    }

    @Test
    void conversationsHaveTheTurnsThatTheyAreNamedFor() {
        assertThat(turns("nemotron-dialogue")).containsOnly(6);
        assertThat(turns("nemotron-two-turn")).containsOnly(4);
        assertThat(turns("nemotron-instruction-following")).containsOnly(2);
        assertThat(turns("nemotron-instruction-following-turns")).containsOnly(4);
        assertThat(turns("nemotron-instruction-following-revision")).containsOnly(4);
        assertThat(records("nemotron-dialogue"))
                .flatExtracting(AcceptedRecord::messages)
                .extracting(ChatMessage::content)
                .noneMatch(said -> said.startsWith("User:") || said.startsWith("Thank"));
    }

    @Test
    void pairsSayWhoPreferredThemAndByHowMuch() {
        var pairs = plant.on(Topic.PREFERENCES, PreferencePair.class);

        assertThat(pairs).isNotEmpty().allSatisfy(pair -> {
            assertThat(pair.margin()).isPositive();
            assertThat(pair.chosen()).isNotEqualTo(pair.rejected());
        });
        assertThat(pairs)
                .filteredOn(pair -> pair.run().dataset().startsWith("nemotron-preference"))
                .extracting(PreferencePair::kind)
                .contains(PreferencePair.JudgeKind.LLM_JUDGE);
        assertThat(pairs)
                .filteredOn(pair -> pair.run().dataset().startsWith("nemotron-two-turn"))
                .extracting(PreferencePair::kind)
                .containsOnly(PreferencePair.JudgeKind.REWARD_MODEL);
    }

    @Test
    void rescoringAsksNoModelForAReply() {
        var before = endpoint.stats().asked();
        var judged = rewards.stats().asked();
        var kept = records("nemotron-two-turn-en").size();

        var command = Command.run(DIRECTORY, connection(), "rescore", "rescored/one", "--from", "nemotron-two-turn-en");

        assertThat(command.text()).contains("rescored/one");
        assertThat(command.exit()).isZero();
        assertThat(endpoint.stats().asked()).isEqualTo(before);
        assertThat(rewards.stats().asked() - judged).isEqualTo(kept).isPositive();
        assertThat(records("rescored"))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.messages()).hasSize(4));
    }

    @Test
    void aJudgeThatLikesLongRepliesIsFoundOut() {
        var said = calibrate("long-lover");

        assertThat(said.exit()).isZero();
        assertThat(said.text())
                .contains("better: 64 pairs, judged by long-lover")
                .containsPattern("all +64 +17 +43 +4 +26\\.6 %")
                .containsPattern("hard +26 +0 +26 +0 +0\\.0 %")
                .contains("swap consistency: 93.8 % (60 of 64 pairs judged alike in both orders)")
                .containsPattern("tokens: [0-9,]{4,} prompt, [0-9,]{4,} completion");

        var asked = longLover.stats().asked();
        assertThat(asked).isEqualTo(2 * 64);
        assertThat(calibrate("judge").text()).doesNotContain("swap consistency: 93.8 %");
        assertThat(calibrate("long-lover").text())
                .containsPattern("all +64 +17 +43 +4 +26\\.6 %")
                .contains("swap consistency: 93.8 %");
        assertThat(longLover.stats().asked()).isEqualTo(asked);
    }

    private static Command calibrate(String judge) {
        return Command.run(DIRECTORY, connection(), "calibrate", "--judge", judge, "--set", "better");
    }

    private static Connection connection() {
        return new Connection(
                plant.bootstrapServers(), Map.of(), plant.cluster().names());
    }

    /** Says that the longer reply is the better one, and of two that are as long the second. */
    private static String longer(String prompt, long number) {
        var first = between(prompt, "<reply_a>", "</reply_a>").length();
        var second = between(prompt, "<reply_b>", "</reply_b>").length();
        return "[EXPLANATION]\nIt says more (" + number + ").\n[VERDICT]\n" + (first > second ? "A" : "B") + "\n[END]";
    }

    private static String between(String text, String begin, String end) {
        return text.substring(text.indexOf(begin) + begin.length(), text.lastIndexOf(end));
    }

    private static List<RunId> runs() {
        return recipes().stream()
                .flatMap(name -> Stream.of("en", "ko").map(language -> new RunId(name + "-" + language, "one")))
                .toList();
    }

    private static List<String> recipes() {
        return BundledRecipes.names().stream()
                .filter(name -> name.startsWith("nemotron-"))
                .toList();
    }

    private static Set<RunId> ended() {
        return plant.on(Topic.PROGRESS, RunProgress.class).stream()
                .filter(progress -> progress.state().ended())
                .map(RunProgress::run)
                .collect(Collectors.toSet());
    }

    private static void send(Sender sender, RunId run) {
        var language = run.dataset().substring(run.dataset().length() - 2);
        var recipe = BundledRecipes.find(
                        run.dataset().substring(0, run.dataset().length() - 3))
                .orElseThrow();
        sender.send(new RunCommand.Open(
                run, "open", recipe.name(), "", 0, 3, new Targets(TARGET, 0, 1), Budget.NONE, Map.of()));
        var seeds = IntStream.range(0, SEEDS)
                .mapToObj(i -> seed(recipe, language, i))
                .toList();
        seeds.forEach(seed -> sender.send(run, seed.in(run)));
        sender.send(new RunCommand.Seal(run, "seal", seeds.size()));
        sender.flush();
    }

    private static Seed seed(Recipe recipe, String language, int number) {
        var variables = new LinkedHashMap<String, String>();
        recipe.variables().forEach(name -> variables.put(name, SAID.getOrDefault(name, name) + " (" + number + ")"));
        variables.put("language", language);
        return new Seed("s" + number, "", "", "", Map.of(), variables, "", List.of(), "", "", 0);
    }

    private static List<AcceptedRecord> records(String dataset) {
        return plant.on(Topic.ACCEPTED, AcceptedRecord.class).stream()
                .filter(record -> record.run().dataset().equals(dataset))
                .toList();
    }

    private static List<Integer> turns(String recipe) {
        return Stream.of("en", "ko")
                .flatMap(language -> records(recipe + "-" + language).stream())
                .map(record -> record.messages().size())
                .toList();
    }
}
