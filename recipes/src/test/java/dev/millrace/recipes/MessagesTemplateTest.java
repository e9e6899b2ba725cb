package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.recipes.MessagesTemplate.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTemplateTest {

    @Test
    void rendersItsMessagesInTheirOrder() {
        var template = new MessagesTemplate(
                "t", List.of(Message.of(Role.SYSTEM, "Be kind."), Message.of(Role.USER, "Hello {name}!")));

        assertThat(template.render(Map.of("name", "Ada")))
                .containsExactly(ChatMessage.of(Role.SYSTEM, "Be kind."), ChatMessage.of(Role.USER, "Hello Ada!"));
    }

    @Test
    void speaksTheLanguageOfItsValues() {
        var template = bilingual();

        assertThat(user(template, Map.of("name", "Ada", "language", "ko"))).isEqualTo("안녕 Ada");
        assertThat(user(template, Map.of("name", "Ada", "language", "en"))).isEqualTo("Hello Ada");
        assertThat(user(template, Map.of("name", "Ada"))).isEqualTo("Hello Ada");
        assertThat(template.languages()).containsExactly("en", "ko");
    }

    @Test
    void refusesALanguageThatItIsNotWrittenIn() {
        assertThatThrownBy(() -> bilingual().render(Map.of("name", "Ada", "language", "fr")))
                .isInstanceOf(RenderException.class)
                .hasMessage("template \"greeting\" is asked for in the language \"fr\", expected en or ko");
    }

    @Test
    void servesEveryLanguageWithASingleText() {
        var template = single("{name}");

        assertThat(user(template, Map.of("name", "Ada", "language", "fr"))).isEqualTo("Ada");
        assertThat(template.languages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{x}",
                "{#if x}a{/if}",
                "<b>&amp;\"'</b>",
                "{cdi:bean}",
                "{name}",
                "\\{",
                "{|",
                "{!",
                "{@",
                "$1 \\1 %s",
                "{#include a /}",
                "안녕 {",
                "[END]",
                "</document>",
                ""
            })
    void takesValuesAsTheyAre(String value) {
        assertThat(user(single("[{name}]"), Map.of("name", value))).isEqualTo("[" + value + "]");
    }

    @Test
    void takesRandomValuesAsTheyAre() {
        var template = single("<a>{name}</a>{#if name}{name}{/if}");
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var value = new StringBuilder("x");
            IntStream.range(0, random.nextInt(30))
                    .forEach(i -> value.append("{}#/!|@:<>&\"'x \n\\한".charAt(random.nextInt(18))));

            assertThat(user(template, Map.of("name", value.toString())))
                    .as("seed %d", seed)
                    .isEqualTo("<a>" + value + "</a>" + value);
        }
    }

    @Test
    void namesTheVariableThatHasNoValue() {
        assertThatThrownBy(() -> single("Hello {name}").render(Map.of()))
                .isInstanceOf(RenderException.class)
                .hasMessage("template \"greeting\" names the variable \"name\", which has no value");
    }

    @Test
    void namesItWherethePlaceIsNotReachedToo() {
        assertThatThrownBy(() -> single("{#if a}{b}{/if}").render(Map.of("a", "")))
                .hasMessage("template \"greeting\" names the variable \"b\", which has no value");
    }

    @Test
    void leavesOutWhatDependsOnAnEmptyValue() {
        var template = single("{#if title}\n<title>{title}</title>\n{/if}\n{document}");

        assertThat(user(template, Map.of("title", "T", "document", "D"))).isEqualTo("<title>T</title>\nD");
        assertThat(user(template, Map.of("title", "", "document", "D"))).isEqualTo("D");
    }

    @Test
    void comparesValuesWithTexts() {
        var template = single("{#if level == 'hard'}H{#else if level == 'easy' && !strict}E{#else}M{/if}");

        assertThat(user(template, Map.of("level", "hard", "strict", ""))).isEqualTo("H");
        assertThat(user(template, Map.of("level", "easy", "strict", ""))).isEqualTo("E");
        assertThat(user(template, Map.of("level", "easy", "strict", "y"))).isEqualTo("M");
    }

    @Test
    void saysNothingOfAValueThatCannotBeCompared() {
        assertThatThrownBy(() -> single("{#if level > 1}a{/if}").render(Map.of("level", "sk-secret")))
                .isInstanceOf(RenderException.class)
                .hasMessage("template \"greeting\" has a condition that compares what cannot be compared");
    }

    @Test
    void knowsItsVariablesInConditionsToo() {
        var template = new MessagesTemplate(
                "t",
                List.of(
                        Message.of(Role.SYSTEM, "{a}{#if b == 'x' && !c}{d}{#else if e}{a}{/if}"),
                        new Message(Role.USER, ordered("en", "{f}", "ko", "{g} \\{h} {\"i\": 1}"))));

        assertThat(template.variables()).containsExactly("a", "b", "c", "d", "e", "f", "g");
    }

    @Test
    void leavesBracesThatAreText() {
        assertThat(user(single("Write {\"a\": [1, 2]} or { b } or \\{name}."), Map.of()))
                .isEqualTo("Write {\"a\": [1, 2]} or { b } or {name}.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name.length}",
                "{name.class}",
                "{name.getClass}",
                "{cdi:name}",
                "{config:name}",
                "{inject:name}",
                "{data:name}",
                "{name ?: 'x'}",
                "{name??}",
                "{name.or('x')}",
                "{name('a')}",
                "{name()}",
                "{name[0]}",
                "{a-b}",
                "{#include other /}",
                "{#insert}x{/insert}",
                "{#for i in name}{i}{/for}",
                "{#each name}x{/each}",
                "{#let a=1}{a}{/let}",
                "{#with name}x{/with}",
                "{#eval name /}",
                "{#fragment id=a}x{/fragment}",
                "{#unknown}x{/unknown}",
                "{@java.lang.String name}{name}",
                "{#if name}open",
                "{/if}",
                "{name",
                "{#if}x{/if}",
                "{#if name.length > 1}x{/if}",
                "{str:name}",
                "{time:now}",
                "{#when name}{#is a}x{/when}"
            })
    void refusesWhateverIsMoreThanANameOrACondition(String text) {
        assertThatThrownBy(() -> single(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void refusesAMountainOfConditions() {
        assertThatThrownBy(() -> single("{#if a}".repeat(10_000))).hasMessageContaining("more than 100 conditions");
    }

    @Test
    void hashesWhatIsSaidNotHowItIsCalled() {
        var one = new MessagesTemplate("one", List.of(Message.of(Role.USER, "{a}")));
        var other = new MessagesTemplate("other", List.of(Message.of(Role.USER, "{a}")));

        assertThat(one.hash()).isEqualTo(other.hash()).hasSize(32);
        assertThat(one.hash())
                .isNotEqualTo(new MessagesTemplate("one", List.of(Message.of(Role.SYSTEM, "{a}"))).hash());
        assertThat(one.hash()).isNotEqualTo(new MessagesTemplate("one", List.of(Message.of(Role.USER, "{b}"))).hash());
        assertThat(one.hash())
                .isNotEqualTo(new MessagesTemplate("one", List.of(new Message(Role.USER, Map.of("en", "{a}")))).hash());
    }

    @Test
    void countsTheBytesOfItsLongestLanguage() {
        assertThat(bilingual().bytes()).isEqualTo("안녕 {name}".getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        assertThat(single("abc").bytes()).isEqualTo(3);
    }

    @Test
    void refusesMessagesThatDifferInTheirLanguages() {
        assertThatThrownBy(() -> new MessagesTemplate(
                        "t",
                        List.of(
                                new Message(Role.SYSTEM, Map.of("en", "a")),
                                new Message(Role.USER, ordered("en", "a", "ko", "b")))))
                .hasMessageContaining("expected the same languages");
    }

    @Test
    void isRenderedByManyThreadsAtOnce() {
        var template = bilingual();

        var rendered = IntStream.range(0, 2_000)
                .parallel()
                .mapToObj(i -> user(template, Map.of("name", "n" + i, "language", i % 2 == 0 ? "en" : "ko")))
                .toList();

        assertThat(rendered)
                .isEqualTo(IntStream.range(0, 2_000)
                        .mapToObj(i -> (i % 2 == 0 ? "Hello n" : "안녕 n") + i)
                        .toList());
    }

    private static MessagesTemplate single(String text) {
        return new MessagesTemplate("greeting", List.of(Message.of(Role.USER, text)));
    }

    private static MessagesTemplate bilingual() {
        return new MessagesTemplate(
                "greeting", List.of(new Message(Role.USER, ordered("en", "Hello {name}", "ko", "안녕 {name}"))));
    }

    private static Map<String, String> ordered(String language, String text, String otherLanguage, String otherText) {
        var texts = new LinkedHashMap<String, String>();
        texts.put(language, text);
        texts.put(otherLanguage, otherText);
        return texts;
    }

    private static String user(MessagesTemplate template, Map<String, String> values) {
        var messages = template.render(values);
        return messages.get(messages.size() - 1).content();
    }
}
