package dev.millrace.models.embedded.english;

import dev.millrace.models.embedded.english.VerbGroup.Form;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.regex.Pattern;

/** "The mill was built in 1872" answers "When was the mill built?"; "every Monday" answers "how often". */
final class Moment implements QuestionPattern {

    private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";

    private static final String CENTURY =
            "(?:(?:the )?(?:first|second) half of )?the (?:early |late |mid-)?(?:\\w+|\\d{1,2}th|21st) century"
                    + "|the (?:early |late |mid-)?1[0-9]{3}s";

    @Override
    public List<Draft> read(Statement statement) {
        var lead = statement.lead();
        var year = lead.is(Lead.Kind.PHRASE)
                && lead.words().starts("in", "on")
                && isDate(lead.words().skip(1));
        return statement
                .clause()
                .filter(clause -> !clause.verb().negated())
                .map(clause -> year ? led(clause, statement) : inside(clause, statement))
                .orElse(List.of());
    }

    private static List<Draft> led(Clause clause, Statement statement) {
        return clause.tail().isEmpty() && clause.rest().length() < 10
                ? statement.askHere("when " + clause.inverted(statement.naming()))
                : List.of();
    }

    private static List<Draft> inside(Clause clause, Statement statement) {
        var rest = clause.rest();
        if (!statement.isPlain() || clause.is(Form.COPULA)) {
            return List.of();
        }
        var at = rest.find(word -> word.is("in", "on", "every"));
        if (at + 1 >= rest.to()) {
            return List.of();
        }
        var kept = rest.upTo(at);
        var time = rest.from(at);
        var and = time.find(word -> word.is("and"));
        if (time.starts("in", "on") && isDate(time.upTo(and).skip(1))) {
            return statement.askHere("when " + clause.inverted(statement.naming(), kept));
        }
        var often = time.starts("every")
                && time.text()
                        .matches("(?i)every (?:\\w+ )?(?:second|minute|hour|day|night|week|month|year|spring|"
                                + "summer|autumn|winter|morning|evening|[A-Z][a-z]+day)s?");
        return often ? statement.askHere("how often " + clause.inverted(statement.naming(), kept)) : List.of();
    }

    private static boolean isDate(Span words) {
        var text = words.text();
        return YEAR.matcher(text).matches()
                || text.matches("(?:" + MONTHS + ")(?: \\d{1,2})?(?: 1[0-9]{3}| 20[0-9]{2})?")
                || text.matches(CENTURY)
                || text.matches(
                        "(?:the )?(?:first|last|second|third) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day of (?:the|each|every) month")
                || text.matches("\\d{1,2} (?:" + MONTHS + ")(?: 1[0-9]{3}| 20[0-9]{2})?");
    }
}
