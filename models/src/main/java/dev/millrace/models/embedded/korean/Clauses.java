package dev.millrace.models.embedded.korean;

import java.util.List;
import java.util.regex.Pattern;

/** Endings that join clauses. */
final class Clauses {

    private static final Pattern VERB_IN_MYEON = Pattern.compile(".*(?:"
            + "하면|되면|으면|이면|다면|려면|오면|가면|쓰면|주면|르면|리면|내면|지면|나면|치면|누르면|키면|보면|뜨면|차면|크면|시면|우면|꾸면|추면|두면|아니면"
            + "|기면|그면|서면|끄면|켜면)");
    private static final Pattern NOUN_IN_MYEON =
            Pattern.compile(".*(?:장면|측면|반면|표면|화면|라면|정면|전면|후면|수면|지면|도면|방면|단면|양면|내면|외면|평면|가면|칼면|쌀면|물면|졸면)");

    private static final Pattern ADNOMINAL = Pattern.compile(
            ".*(?:하는|되는|있는|없는|지는|오는|가는|주는|나는|내는|쓰는|한|된|던|할|될|인|난|온|간|준|낸|쓴|은|은|는|친|" + "킨|린|진|든|른|운|올|갈|줄|쓸|볼|본)");

    private Clauses() {}

    /** Whether a verb in -(으)면 ends a condition here; nouns such as 화면 do not. */
    static boolean isConditional(Eojeol eojeol) {
        if (!eojeol.ends("면")
                || eojeol.text().length() < 2
                || NOUN_IN_MYEON.matcher(eojeol.text()).matches()) {
            return false;
        }
        return VERB_IN_MYEON.matcher(eojeol.text()).matches() || Hangul.endsIn(eojeol.without(1), Hangul.RIEUL);
    }

    static boolean isPurposive(Eojeol eojeol) {
        return eojeol.ends("려면");
    }

    /** Whether the eojeol ends a clause before the main one. */
    static boolean isJoint(Eojeol eojeol) {
        return isConditional(eojeol)
                || eojeol.ends(
                        "지만", "는데", "은데", "도록", "면서", "으며", "하며", "되며", "이며", "하고", "되고", "이고", "하여", "해서", "어서", "아서",
                        "므로", "니까", "자마자", "거나", "때문에", "다가")
                || (eojeol.comma() && eojeol.ends("기에", "고", "며", "어", "아", "해", "져", "려"));
    }

    static boolean joins(List<Eojeol> eojeols) {
        return eojeols.stream().anyMatch(Clauses::isJoint);
    }

    /** Whether the eojeol is a verb that modifies the noun after it. */
    static boolean isAdnominal(Eojeol eojeol) {
        return ADNOMINAL.matcher(eojeol.text()).matches();
    }
}
