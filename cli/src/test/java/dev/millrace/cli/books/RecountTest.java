package dev.millrace.cli.books;

import static dev.millrace.cli.Samples.accepted;
import static dev.millrace.cli.Samples.answer;
import static dev.millrace.cli.Samples.dropped;
import static dev.millrace.cli.Samples.pair;
import static dev.millrace.cli.Samples.progress;
import static dev.millrace.cli.Samples.question;
import static dev.millrace.cli.Samples.refusedSeed;
import static dev.millrace.cli.Samples.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.Books;
import dev.millrace.contracts.PreferencePair;
import dev.millrace.contracts.Prompt;
import dev.millrace.contracts.RejectedRecord;
import dev.millrace.contracts.RunProgress;
import dev.millrace.contracts.RunState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecountTest {

    /** Two questions of three and two items: two asked on, one dropped, two rejected; one answer accepted, one not. */
    private final Prompt tower = question("tower");

    private final Prompt bridge = question("bridge");
    private final Prompt high = answer(tower, 0);
    private final Prompt old = answer(tower, 2);

    private final List<Prompt> prompts = new ArrayList<>(List.of(tower, bridge, high, old));
    private final List<AcceptedRecord> accepted = new ArrayList<>(List.of(accepted(high, 0)));
    private final List<PreferencePair> pairs = new ArrayList<>(List.of(pair(accepted(high, 0))));
    private final List<RejectedRecord> rejected = new ArrayList<>(
            List.of(rejected(tower, 1), rejected(bridge, 0), dropped(bridge, 1), rejected(high, 1), rejected(old, 0)));
    private RunProgress said =
            progress(RunState.DONE, new Books(2, 2, 0, 5, 0, 3, 2, 0, 1), new Books(2, 2, 0, 3, 1, 0, 2, 0, 0));

    private Recounted count() {
        var recount = new Recount();
        rejected.forEach(recount::rejected);
        pairs.forEach(recount::preference);
        accepted.forEach(recount::accepted);
        prompts.forEach(recount::prompt);
        return recount.result();
    }

    private List<String> differences() {
        return count().differences(List.of(said));
    }

    @Test
    void countsWhatTheTopicsShow() {
        assertThat(count().total()).isEqualTo(new Books(4, 4, 0, 8, 1, 3, 4, 0, 1));
        assertThat(differences()).isEmpty();
        assertThat(BooksLine.of(count().total()))
                .isEqualTo("books: issued=4 settled=4 open=0 items=8 accepted=1 passed=3 rejected=4");
    }

    @Test
    void countsAPromptOnceThatWasIssuedAgain() {
        prompts.add(high);
        assertThat(differences()).isEmpty();
    }

    @Test
    void leavesSeedsOutOfTheBooks() {
        rejected.add(refusedSeed());
        assertThat(differences()).isEmpty();
    }

    @Test
    void aPromptWithoutAnyTraceIsOpen() {
        prompts.add(question("mill"));
        assertThat(count().total().open()).isEqualTo(1);
        assertThat(differences()).anyMatch(sentence -> sentence.contains("open=1"));
    }

    @Test
    void findsARecordThatIsMissing() {
        accepted.clear();
        assertThat(differences())
                .anyMatch(sentence -> sentence.contains("answer: the topics show accepted=0, the ledger says 1"))
                .anyMatch(sentence -> sentence.contains("has no accepted record"));
    }

    @Test
    void findsARecordThatStandsThereTwice() {
        accepted.add(accepted(high, 0));
        assertThat(differences()).anyMatch(sentence -> sentence.contains("was judged twice"));
    }

    @Test
    void findsAnItemThatWasBothAcceptedAndRejected() {
        rejected.add(rejected(high, 0));
        assertThat(differences()).anyMatch(sentence -> sentence.contains("was judged twice"));
    }

    @Test
    void findsAnItemThatWasContinuedThoughRejected() {
        prompts.add(answer(tower, 1));
        assertThat(differences()).anyMatch(sentence -> sentence.contains("was judged twice"));
    }

    @Test
    void findsARecordOfAPromptThatNobodyIssued() {
        prompts.remove(high);
        assertThat(differences()).anyMatch(sentence -> sentence.contains("was never issued"));
    }

    @Test
    void findsARejectionThatIsMissing() {
        rejected.remove(0);
        assertThat(differences()).anyMatch(sentence -> sentence.contains("rejected=1, the ledger says 2"));
    }

    @Test
    void findsADropThatIsMissing() {
        rejected.remove(2);
        assertThat(differences()).anyMatch(sentence -> sentence.contains("dropped=0, the ledger says 1"));
    }

    @Test
    void findsAPairThatStandsThereTwice() {
        pairs.add(pairs.get(0));
        assertThat(differences()).anyMatch(sentence -> sentence.contains("stands there twice"));
    }

    @Test
    void findsWhatTheLedgerMiscounted() {
        said = progress(RunState.DONE, new Books(2, 2, 0, 6, 0, 3, 3, 0, 1), new Books(2, 2, 0, 3, 1, 0, 2, 0, 0));
        assertThat(differences()).anyMatch(sentence -> sentence.contains("items=5, the ledger says 6"));
    }

    @Test
    void findsBooksOfTheLedgerThatDoNotBalance() {
        said = progress(RunState.DONE, new Books(2, 2, 0, 5, 0, 3, 2, 0, 0), new Books(2, 2, 0, 3, 1, 0, 2, 0, 0));
        assertThat(differences()).anyMatch(sentence -> sentence.contains("do not balance"));
    }

    @Test
    void findsARunThatTheLedgerDoesNotKnow() {
        assertThat(count().differences(List.of())).anyMatch(sentence -> sentence.contains("the ledger does not"));
    }

    @Test
    void doesNotTakeWhatWaitsForADifference() {
        rejected.remove(2);
        said = progress(RunState.SEALED, new Books(2, 2, 0, 5, 0, 3, 2, 1, 0), new Books(2, 2, 0, 3, 1, 0, 2, 0, 0));
        assertThat(differences()).isEmpty();
    }
}
