package dev.millrace.ledger;

import static dev.millrace.ledger.Given.RUN;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.costing;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.pause;
import static dev.millrace.ledger.Given.resume;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seeds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.Report;
import dev.millrace.contracts.RunCommand;
import dev.millrace.contracts.Topic;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UpkeepTest {

    private static final RunCommand RESUME_OVERDUE = new RunCommand.Resume(RUN, "resume-2", true);

    @Test
    void reportsPromptsThatAreOpenForTooLong() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2)).pass(Duration.ofHours(23));
        assertThat(ledger.reports()).isEmpty();

        ledger.pass(Duration.ofHours(1)).tick(5);

        assertThat(ledger.reports()).singleElement().satisfies(report -> {
            assertThat(report.check()).isEqualTo("overdue");
            assertThat(report.severity()).isEqualTo(Report.Severity.WARNING);
            assertThat(report.summary()).isEqualTo("2 prompts are open for longer than 24 h");
        });
    }

    @Test
    void reportsWhenTheyAreOpenNoLonger() {
        var ledger = new LedgerDriver()
                .hear(open())
                .hear(seeds(2))
                .pass(Duration.ofHours(24))
                .tick(3);

        ledger.hear(answer(ledger.issued(0), "a")).tick(3);
        ledger.hear(seal(2)).hear(answer(ledger.issued(1), "b")).tick(3);

        assertThat(ledger.progress().state().ended()).isTrue();
        assertThat(ledger.reports())
                .extracting(Report::summary)
                .containsExactly(
                        "2 prompts are open for longer than 24 h",
                        "1 prompt is open for longer than 24 h",
                        "no prompt is open for longer than 24 h");
    }

    @Test
    void issuesOverdueOnesAgainUnderTheirOwnIds() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2)).pass(Duration.ofHours(24));
        ledger.hear(answer(ledger.issued(1), "b"));

        ledger.hear(RESUME_OVERDUE).tick();

        assertThat(ledger.issued()).hasSize(3);
        assertThat(ledger.issued(2)).isEqualTo(ledger.issued(0));
        assertThat(ledger.news())
                .filteredOn(output -> output.topic() == Topic.PROMPTS)
                .extracting(Output::lane)
                .containsOnly("");
        assertThat(ledger.books().issued()).isEqualTo(2);
        ledger.hear(answer(ledger.issued(2), "a"), answer(ledger.issued(0), "c"));
        assertThat(ledger.texts()).containsExactly("b", "a");
        assertThat(ledger.progress().rebought()).isEqualTo(1);
    }

    @Test
    void missesNoneThoughOthersSettleWhileTheyAreIssuedAgain() {
        var ledger = new LedgerDriver(Configs.work(4))
                .hear(open())
                .hear(seeds(10))
                .tick(3)
                .pass(Duration.ofHours(24));
        var before = ledger.issued();
        assertThat(before).hasSize(10);
        ledger.hear(RESUME_OVERDUE).tick();

        ledger.hear(answer(before.get(7), "a"), answer(before.get(0), "b"), answer(before.get(1), "c"))
                .tick(3);

        assertThat(ledger.issued().subList(10, ledger.issued().size()))
                .extracting(Prompt::id)
                .containsAll(Stream.of(2, 3, 4, 5, 6, 8, 9)
                        .map(number -> before.get(number).id())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void showsWhatComesLateADayAfterTheEnd() {
        var ledger = new LedgerDriver()
                .hear(open())
                .hear(seeds(1))
                .hear(Given.cancel())
                .pass(Duration.ofHours(25))
                .tick(2);

        ledger.hear(costing(answer(ledger.issued(0), "a"), 50, 0)).tick(2);

        var shown = ledger.progressSent().get(ledger.progressSent().size() - 1);
        assertThat(shown.rebought() + shown.late()).isEqualTo(1);
        assertThat(shown.spend()).isEqualTo(ledger.progress().spend());
        assertThat(ledger.progress().spend().beside().total()).isEqualTo(50);
    }

    @Test
    void doesNotIssueAgainWhatWasJustIssuedAgain() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(1)).pass(Duration.ofHours(24));

        ledger.hear(RESUME_OVERDUE).tick().hear(RESUME_OVERDUE).tick();

        assertThat(ledger.issued()).hasSize(2);
    }

    @Test
    void doesNotIssueAgainByAPlainResume() {
        var ledger =
                new LedgerDriver().hear(open()).hear(seeds(1)).hear(pause()).pass(Duration.ofHours(24));

        ledger.hear(resume()).tick();

        assertThat(ledger.issued()).hasSize(1);
    }

    @Test
    void showsProgressAtMostOnceASecond() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(50)).pass(Duration.ofSeconds(1));
        ledger.news();

        for (int i = 0; i < 50; i++) {
            ledger.hear(answer(ledger.issued(i), "a" + i)).pass(Duration.ofMillis(100));
        }

        assertThat(ledger.news().stream().filter(output -> output.topic() == Topic.PROGRESS))
                .as("in five seconds")
                .hasSize(5);
    }

    @Test
    void showsNoProgressWhereThereIsNone() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(3)).tick(2);
        ledger.news();

        ledger.tick(100);

        assertThat(ledger.news()).isEmpty();
    }

    @Test
    void showsAChangeOfStateAtOnce() {
        var ledger = new LedgerDriver().hear(open());
        ledger.news();

        ledger.hear(Given.seal(0));

        assertThat(ledger.news()).extracting(Output::topic).containsExactly(Topic.PROGRESS, Topic.PROGRESS);
        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
    }
}
