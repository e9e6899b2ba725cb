package dev.millrace.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/** What one scorer found in one item, with the scorer's name, model and version. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Score.Reward.class, name = "reward"),
    @JsonSubTypes.Type(value = Score.Judgement.class, name = "judge"),
    @JsonSubTypes.Type(value = Score.Verification.class, name = "verifier"),
    @JsonSubTypes.Type(value = Score.Rank.class, name = "rank"),
    @JsonSubTypes.Type(value = Score.Comparison.class, name = "comparison"),
    @JsonSubTypes.Type(value = Score.Unscored.class, name = "unscored")
})
public sealed interface Score {

    /** The scorer's name in its stage. */
    String scorer();

    /** The one number by which items are compared: the higher the better. */
    double value();

    /** Whether it says anything about the item. */
    default boolean tells() {
        return true;
    }

    /**
     * Attributes of quality, each usually 0 to 4 (HelpSteer2), and their weighted sum.
     *
     * @param attributes helpfulness, correctness, coherence, complexity, verbosity
     * @param weights name of the set of weights; sums of different sets are not comparable
     * @param value the weighted sum
     */
    record Reward(
            String scorer, String model, String version, Map<String, Double> attributes, String weights, double value)
            implements Score {

        /** Refuses numbers that are not finite. */
        public Reward {
            scorer = Fields.required("reward", "scorer", scorer);
            model = Fields.text(model);
            version = Fields.text(version);
            attributes = Fields.map(attributes);
            attributes.forEach((attribute, score) -> Fields.finite("reward", attribute, score));
            weights = Fields.text(weights);
            Fields.finite("reward", "value", value);
        }
    }

    /**
     * A judge's verdict by a rubric, with its explanation.
     *
     * @param rubric hash of the rubric's text
     * @param verdict one of the rubric's words, or empty if what the judge said cannot be understood
     * @param value the verdict's place on the rubric's scale
     */
    record Judgement(
            String scorer,
            String model,
            String version,
            String rubric,
            String verdict,
            double value,
            String explanation)
            implements Score {

        /** Refuses numbers that are not finite. */
        public Judgement {
            scorer = Fields.required("judgement", "scorer", scorer);
            model = Fields.text(model);
            version = Fields.text(version);
            rubric = Fields.text(rubric);
            verdict = Fields.text(verdict);
            Fields.finite("judgement", "value", value);
            explanation = Fields.text(explanation);
        }
    }

    /** An exact check's result; its value is 1 or 0. */
    record Verification(String scorer, String version, boolean passed, String detail) implements Score {

        /** Refuses a result of nobody. */
        public Verification {
            scorer = Fields.required("verification", "scorer", scorer);
            version = Fields.text(version);
            detail = Fields.text(detail);
        }

        @Override
        public double value() {
            return passed ? 1 : 0;
        }
    }

    /**
     * A number by which the replies to one prompt compare, the higher the better; across prompts it says nothing, as
     * with every reward model that was trained on preferences (Bradley-Terry).
     */
    record Rank(String scorer, String model, String version, double value) implements Score {

        /** Refuses a number that is not finite. */
        public Rank {
            scorer = Fields.required("rank", "scorer", scorer);
            model = Fields.text(model);
            version = Fields.text(version);
            Fields.finite("rank", "value", value);
        }
    }

    /**
     * How an item did against the others of its generation, before a judge that was asked about each two of them twice,
     * in both orders: only what it said both times counts.
     *
     * @param rubric hash of the rubric's text
     * @param won against how many others it was preferred
     * @param lost how many others were preferred to it
     * @param tied how many others are as good
     * @param unclear how many the judge contradicted itself about, or was not understood
     * @param value {@code (won - lost) / others}, from -1 to 1
     * @param explanation the judge's, of one of the comparisons
     */
    record Comparison(
            String scorer,
            String model,
            String version,
            String rubric,
            int won,
            int lost,
            int tied,
            int unclear,
            double value,
            String explanation)
            implements Score {

        /** Refuses counts that are none. */
        public Comparison {
            scorer = Fields.required("comparison", "scorer", scorer);
            model = Fields.text(model);
            version = Fields.text(version);
            rubric = Fields.text(rubric);
            Fields.atLeast("comparison", "won", won, 0);
            Fields.atLeast("comparison", "lost", lost, 0);
            Fields.atLeast("comparison", "tied", tied, 0);
            Fields.atLeast("comparison", "unclear", unclear, 0);
            Fields.finite("comparison", "value", value);
            explanation = Fields.text(explanation);
        }

        /** A judge that contradicts itself in every comparison says nothing. */
        @Override
        public boolean tells() {
            return won + lost + tied > 0;
        }
    }

    /**
     * That a scorer could find nothing out, and why; no rule lets such an item pass.
     *
     * @param why a sentence
     */
    record Unscored(String scorer, String why) implements Score {

        @Override
        public boolean tells() {
            return false;
        }

        /** Refuses what nobody said. */
        public Unscored {
            scorer = Fields.required("unscored", "scorer", scorer);
            why = Fields.text(why);
        }

        /** Nothing can be said of it; it is asked of no item that is compared. */
        @Override
        public double value() {
            return 0;
        }
    }
}
