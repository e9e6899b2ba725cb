package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ledger.RunView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    private static final String OPEN =
            "{\"command\":\"open\",\"run\":\"data/r\",\"id\":\"open\",\"recipe\":\"direct\",\"window\":1}";

    @TempDir
    Path directory;

    private final List<String> lines = new ArrayList<>();
    private final List<Map<String, String>> correlations = new ArrayList<>();
    private final ExtHandler handler = new ExtHandler() {
        @Override
        protected void doPublish(ExtLogRecord line) {
            lines.add(line.getLevel() + " " + String.format(line.getMessage(), line.getParameters()));
            correlations.add(line.getMdcCopy());
        }
    };

    @BeforeEach
    void listen() {
        LogContext.getLogContext().getLogger("dev.millrace.filter").addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        LogContext.getLogContext().getLogger("dev.millrace.filter").removeHandler(handler);
    }

    @Test
    void eachChangeOfARunIsOneLineAndTheLastHasTheBooks() {
        try (var filter = new Filter(directory.resolve("one"))) {
            filter.command(OPEN);
            filter.seed("{\"id\":\"s\",\"dataset\":\"data\",\"run\":\"r\",\"prompt\":\"What is hidden?\"}");
            filter.command("{\"command\":\"pause\",\"run\":\"data/r\",\"id\":\"pause\"}");
            filter.command("{\"command\":\"resume\",\"run\":\"data/r\",\"id\":\"resume\"}");
            filter.command("{\"command\":\"seal\",\"run\":\"data/r\",\"id\":\"seal\",\"seeds\":1}");
            filter.tick(Duration.ofSeconds(5));
            filter.score(Filter.answered(filter.prompts().get(0), "A hidden reply."));
            filter.tick(Duration.ofSeconds(5));
        }

        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("INFO run data/r is open: recipe direct ");
        assertThat(lines.subList(1, 4))
                .containsExactly(
                        "INFO run data/r is paused",
                        "INFO run data/r is resumed",
                        "INFO run data/r is sealed: 1 seeds");
        assertThat(lines.get(4))
                .startsWith("INFO run data/r is done (no seed is left): issued=1 settled=1 open=0 items=1 accepted=");
        assertThat(lines).noneMatch(line -> line.contains("hidden"));
        assertThat(correlations).containsOnly(Map.of("dataset", "data", "run", "r"));
    }

    @Test
    void aFilterThatStartsAgainTellsNothingThatIsNotNew() {
        try (var filter = new Filter(directory.resolve("one"))) {
            filter.command(OPEN);
            var open = filter.progress("data/r");
            filter.command("{\"command\":\"cancel\",\"run\":\"data/r\",\"id\":\"cancel\"}");
            var cancelled = filter.progress("data/r");
            lines.clear();

            var again = new RunLog();
            again.begin(List.of(new RunView(open, 0)));
            again.hear(open);
            assertThat(lines).isEmpty();

            again.hear(cancelled);
            again.hear(cancelled);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0)).startsWith("INFO run data/r is cancelled");
        }
    }

    @Test
    void aDeadLetterIsAWarningWithItsPlaceAndReasonAndNoTextOfIts() {
        try (var filter = new Filter(directory.resolve("one"))) {
            filter.seed("{\"run\":\"data/r\",\"hidden");
        }

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("WARN millrace.seeds-0-0 became a dead letter: not a Seed: not JSON");
        assertThat(lines.get(0)).doesNotContain("hidden");
    }
}
