package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.Set;

/**
 * A Korean sentence that stands by itself, taken apart as far as the patterns need it.
 *
 * @param topicLength how many eojeols the topic takes at the start, 0 if there is none
 * @param nouns nouns that the document uses with other particles, which tells topics from verbs
 */
record Utterance(
        String sentence, List<Eojeol> eojeols, Predicate predicate, int topicLength, Set<String> nouns, Title title) {

    private static final int LONGEST_QUESTION = 16;

    Utterance {
        eojeols = List.copyOf(eojeols);
        nouns = Set.copyOf(nouns);
    }

    boolean hasTopic() {
        return topicLength > 0 && Topics.isSpecific(eojeols.subList(0, topicLength)) && isSalient();
    }

    /** A single common noun is a topic worth asking about only if the document comes back to it. */
    private boolean isSalient() {
        var noun = eojeols.get(topicLength - 1).without(1);
        return topicLength > 1
                || predicate.is(Predicate.Mood.NOUN)
                || title.isName()
                || !noun.matches("[가-힣]+")
                || nouns.contains(noun)
                || title.text().contains(noun);
    }

    /** The topic as it stands in a question; by its full name if the title says it. */
    String topic() {
        var text = Eojeol.join(eojeols.subList(0, topicLength));
        var noun = eojeols.get(topicLength - 1).without(1);
        if (isTitle(noun)) {
            return Josa.topic(title.text());
        }
        if (topicLength > 1 && title.text().endsWith(" " + eojeols.get(0).text())) {
            return title.text() + " " + text(1, topicLength);
        }
        return text.endsWith(",") ? Hangul.withoutLast(text, 1) : text;
    }

    /** The topic with the name of what it belongs to: {@code 물레결의 원장은}. */
    String ownedTopic() {
        var noun = eojeols.get(topicLength - 1).without(1);
        var topic = topic();
        var general = topicLength > 2
                || topic.contains("의 ")
                || topic.contains("`")
                || topic.matches(".*[A-Za-z].*")
                || topic.contains(title.text())
                || noun.matches("주민|주민들|사람|사람들|마을 사람들|학생|학생들|아이들|태양|달|바다|지구|인터넷|사용자|개발자|농부|농부들");
        return !title.isName() || isTitle(noun) || general ? topic : title.text() + "의 " + topic;
    }

    /** The first eojeol; where it says in what something is, with the name of what that belongs to. */
    String setting() {
        var first = eojeols.get(0);
        var marked = first.ends("에는") || first.ends("에서는");
        if (!marked) {
            return first.text();
        }
        var noun = first.without(first.ends("에서는") ? 3 : 2);
        if (title.text().endsWith(" " + noun)) {
            return title.text() + first.text().substring(noun.length());
        }
        var owned =
                title.isName() && noun.matches("[가-힣]{2,}") && !noun.matches("마을|세계|나라|요즘|여름|겨울|봄|가을|안|밖|처음|나중|이 밖|외");
        return owned && !title.text().contains(noun) ? title.text() + "의 " + first.text() : first.text();
    }

    private boolean isTitle(String noun) {
        return topicLength == 1 && (title.text().equals(noun) || title.text().endsWith(" " + noun));
    }

    /** What stands between topic and predicate. */
    List<Eojeol> middle() {
        return eojeols.subList(topicLength, predicate.from());
    }

    String text(int from, int to) {
        return Eojeol.join(eojeols.subList(from, to));
    }

    /** The whole sentence with other words in one place, as a question. */
    List<Draft> replace(int from, int to, String questionWord) {
        var start = from >= topicLength && hasTopic()
                ? ownedTopic() + " " + text(topicLength, from)
                : from == 0 ? "" : setting() + " " + text(1, from);
        return ask(start.strip() + " " + questionWord + " " + text(to, predicate.from()) + " " + predicate.question());
    }

    List<Draft> ask(String question) {
        return ask(question, sentence);
    }

    List<Draft> ask(String question, String answer) {
        var text = question.replaceAll("\\s+", " ").strip();
        return text.split(" ").length > LONGEST_QUESTION ? List.of() : List.of(new Draft(text + "?", answer, sentence));
    }

    boolean has(String... texts) {
        return eojeols.stream().anyMatch(eojeol -> eojeol.is(texts));
    }
}
