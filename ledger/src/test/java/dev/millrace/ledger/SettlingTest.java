package dev.millrace.ledger;

import static dev.millrace.ledger.Given.ONE_STAGE;
import static dev.millrace.ledger.Given.RUN;
import static dev.millrace.ledger.Given.TWO_STAGES;
import static dev.millrace.ledger.Given.answer;
import static dev.millrace.ledger.Given.bad;
import static dev.millrace.ledger.Given.costing;
import static dev.millrace.ledger.Given.failed;
import static dev.millrace.ledger.Given.named;
import static dev.millrace.ledger.Given.odd;
import static dev.millrace.ledger.Given.open;
import static dev.millrace.ledger.Given.pair;
import static dev.millrace.ledger.Given.seal;
import static dev.millrace.ledger.Given.seed;
import static dev.millrace.ledger.Given.seeds;
import static dev.millrace.ledger.Given.withReplies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Reason;
import dev.millrace.contracts.RejectedRecord.Kind;
import dev.millrace.contracts.RunId;
import dev.millrace.contracts.Tokens;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {

    @Test
    void acceptsWhatPassesTheLastStage() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));
        var prompt = ledger.issued(0);

        ledger.hear(answer(prompt, "Paris."));

        var record = ledger.accepted().get(0);
        assertThat(record.id()).isEqualTo(AcceptedRecord.idOf(prompt.id(), 0));
        assertThat(record.messages())
                .containsExactly(ChatMessage.of(Role.USER, "text of s-1"), ChatMessage.of(Role.ASSISTANT, "Paris."));
        assertThat(record.depth()).isEqualTo(1);
        assertThat(ledger.books()).isEqualTo(new Books(1, 1, 0, 1, 1, 0, 0, 0, 0));
    }

    @Test
    void dropsASecondReplyToASettledPrompt() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));
        var prompt = ledger.issued(0);

        ledger.hear(answer(prompt, "Paris."), answer(prompt, "Paris, of course.", "It is Paris."));

        assertThat(ledger.texts()).containsExactly("Paris.");
        assertThat(ledger.books()).isEqualTo(new Books(1, 1, 0, 1, 1, 0, 0, 0, 0));
        assertThat(ledger.progress().rebought()).isEqualTo(1);
        assertThat(ledger.progress().spend().beside()).isEqualTo(new Tokens(4, 6));
    }

    @Test
    void booksOnlyTheJudgeOfAReplyThatComesAgain() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));
        var reply = costing(answer(ledger.issued(0), "Paris."), 20, 3);

        ledger.hear(reply, reply);

        assertThat(ledger.texts()).containsExactly("Paris.");
        assertThat(ledger.progress().redelivered()).isEqualTo(1);
        assertThat(ledger.progress().rebought()).isZero();
        assertThat(ledger.progress().spend().teacher()).isEqualTo(new Tokens(0, 20));
        assertThat(ledger.progress().spend().judge()).isEqualTo(new Tokens(3, 0));
        assertThat(ledger.progress().spend().beside()).isEqualTo(new Tokens(3, 0));
    }

    @Test
    void ignoresRepliesToPromptsOfRunsItNeverHeardOf() {
        var elsewhere = new LedgerDriver().hear(open()).hear(seed("s-1"));
        var ledger = new LedgerDriver();

        ledger.hear(answer(elsewhere.issued(0), "Paris."));

        assertThat(ledger.news()).isEmpty();
    }

    @Test
    void rejectsAFailureAsOneItem() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));

        ledger.hear(failed(ledger.issued(0), "content_filter"));

        assertThat(ledger.rejected()).singleElement().satisfies(record -> {
            assertThat(record.reasons()).containsExactly(new Reason("content_filter", "It fails."));
            assertThat(record.prompt()).isEqualTo(ledger.issued(0).id());
            assertThat(record.values()).isEmpty();
        });
        assertThat(ledger.books()).isEqualTo(new Books(1, 1, 0, 1, 0, 0, 1, 0, 0));
    }

    @Test
    void settlesAPromptWhoseMessageWasLost() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));
        var lost = new LedgerInput.Lost(RUN, ledger.issued(0).id(), new Reason("unreadable", "not a Generation"));

        ledger.hear(lost).hear(lost);

        assertThat(ledger.rejections()).containsExactly("unreadable");
        assertThat(ledger.books()).isEqualTo(new Books(1, 1, 0, 1, 0, 0, 1, 0, 0));
    }

    @Test
    void doesNotSettleByAMessageThatNamesAnotherRun() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));

        ledger.hear(new LedgerInput.Lost(new RunId("geo", "x"), ledger.issued(0).id(), new Reason("unreadable", "")));

        assertThat(ledger.open()).hasSize(1);
    }

    @Test
    void countsALateReplyToAPromptThatWasGivenUp() {
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1"));
        var prompt = ledger.issued(0);
        ledger.hear(new LedgerInput.Lost(RUN, prompt.id(), new Reason("unreadable", "")));

        ledger.hear(answer(prompt, "Paris."), answer(prompt, "Paris."), answer(prompt, "Lyon."));

        assertThat(ledger.accepted()).isEmpty();
        assertThat(ledger.progress().late()).isEqualTo(1);
        assertThat(ledger.progress().redelivered()).isEqualTo(1);
        assertThat(ledger.progress().rebought()).isEqualTo(1);
    }

    @Test
    void takesAnItemOnceWithinItsRunAndStage() {
        var ledger = new LedgerDriver().hear(open(TWO_STAGES)).hear(seeds(2));

        ledger.hear(answer(ledger.issued(0), "Which city?", "Which city?"));
        ledger.hear(answer(ledger.issued(1), "Which city?", "Which river?"));

        assertThat(ledger.rejections()).containsExactly("duplicate", "duplicate");
        assertThat(ledger.rejected().get(0).reasons().get(0).detail())
                .isEqualTo("it is the same as "
                        + AcceptedRecord.idOf(ledger.issued(0).id(), 0));
        assertThat(ledger.issued("answer")).hasSize(2);
    }

    @Test
    void acceptsARecordOnceWithinItsDatasetForEver() {
        var other = new RunId("geo", "later");
        var elsewhere = new RunId("history", "r");
        var ledger = new LedgerDriver().hear(open()).hear(seed("s-1")).hear(seal(1));
        ledger.hear(answer(ledger.issued(0), "Paris."))
                .pass(Duration.ofDays(400))
                .tick(5);

        ledger.hear(named(open(), other), named(open(), elsewhere));
        ledger.hear(seed("s-2").in(other), seed("s-3").in(elsewhere));
        ledger.hear(answer(ledger.issued(1), "Paris."), answer(ledger.issued(2), "Paris."));

        assertThat(ledger.accepted()).extracting(AcceptedRecord::run).containsExactly(RUN, elsewhere);
        assertThat(ledger.rejections()).containsExactly("duplicate");
    }

    @Test
    void doesNotTakeWhatWasRejectedForASecondOne() {
        var ledger = new LedgerDriver().hear(open()).hear(seeds(2));

        ledger.hear(bad(ledger.issued(0), "Paris."), answer(ledger.issued(1), "Paris."));

        assertThat(ledger.texts()).containsExactly("Paris.");
    }

    @Test
    void sendsThePairOfAnAcceptedReplyAndTheWorst() {
        var ledger = new LedgerDriver().hear(open(pairing())).hear(seed("s-1"));
        var prompt = ledger.issued(0);

        ledger.hear(pair(prompt, "Paris.", "Lyon.", "Atlantis."));

        assertThat(ledger.texts()).containsExactly("Paris.");
        assertThat(ledger.rejections()).containsExactly("not_best", "paired");
        assertThat(ledger.preferences()).singleElement().satisfies(pair -> {
            assertThat(pair.id()).isEqualTo(ledger.accepted().get(0).id());
            assertThat(pair.messages()).isEqualTo(prompt.messages());
            assertThat(pair.chosen().content()).isEqualTo("Paris.");
            assertThat(pair.rejected().content()).isEqualTo("Atlantis.");
            assertThat(pair.margin()).isEqualTo(2);
            assertThat(pair.judge()).isEqualTo("reward");
            assertThat(pair.kind()).isEqualTo(PreferencePair.JudgeKind.REWARD_MODEL);
        });
        assertThat(ledger.books()).isEqualTo(new Books(1, 1, 0, 3, 1, 0, 2, 0, 0));
    }

    @Test
    void pairsNothingWithADuplicate() {
        var ledger = new LedgerDriver().hear(open(pairing())).hear(seeds(2));

        ledger.hear(pair(ledger.issued(0), "Paris.", "Lyon.", "Atlantis."));
        ledger.hear(pair(ledger.issued(1), "Paris.", "Nice.", "Utopia."));

        assertThat(ledger.preferences()).hasSize(1);
        assertThat(ledger.rejections()).containsExactly("not_best", "paired", "not_best", "duplicate", "unpaired");
    }

    @Test
    void asksNoModelForWhatIsGiven() {
        var ledger = new LedgerDriver().hear(open()).hear(withReplies(seed("s-1"), "Paris."));
        var prompt = ledger.issued(0);

        ledger.hear(answer(prompt, "Paris."));

        assertThat(prompt.replies()).hasSize(1);
        assertThat(ledger.accepted().get(0).depth()).as("people wrote it").isZero();
        assertThat(ledger.progress().spend().booked()).isZero();
    }

    @Test
    void dropsAnItemThatCannotBeAsked() {
        var ledger = new LedgerDriver().hear(open(TWO_STAGES)).hear(seed("s-1")).hear(seal(1));

        ledger.hear(odd(ledger.issued(0)));

        assertThat(ledger.rejections()).containsExactly("unrenderable");
        assertThat(ledger.rejected().get(0).kind()).isEqualTo(Kind.DROPPED);
        assertThat(ledger.books()).isEqualTo(new Books(1, 1, 0, 1, 0, 1, 0, 0, 1));
        assertThat(ledger.outcome()).isEqualTo("done: no seed is left");
    }

    @Test
    void rejectsARecordThatCannotBeRendered() {
        var ledger = new LedgerDriver()
                .hear(open(ONE_STAGE + "record:\n  user: \"{text}\"\n  assistant: \"{answer}\"\n"))
                .hear(seed("s-1"));

        ledger.hear(odd(ledger.issued(0)));

        assertThat(ledger.rejections()).containsExactly("unrenderable");
        assertThat(ledger.accepted()).isEmpty();
    }

    @Test
    void rejectsARecordThatIsTooLarge() {
        var ledger = new LedgerDriver(Configs.maxRecord(300_000)).hear(open()).hear(seed("s-1"));

        ledger.hear(answer(ledger.issued(0), "x".repeat(400_000)));

        assertThat(ledger.rejections()).containsExactly("too_large");
        assertThat(ledger.rejected().get(0).values()).isEmpty();
    }

    @Test
    void shapesRecordsAsTheRecipeSays() {
        var ledger = new LedgerDriver()
                .hear(open(ONE_STAGE + "record:\n  user: \"About {text}\"\n  assistant: \"{answer}\"\n"))
                .hear(seed("s-1"));

        ledger.hear(answer(ledger.issued(0), "Paris."));

        assertThat(ledger.accepted().get(0).messages())
                .isEqualTo(List.of(
                        ChatMessage.of(Role.USER, "About text of s-1"), ChatMessage.of(Role.ASSISTANT, "Paris.")));
    }

    private static String pairing() {
        return ONE_STAGE + """
                    scorers:
                      - {scorer: reward, kind: heuristic_reward}
                    accept: {take: pair, rank: reward}
                """;
    }
}
