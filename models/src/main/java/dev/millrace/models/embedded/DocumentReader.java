package dev.millrace.models.embedded;

import dev.millrace.models.embedded.english.EnglishQuestions;
import dev.millrace.models.embedded.korean.KoreanQuestions;
import dev.millrace.models.embedded.text.Blocks;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a document and says every question that its sentences, lists and tables answer. */
public final class DocumentReader {

    private final DocumentJudge judge = new DocumentJudge();

    /** Every pair that a rule derives and the judge lets pass, in the order of the document, no question twice. */
    public List<QuestionAnswer> read(String title, String document) {
        var blocks = Blocks.of(document);
        if (blocks.isEmpty()) {
            return List.of();
        }
        var drafts = Language.of(document) == Language.KOREAN
                ? KoreanQuestions.of(title, blocks)
                : EnglishQuestions.of(title, blocks);
        var written = judge.wordsOf(document);
        var asked = new HashSet<String>();
        var pairs = new ArrayList<QuestionAnswer>();
        for (var draft : drafts) {
            if (passes(draft, written) && asked.add(draft.question())) {
                pairs.add(new QuestionAnswer(draft.question(), draft.answer(), draft.evidence()));
            }
        }
        return List.copyOf(pairs);
    }

    private boolean passes(Draft draft, Set<String> written) {
        return judge.isQuestion(draft.question()).passes()
                && judge.standsAlone(draft.question()).passes()
                && judge.answers(written, draft.question(), draft.answer()).passes();
    }
}
