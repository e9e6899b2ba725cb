package dev.millrace.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.JudgedGeneration;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RejectedRecord.Kind;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.Seed;
import dev.millrace.contracts.Topic;
import dev.millrace.contracts.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ledger with a clock and a memory of all that it sent. It begins each step anew from its state, and after each step
 * the laws of its books are checked, against what it sent too.
 */
final class LedgerDriver {

    final JsonTables tables = new JsonTables();
    final LedgerState state = new LedgerState(tables);

    /** All that it told. */
    final Tally told = new Tally();

    private final LedgerConfig config;
    private final List<Output> outputs = new ArrayList<>();
    private final Map<RunId, RunCommand.Open> opened = new LinkedHashMap<>();
    private int heardUntil;
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    LedgerDriver() {
        this(LedgerConfig.DEFAULT);
    }

    LedgerDriver(LedgerConfig config) {
        this.config = config;
    }

    LedgerDriver hear(RunCommand... commands) {
        for (var command : commands) {
            if (command instanceof RunCommand.Open open) {
                opened.putIfAbsent(open.run(), open);
            }
            step(new LedgerInput.Command(command));
        }
        return this;
    }

    LedgerDriver hear(Seed... seeds) {
        for (var seed : seeds) {
            step(new LedgerInput.Arrival(seed));
        }
        return this;
    }

    LedgerDriver hear(JudgedGeneration... judged) {
        for (var generation : judged) {
            step(new LedgerInput.Verdicts(Wire.read(Wire.bytes(generation), JudgedGeneration.class)));
        }
        return this;
    }

    LedgerDriver hear(LedgerInput.Lost lost) {
        return step(lost);
    }

    LedgerDriver tick() {
        return pass(Duration.ofSeconds(1));
    }

    LedgerDriver tick(int times) {
        for (int i = 0; i < times; i++) {
            tick();
        }
        return this;
    }

    /** Time passes, then the ledger is told of it. */
    LedgerDriver pass(Duration time) {
        now = now.plus(time);
        return step(new LedgerInput.Tick());
    }

    /** What it has sent since this was last asked. */
    List<Output> news() {
        var news = List.copyOf(outputs.subList(heardUntil, outputs.size()));
        heardUntil = outputs.size();
        return news;
    }

    /** All prompts that it has sent, in order. */
    List<Prompt> issued() {
        return sent(Topic.PROMPTS, Prompt.class);
    }

    Prompt issued(int number) {
        return issued().get(number);
    }

    List<Prompt> issued(String stage) {
        return issued().stream().filter(prompt -> prompt.stage().equals(stage)).toList();
    }

    /** Prompts that wait for an answer. */
    List<Prompt> open() {
        var seen = new LinkedHashMap<String, Prompt>();
        issued().forEach(prompt -> seen.put(prompt.id(), prompt));
        return seen.values().stream()
                .filter(prompt -> state.prompts().get(prompt.id()).orElse(null) instanceof OpenPrompt)
                .toList();
    }

    List<AcceptedRecord> accepted() {
        return sent(Topic.ACCEPTED, AcceptedRecord.class);
    }

    /** The last message of each accepted record. */
    List<String> texts() {
        return accepted().stream()
                .map(record ->
                        record.messages().get(record.messages().size() - 1).content())
                .toList();
    }

    List<PreferencePair> preferences() {
        return sent(Topic.PREFERENCES, PreferencePair.class);
    }

    List<RejectedRecord> rejected() {
        return sent(Topic.REJECTED, RejectedRecord.class);
    }

    /** The rule that decided on each rejected record. */
    List<String> rejections() {
        return rejected().stream().map(record -> record.reasons().get(0).rule()).toList();
    }

    List<Report> reports() {
        return sent(Topic.REPORTS, Report.class);
    }

    List<RunProgress> progressSent() {
        return sent(Topic.PROGRESS, RunProgress.class);
    }

    RunProgress progress() {
        return progress(opened.keySet().iterator().next());
    }

    RunProgress progress(RunId run) {
        return new Ledger(config).progress(state, run, now).orElseThrow();
    }

    /** Books of the first stage. */
    Books books() {
        return progress().stages().get(0).books();
    }

    /** State and reason, as people read them. */
    String outcome() {
        var progress = progress();
        return Wire.json(progress.state()).replace("\"", "")
                + (progress.reason().isEmpty() ? "" : ": " + progress.reason());
    }

    private LedgerDriver step(LedgerInput input) {
        for (var output : new Ledger(config).step(state, input, now, told)) {
            outputs.add(output);
            var value = Wire.read(Wire.bytes(output.value()), output.topic().record());
            assertThat(value).as("what is sent").isEqualTo(output.value());
        }
        opened.keySet().stream()
                .filter(run -> state.runs().get(run.toString()).isPresent())
                .forEach(this::checkLaws);
        return this;
    }

    /** What is shown of runs, those that have been over for a time included. */
    List<RunView> views(Duration over) {
        return new Ledger(config).views(state, now, over);
    }

    private void checkLaws(RunId run) {
        var progress = progress(run);
        var terms = state.runs().get(run.toString()).orElseThrow().terms;
        assertThat(progress.balance()).as("balance of " + progress).isTrue();
        assertThat(progress.books().open()).as("open").isLessThanOrEqualTo(terms.window());
        checkTopics(progress);
        told.check(progress);
        var spend = progress.spend();
        if (terms.budget().tokens() > 0) {
            assertThat(spend.booked() + spend.reserved())
                    .isLessThanOrEqualTo(terms.budget().tokens());
        }
        if (terms.targets().total() > 0) {
            assertThat(progress.books().accepted())
                    .isLessThanOrEqualTo(terms.targets().total());
        }
        if (progress.state().ended()) {
            assertThat(progress.books().open() + progress.books().pending()).isZero();
            assertThat(progress.seeds().waiting()).isZero();
        }
    }

    /** Recounts from what was sent. */
    private void checkTopics(RunProgress progress) {
        var books = progress.books();
        var run = progress.run();
        assertThat(issued().stream()
                        .filter(prompt -> prompt.run().equals(run))
                        .map(Prompt::id)
                        .distinct())
                .as("prompts")
                .hasSize((int) books.issued());
        var ids = accepted().stream()
                .filter(record -> record.run().equals(run))
                .map(AcceptedRecord::id)
                .toList();
        assertThat(ids).as("accepted").hasSize((int) books.accepted()).doesNotHaveDuplicates();
        assertThat(rejected(run, Kind.ITEM)).as("rejected").isEqualTo(books.rejected());
        assertThat(rejected(run, Kind.DROPPED)).as("dropped").isEqualTo(books.dropped());
        assertThat(rejected(run, Kind.SEED))
                .as("refused seeds")
                .isEqualTo(progress.seeds().refused());
    }

    private long rejected(RunId run, Kind kind) {
        return rejected().stream()
                .filter(record -> run.equals(record.run()) && record.kind() == kind)
                .filter(record -> !record.reasons().get(0).rule().equals("unknown_run"))
                .count();
    }

    private <T> List<T> sent(Topic topic, Class<T> type) {
        return outputs.stream()
                .filter(output -> output.topic() == topic)
                .map(Output::value)
                .map(type::cast)
                .toList();
    }
}
