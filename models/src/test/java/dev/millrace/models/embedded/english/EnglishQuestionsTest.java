package dev.millrace.models.embedded.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.models.embedded.text.Blocks;
import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishQuestionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A millrace is a channel that leads water to a wheel. | What is a millrace?
            Old mills are buildings that ground grain for a village. | What are old mills?
            The wooden sluice controls the flow of the river. | What does the wooden sluice control?
            A pair of stones crushes the grain into flour. | What does a pair of stones do?
            Oak wheels are expensive because oak grows slowly. | Why are oak wheels expensive?
            The mill stones are cut so that the flour stays cool. | Why are the mill stones cut?
            The mill tower has seven copper bells. | How many copper bells does the mill tower have?
            Three old families own the mill in turns. | How many old families own the mill in turns?
            There are four water mills on the upper river. | How many water mills are there on the upper river?
            The mill wheel was repaired in 1872. | When was the mill wheel repaired?
            In 1901, the village council bought the old bakery. | When did the village council buy the old bakery?
            An apprentice cleans the grain hopper every evening. | How often does an apprentice clean the grain hopper?
            Spare gears are kept in a dry loft. | Where are spare gears kept?
            Mill gears are made of hard apple wood. | What are mill gears made of?
            A hopper is used to feed grain between the stones. | What is a hopper used for?
            Water power depends on the height of the fall. | What does water power depend on?
            To start the mill, lift the sluice with both hands. | How do you start the mill?
            Use a long rake to clear the grating of leaves. | How do you clear the grating of leaves?
            You can slow the mill stones by closing the sluice. | How can you slow the mill stones?
            Unlike a windmill, a water mill works on calm days. | How does a water mill differ from a windmill?
            `millrace demo` starts a broker and three services. | What does `millrace demo` do?
            """)
    void asksWhatASentenceAnswers(String sentence, String question) {
        assertThat(questions(sentence)).contains(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a channel that leads water to a wheel.",
                "It controls the flow of the river.",
                "However, the sluice controls the flow of the river.",
                "The following section describes the flow of the river.",
                "The reason is a channel that leads water to a wheel.",
                "Alerting rules let you choose a long interval.",
                "The words written by hand are hard to read for children.",
                "The service calls are limited to ten per second.",
                "See the manual for a list of all wheels.",
                "The wheel, the stone and the sluice → the mill.",
                "A channel that leads water to a wheel",
                "The sluice controls the flow: the river obeys."
            })
    void keepsSilentWhereItCannotBeSure(String sentence) {
        assertThat(questions(sentence)).isEmpty();
    }

    @Test
    void namesTheInstitutionThatADocumentIsAbout() {
        assertThat(questions(
                        "The Old Harbour Museum", "The museum owns forty wooden boats. The guides wear blue coats."))
                .contains("How many wooden boats does the Old Harbour Museum own?");
    }

    @Test
    void namesTheProductThatAThingBelongsTo() {
        assertThat(questions("Millrace", "The ledger counts every prompt."))
                .contains("What does the ledger in Millrace count?");
    }

    @Test
    void readsSettingsFromTables() {
        var table =
                "| Setting | Default | Meaning |\n|---|---|---|\n| `mill.window` | 64 | How many prompts are open at a time |\n";

        assertThat(EnglishQuestions.of("T", Blocks.of(table)))
                .extracting(Draft::question, Draft::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "What is the default value of the setting `mill.window`?",
                                "The default value of the setting `mill.window` is 64."),
                        org.assertj.core.groups.Tuple.tuple(
                                "What does the setting `mill.window` set?",
                                "The setting `mill.window` sets how many prompts are open at a time."));
    }

    @Test
    void readsListsWithALeadThatCountsThem() {
        var text = "Green Mill supports the following grains:\n\n- wheat\n- rye\n- oats\n";

        assertThat(EnglishQuestions.of("T", Blocks.of(text)))
                .extracting(Draft::question, Draft::answer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Which grains does Green Mill support?", "Green Mill supports wheat, rye and oats."));
    }

    private static List<String> questions(String text) {
        return questions("Mills of the north", text);
    }

    private static List<String> questions(String title, String text) {
        return EnglishQuestions.of(title, Blocks.of(text)).stream()
                .map(Draft::question)
                .toList();
    }
}
