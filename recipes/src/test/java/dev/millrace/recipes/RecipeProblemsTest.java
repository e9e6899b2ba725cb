package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeProblemsTest {

    static Stream<Arguments> spoilt() {
        return Stream.of(
                arguments(
                        "title: Essays",
                        "titel: Essays",
                        "2: the unknown key \"titel\" of the recipe, expected recipe, title, languages, variables, defaults, stages, record, rubrics, weights (did you mean \"title\"?)"),
                arguments("recipe: essay\n", "", "1: the recipe without \"recipe\", expected its name"),
                arguments(
                        "recipe: essay",
                        "recipe: my essay!",
                        "1: the recipe name \"my essay!\", expected 1 to 100 letters, digits, '.', '_' or '-', beginning with a letter or digit"),
                arguments(
                        "title: Essays by outline",
                        "title: [a]",
                        "2: \"title\" of the recipe is a list, expected text"),
                arguments(
                        "title: Essays by outline",
                        "title: 2024",
                        "2: \"title\" of the recipe is the number \"2024\", expected text (a number that is text stands in quotation marks)"),
                arguments(
                        "title: Essays by outline",
                        "title: a\ntitle: b",
                        "3: the key \"title\" a second time, expected it once"),
                arguments(
                        "languages: [en, ko]",
                        "languages: [en, Korean]",
                        "3: the language name \"Korean\", expected a language code such as en or ko"),
                arguments(
                        "variables: [topic]",
                        "variables: [topic, 1st]",
                        "4: the variable name \"1st\", expected at most 64 letters, digits or '_', not beginning with a digit"),
                arguments(
                        "variables: [topic]",
                        "variables: [topic, topic]",
                        "4: \"topic\" a second time, expected it once"),
                arguments(
                        "{tone: plain}",
                        "{tone: plain, topic: sea}",
                        "5: a default of \"topic\", which is among \"variables\" too, expected it in one of the two"),
                arguments(
                        "stage: essay",
                        "stage: outline",
                        "16: the stage \"outline\" a second time, expected another name"),
                arguments("models: teacher", "models: []", "17: no model, expected at least one alias"),
                arguments(
                        "    models: teacher\n",
                        "",
                        "16: a stage without \"models\", expected aliases of the models that are asked, such as [teacher]"),
                arguments(
                        "[teacher, other]",
                        "[teacher, teacher]",
                        "9: the model \"teacher\" a second time, expected it once"),
                arguments(
                        "n: 2",
                        "n: 129",
                        "10: \"n\" of \"sampling\" of a stage is 129, expected a whole number from 1 to 128"),
                arguments(
                        "n: 2",
                        "n: 0",
                        "10: \"n\" of \"sampling\" of a stage is 0, expected a whole number from 1 to 128"),
                arguments("n: 2", "n: 1.5", "10: \"n\" of \"sampling\" of a stage is 1.5, expected a whole number"),
                arguments("n: 2", "n: two", "10: \"n\" of \"sampling\" of a stage is \"two\", expected a whole number"),
                arguments(
                        "temperature: 0.5",
                        "temperature: 3",
                        "10: \"temperature\" of \"sampling\" of a stage is 3, expected a number from 0 to 2"),
                arguments(
                        "top_p: 0.9",
                        "top_p: 0",
                        "10: \"top_p\" of \"sampling\" of a stage is 0, expected more than 0, at most 1"),
                arguments(
                        "max_tokens: 100,",
                        "max-tokens: 100,",
                        "10: the unknown key \"max-tokens\" of \"sampling\" of a stage, expected n, temperature, top_p, max_tokens, stop (did you mean \"max_tokens\"?)"),
                arguments(
                        "      ko: \"{topic}의 개요를 쓰세요.\"\n",
                        "",
                        "12: \"user\" of a stage without \"ko\", expected a text in each of en, ko"),
                arguments(
                        "      ko: \"",
                        "      fr: Bonjour\n      ko: \"",
                        "14: the unknown key \"fr\" of \"user\" of a stage, expected en, ko"),
                arguments(
                        "en: Outline {topic}.",
                        "en: \"\"",
                        "13: \"en\" of \"user\" of a stage is empty, expected a text"),
                arguments(
                        "Outline {topic}.",
                        "Outline {topics}.",
                        "13: the variable \"topics\", which a prompt of stage \"outline\" does not have, expected topic, tone, language (did you mean \"topic\"?)"),
                arguments(
                        "Outline {topic}.",
                        "Outline {topic.length}.",
                        "13: \"en\" of \"user\" of a stage has the expression {topic.length}, expected the name of a variable alone (a brace that is text is written \\{)"),
                arguments(
                        "      Say {point}.",
                        "      Say {essay}.",
                        "21: the variable \"essay\", which a prompt of stage \"essay\" does not have, expected topic, tone, language, heading, point"),
                arguments(
                        "{#if point}",
                        "{#if points == 'x'}",
                        "20: the variable \"points\", which a prompt of stage \"essay\" does not have, expected topic, tone, language, heading, point (did you mean \"point\"?)"),
                arguments(
                        "      {/if}\n",
                        "",
                        "21: \"user\" of a stage has a template that cannot be read (unterminated section [if] detected), expected {variable} and {#if variable}…{/if} (a brace that is text is written \\{)"),
                arguments(
                        "    user: |\n",
                        "    assistant: |\n",
                        "16: the template \"essay/essay\" whose last message is not user, expected one of \"user\" at the end"),
                arguments(
                        "form: tagged",
                        "form: taged",
                        "15: the reply form \"taged\", expected plain, tagged, numbered, json (did you mean \"tagged\"?)"),
                arguments(
                        "form: tagged, fields",
                        "form: tagged, field",
                        "15: the unknown key \"field\" of \"reply\" of a stage, expected form, fields, max_items, wanted (did you mean \"fields\"?)"),
                arguments(
                        "[heading, point]",
                        "[heading, end]",
                        "15: the field \"end\", expected another name: [END] ends an entry"),
                arguments(
                        "[heading, point]",
                        "[heading, Heading]",
                        "15: the field \"Heading\" a second time, expected it once"),
                arguments("[heading, point]", "[]", "15: a reply form without fields, expected at least one"),
                arguments(
                        "[heading, point]",
                        "[heading, topic]",
                        "15: the field \"topic\" of stage \"outline\", which is a variable too, expected another name"),
                arguments(
                        "as: essay",
                        "as: heading",
                        "23: the field \"heading\" of stage \"essay\", which is a field of stage \"outline\" too, expected another name"),
                arguments(
                        "{form: plain, as: essay}",
                        "{form: plain, as: essay, strip: noise}",
                        "23: \"strip\" is \"noise\", expected pleasantries"),
                arguments(
                        "max_items: 5",
                        "max_items: 5, wanted: topics",
                        "15: the value \"topics\" as \"wanted\", which the prompts do not have, expected topic, tone, language (did you mean \"topic\"?)"),
                arguments(
                        "max_items: 5",
                        "max_items: 5000",
                        "15: \"max_items\" of \"reply\" of a stage is 5000, expected a whole number from 1 to 1000"),
                arguments(
                        "{form: plain, as: essay}",
                        "{form: json, fields: [essay], schema: {type: array}}",
                        "23: a schema with the type array, expected a JSON Schema (2020-12) of one object"),
                arguments(
                        "{form: plain, as: essay}",
                        "{form: json, fields: [essay], schema: {type: object, properties: {essay: {$ref: \"http://x\"}}}}",
                        "23: a schema with references ($ref), expected a JSON Schema (2020-12) of one object"),
                arguments(
                        "kind: heuristic_reward",
                        "kind: heuristic-reward",
                        "25: the scorer kind \"heuristic-reward\", expected heuristic_reward, reward, reward_rank, judge, pairwise, arithmetic, answer, json_schema, regex, code, instruction (did you mean \"heuristic_reward\"?)"),
                arguments(
                        "scorer: gate, kind: judge, model: judge, ",
                        "scorer: gate, kind: judge, ",
                        "26: a scorer without \"model\", expected an alias of a model: who judges"),
                arguments(
                        "- {scorer: gate, kind: judge",
                        "- {scorer: reward, kind: judge",
                        "26: the scorer \"reward\" a second time, expected another name"),
                arguments(
                        "rubric: fit",
                        "rubric: fits",
                        "26: the rubric \"fits\", which is not among \"rubrics\", expected fit (did you mean \"fit\"?)"),
                arguments(
                        "<topic>{topic}</topic>",
                        "<topic>{subject}</topic>",
                        "26: the rubric \"fit\", which names the variable \"subject\" (line 41) that an item of stage \"essay\" does not have, expected topic, tone, language, heading, point, essay"),
                arguments(
                        "prompt: heading",
                        "prompt: head",
                        "25: the value \"head\", which an item of stage \"essay\" does not have, expected topic, tone, language, heading, point, essay"),
                arguments(
                        "take: best",
                        "take: bets",
                        "28: \"take: bets\", expected all, best, pair (did you mean \"best\"?)"),
                arguments(
                        "      rank: reward\n",
                        "",
                        "27: \"accept\" of a stage without \"rank\", expected the scorer by whose value the items are compared, or several in their order"),
                arguments(
                        "rank: reward",
                        "rank: rewards",
                        "29: the scorer \"rewards\", which stage \"essay\" does not have, expected reward, gate (did you mean \"reward\"?)"),
                arguments(
                        "take: best",
                        "take: all",
                        "29: \"rank\" where all items are taken, expected \"take: best\" or \"take: pair\""),
                arguments(
                        "rule: score_floor",
                        "rule: score-floor",
                        "31: the rule \"score-floor\", expected score_floor, value_floor, judge, verifier, length, finish_reason, empty, refusal (did you mean \"score_floor\"?)"),
                arguments(
                        "scorer: reward, helpfulness: 2, coherence: 1.5",
                        "scorer: reward",
                        "31: the rule \"score_floor\" without any of its limits, expected one of helpfulness, correctness, coherence, complexity, verbosity"),
                arguments(
                        "helpfulness: 2",
                        "helpfullness: 2",
                        "31: the unknown key \"helpfullness\" of a rule, expected rule, scorer, helpfulness, correctness, coherence, complexity, verbosity (did you mean \"helpfulness\"?)"),
                arguments(
                        "{rule: score_floor, scorer: reward",
                        "{rule: score_floor, scorer: gate",
                        "31: the scorer \"gate\", which gives a judge's verdict, for the rule \"score_floor\", expected one that gives attributes of a reward"),
                arguments(
                        "{rule: length, field: essay, min: 10, max: 5000}",
                        "{rule: verifier, scorer: gate}",
                        "34: the scorer \"gate\", which gives a judge's verdict, for the rule \"verifier\", expected one that gives the result of an exact check"),
                arguments(
                        "min: 3.5, weights: nemotron-4-340b",
                        "min: 3.5, weights: llama3-70b-steerlm",
                        "32: a floor for the weights \"llama3-70b-steerlm\", but the scorer \"reward\" has \"nemotron-4-340b\", expected the same"),
                arguments(
                        "[\"yes\", \"Nearly\"]",
                        "[\"yes\", \"Never\"]",
                        "33: the verdict \"Never\", which the rubric \"fit\" does not have, expected YES, NEARLY, NO"),
                arguments("[\"yes\", \"Nearly\"]", "[]", "33: no verdicts, expected the words that pass"),
                arguments(
                        "field: essay, min",
                        "field: heading, min",
                        "34: the field \"heading\", which a reply to stage \"essay\" does not have, expected essay"),
                arguments(
                        "min: 10, max: 5000",
                        "min: 10, max: 5",
                        "34: \"max\" 5 below \"min\" 10, expected at least that"),
                arguments(
                        "distinct: [essay]",
                        "distinct: [essays]",
                        "35: the value \"essays\", which an item of stage \"essay\" does not have, expected topic, tone, language, heading, point, essay (did you mean \"essay\"?)"),
                arguments(
                        "  assistant: \"{essay}\"",
                        "  assistant: \"{answer}\"",
                        "38: the variable \"answer\", which a record does not have, expected topic, tone, language, heading, point, essay"),
                arguments(
                        "  assistant: \"{essay}\"\n",
                        "",
                        "36: the template \"essay/record\" whose last message is not assistant, expected one of \"assistant\" at the end"),
                arguments(
                        "{\"YES\": 1, \"NEARLY\": 0.5, \"NO\": 0}",
                        "{\"YES\": 1, \"yes!\": 0}",
                        "42: the verdicts \"YES\" and \"yes!\", expected words that differ in more than case and punctuation"),
                arguments(
                        "{\"YES\": 1, \"NEARLY\": 0.5, \"NO\": 0}",
                        "{\"YES\": 1}",
                        "42: fewer than two verdicts, expected the words a judge may say, each with its value"),
                arguments(
                        "{\"YES\": 1, \"NEARLY\": 0.5, \"NO\": 0}",
                        "{\"YES\": good, \"NO\": 0}",
                        "42: \"YES\" of \"verdicts\" of \"fit\" of \"rubrics\" of the recipe is \"good\", expected a number"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("spoilt")
    void saysWhereWhatWasFoundAndWhatWasExpected(String line, String other, String problem) {
        assertThat(Recipes.problems(Recipes.with(line, other))).contains(problem);
    }

    @Test
    void findsNothingInAGoodRecipe() {
        assertThat(Recipes.problems(Recipes.GOOD)).isEmpty();
    }

    @Test
    void saysEverythingAtOnceInTheOrderOfTheFile() {
        var yaml = Recipes.with("n: 2", "n: 200")
                .replace("title:", "titel:")
                .replace("rank: reward", "rank: rewards")
                .replace("as: essay", "as: heading");

        assertThat(Recipes.problems(yaml))
                .extracting(problem -> problem.substring(0, problem.indexOf(':')))
                .containsSubsequence("2", "10", "23", "29");
    }

    @Test
    void doesNotBlameNamesOnAFormThatCouldNotBeRead() {
        assertThat(Recipes.problems(Recipes.with("form: tagged", "form: table")))
                .containsExactly("15: the reply form \"table\", expected plain, tagged, numbered, json");
    }
}
