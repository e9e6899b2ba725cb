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
            Winstanley's tower has seven copper bells. | How many copper bells does Winstanley's tower have?
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
            The oak beams are wet, so a careful miller paints the oak beams. | Why does a careful miller paint the oak beams?
            The mill bread keeps longer because the acid that its flour holds slows mould. | Why does the mill bread keep longer?
            To keep rats away, old millers hung iron grates in the barn door. | Why did old millers hang iron grates in the barn door?
            Iron gears replaced wooden cogs in the nineteenth century. | When did iron gears replace wooden cogs?
            The mill guild meets on the first Monday of the month. | When does the mill guild meet?
            A sloping chute carries fresh grain to every millstone. | What carries fresh grain to every millstone?
            Oliver Evans invented the automatic flour mill. | Who invented the automatic flour mill?
            The mill of Kerr was built by the Romans and is still in use. | Who was the mill of Kerr built by?
            The mill pond has a depth of 4 metres. | What is the depth of the mill pond?
            The height of the mill tower is about 21 metres. | What is the height of the mill tower?
            The upper mill stands on a rock near Kerr. | Where does the upper mill stand?
            Young millers use tide tables to plan a long trip. | What do young millers use tide tables for?
            Good mill stones can be cleaned three times. | How many times can good mill stones be cleaned?
            Ground flour is a powder that absorbs water. | What is ground flour?
            Mill rent is rent whose amount depends on the harvest. | What is mill rent?
            The mill fall is the difference in height between pond and wheel. | What is the mill fall?
            A mill book says how the grain was shared. | What does a mill book say?
            Young millers use tide tables to plan when they leave the mill. | What do young millers use tide tables for?
            The command `open` stops the mill wheel of the guild. | What does the command `open` do?
            The mill gate `a(b)` checks the water: one look is enough. | What does the mill gate `a(b)` check?
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
                "The sluice controls the flow: the river obeys.",
                "The miller repaired the wheel in 1872.",
                "The gate takes place in a small town.",
                "Performance varies between old and new wheels.",
                "A mill is is a machine that grinds grain.",
                "Mill owners use many tools of all sizes.",
                "Two parts of a mill consume much oil.",
                "To learn more about mills, refer to the admin guide.",
                "An alias is a mill name if its kind is wood.",
                "Millers joined the guild last year.",
                "If that wheel breaks, you can help yourself.",
                "Mill wheels are written in large black letters.",
                "`grind` and `sift` opens the upper mill gate.",
                "A miller is told when the upper gate opens.",
                "A third wheel between two mills is a shaft with a few gears.",
                "A mill between two ponds is a house with one wheel.",
                "The mill book ends with one line of the harvest:",
                "The mill gate holds the arrows and the core.",
                "The wheel shafts are wet, so a careful miller paints the oak beams.",
                "The mill bread keeps longer because the acid slows the growth of mould.",
                "Internal queues are created with `CreateTime`.",
                "`open` carries the whole text of the mill book."
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
    void namesTheInstitutionWhereSomethingIsDone() {
        assertThat(questions(
                        "The Old Harbour Museum",
                        "Visitors sketch the boats every Sunday. A guard locks the blue door."))
                .allSatisfy(question -> assertThat(question).contains("the Old Harbour Museum"));
    }

    @Test
    void saysWhoseATermOfTechnicalProseIs() {
        var text = "A recipe is a short list of stages. A recipe says how records of `millrace demo` are made.";

        assertThat(questions("Millrace", text)).containsExactly("What is a recipe in Millrace?");
        assertThat(questions("Recipes", text)).isEmpty();
    }

    @Test
    void asksLittleOfALetter() {
        var letter = "Dear Ruth, my beans came up. I said so to Mr Hall. Water is taken from a rain tank by the shed. "
                + "The tall gate stands beside a railway. Peter Hall invented the tin plough.";

        assertThat(questions("A letter", letter)).containsExactly("What did Peter Hall invent?");
    }

    @Test
    void takesTheNameOfAProductInLowerCase() {
        assertThat(questions("tidelog", "tidelog is a tool that records readings."))
                .containsExactly("What is tidelog?");
        assertThat(questions("Kafka", "Kafka supports a wide range of clients."))
                .isEmpty();
    }

    @Test
    void leavesOutABareThingOfAProduct() {
        assertThat(questions("Millrace", "The ledger counts every prompt of a run."))
                .isEmpty();
    }

    @Test
    void answersWithTheClauseThatWasAskedAbout() {
        assertThat(EnglishQuestions.of(
                        "Mills", Blocks.of("The wooden sluice holds the oak gate, and half of the mill ponds froze.")))
                .extracting(Draft::answer)
                .containsExactly("The wooden sluice holds the oak gate.");
        assertThat(EnglishQuestions.of(
                        "Mills",
                        Blocks.of("The wooden sluice controls the flow of the river, and a rake keeps it clear.")))
                .extracting(Draft::answer)
                .containsExactly("The wooden sluice controls the flow of the river.");
    }

    @Test
    void readsSettingsFromTables() {
        var table = """
                | Setting | Default | Meaning |
                |---|---|---|
                | `mill.window` | 64 | How many prompts are open at a time |
                | `mill.dry` | | whether a wheel can turn without water |
                """;

        assertThat(EnglishQuestions.of("T", Blocks.of(table)))
                .extracting(Draft::question, Draft::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "What is the default value of the setting `mill.window`?",
                                "The default value of the setting `mill.window` is 64."),
                        org.assertj.core.groups.Tuple.tuple(
                                "What does the setting `mill.window` set?",
                                "The setting `mill.window` sets how many prompts are open at a time."),
                        org.assertj.core.groups.Tuple.tuple(
                                "What does the setting `mill.dry` indicate?",
                                "The setting `mill.dry` indicates whether a wheel can turn without water."));
    }

    @Test
    void takesNoNounInATableForAVerb() {
        var table =
                "| Key | Meaning |\n|---|---|\n| `mill.seeds` | seeds of one run |\n| `mill.key` | a file with its key |\n| `mill.wheel` | the wheel |\n";

        assertThat(EnglishQuestions.of("T", Blocks.of(table))).isEmpty();
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
