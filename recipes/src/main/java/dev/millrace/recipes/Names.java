package dev.millrace.recipes;

import dev.millrace.contracts.TopicNames;
import java.util.regex.Pattern;

/** How things are called in a recipe. */
enum Names {
    /** Recipes, stages, rubrics, scorers and models: as contracts demand it of names. */
    TITLE(
            "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
            "1 to 100 letters, digits, '.', '_' or '-', beginning with a letter or digit"),
    /** Variables and fields: as templates can name them. */
    VARIABLE(TemplateText.NAME.pattern(), "at most 64 letters, digits or '_', not beginning with a digit"),
    /** Languages: as in BCP 47. */
    LANGUAGE("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", "a language code such as en or ko"),
    /** Lanes: each has a topic of its own. */
    LANE(TopicNames.LANE.pattern(), TopicNames.LANE_NAMES);

    private final Pattern pattern;
    private final String meaning;

    Names(String pattern, String meaning) {
        this.pattern = Pattern.compile(pattern);
        this.meaning = meaning;
    }

    /** Notes a name that is none; true if it is one. */
    static boolean check(Names kind, String what, Located name, Problems problems) {
        var good = kind.pattern.matcher(name.text()).matches();
        if (!good) {
            problems.at(
                    name.line(),
                    "the " + what + " name " + Problems.quoted(name.text()) + ", expected " + kind.meaning);
        }
        return good;
    }
}
