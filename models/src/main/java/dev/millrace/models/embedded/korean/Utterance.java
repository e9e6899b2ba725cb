package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Draft;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A Korean sentence that stands by itself, taken apart as far as the patterns need it.
 *
 * @param topicLength how many eojeols the topic takes at the start, 0 if there is none
 * @param nouns nouns that the document uses with other particles, which tells topics from verbs
 */
record Utterance(
        String sentence, List<Eojeol> eojeols, Predicate predicate, int topicLength, Set<String> nouns, Title title) {

    private static final int LONGEST_QUESTION = 16;
    private static final Pattern PEOPLE = Pattern.compile("(?:주민|사람|마을 사람|학생|아이|어린이|방문객|이용자|회원|독자|관람객|손님|직원|자원봉사자)들?");
    private static final Pattern MEASURED = Pattern.compile("이름|길이|높이|넓이|면적|인구|너비|폭|깊이|날씨|기후");
    private static final Pattern DATED = Pattern.compile("\\d{3,4}년.*");

    Utterance {
        eojeols = List.copyOf(eojeols);
        nouns = Set.copyOf(nouns);
    }

    boolean hasTopic() {
        return topicLength > 0 && Topics.isSpecific(eojeols.subList(0, topicLength)) && isSalient() && !isOwnTerm();
    }

    /** In a technical document 레시피 is not what the word means elsewhere, so a question has to say whose it is. */
    private boolean isOwnTerm() {
        var topic = Eojeol.join(eojeols.subList(0, topicLength));
        return title.isTechnical()
                && topic.matches("[가-힣 ]+")
                && !title.isProduct()
                && (topicLength < 3 || title.text().contains(topic.substring(0, topic.length() - 1)));
    }

    /** A single common noun is a topic worth asking about only if the document comes back to it. */
    private boolean isSalient() {
        var noun = eojeols.get(topicLength - 1).without(1);
        return topicLength > 1
                || predicate.is(Predicate.Mood.NOUN)
                || title.isName()
                || title.isPlain()
                || !noun.matches("[가-힣]+")
                || nouns.contains(noun)
                || title.text().contains(noun)
                || eojeols.stream()
                        .anyMatch(eojeol -> DATED.matcher(eojeol.text()).matches());
    }

    /** Another topic than the first, by its full name; empty where a reader of the question alone knows none. */
    String nameOf(List<Eojeol> topic) {
        var noun = topic.get(topic.size() - 1).without(1);
        if (topic.size() > 1 || !noun.matches("[가-힣]+")) {
            return Topics.isSpecific(topic) ? Eojeol.join(topic) : "";
        }
        var full = title.text().endsWith(" " + noun) ? title.text() : title.fullName(noun);
        var known = title.isPlain()
                || !full.equals(noun)
                || nouns.contains(noun)
                || title.text().contains(noun);
        return known && Topics.isSpecific(topic) ? Josa.topic(full) : "";
    }

    /** The topic as it stands in a question; by its full name if the title says it. */
    String topic() {
        var text = Eojeol.join(eojeols.subList(0, topicLength));
        var noun = eojeols.get(topicLength - 1).without(1);
        if (isTitle(noun)) {
            return Josa.topic(title.text());
        }
        if (topicLength == 1 && !title.fullName(noun).equals(noun)) {
            return Josa.topic(title.fullName(noun));
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
        var first = eojeols.get(0).text();
        var general = topicLength > 2
                || (topic.contains("의 ")
                        && !(first.endsWith("의") && title.owns(Hangul.withoutLast(first, 1)) && !title.isName()))
                || topic.contains("`")
                || topic.matches(".*[A-Za-z].*")
                || topic.contains(title.text())
                || noun.matches("태양|달|바다|지구|인터넷|사용자|개발자|농부|농부들");
        if (isTitle(noun) || general) {
            return topic;
        }
        if (first.endsWith("의") && title.text().endsWith(Hangul.withoutLast(first, 1))) {
            return title.text() + "의 " + text(1, topicLength);
        }
        if (PEOPLE.matcher(noun).matches() && title.isPlace()) {
            var placed = eojeols.stream().anyMatch(eojeol -> eojeol.ends("에서"));
            return title.text() + (placed ? "의 " : "에서 ") + topic;
        }
        if (topicLength > 1
                && first.length() == 1
                && title.text().endsWith(first)
                && MEASURED.matcher(noun).matches()) {
            return title.text() + " " + text(1, topicLength);
        }
        if (first.endsWith("의")) {
            return title.owns(Hangul.withoutLast(first, 1)) ? title.text() + " " + topic : topic;
        }
        return title.owns(noun) ? title.text() + "의 " + topic : topic;
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
        var owned = title.owns(noun)
                && noun.matches("[가-힣]{2,}")
                && !noun.matches("마을|세계|나라|요즘|여름|겨울|봄|가을|안|밖|처음|나중|이 밖|외");
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
