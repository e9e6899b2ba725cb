package dev.millrace.models.embedded.korean;

import dev.millrace.models.embedded.text.Block;
import dev.millrace.models.embedded.text.Draft;
import dev.millrace.models.embedded.text.Sentences;
import java.util.List;
import java.util.Set;

/** "도서관은 다음 도구를 빌려줍니다:" and its list answer "도서관은 어떤 도구를 빌려주나요?". */
final class KoreanLists {

    private static final int MOST_ENTRIES = 8;
    private static final int LONGEST_ENTRY = 6;

    private KoreanLists() {}

    static List<Draft> read(Block.Listing listing, Title title) {
        var entries = listing.entries().stream()
                .map(entry -> entry.replaceFirst("[.,]$", ""))
                .toList();
        var sentences = Sentences.of(listing.lead().substring(0, listing.lead().length() - 1) + ".");
        var lead = Eojeol.split(sentences.get(sentences.size() - 1));
        if (entries.size() > MOST_ENTRIES || !entries.stream().allMatch(KoreanLists::isShort)) {
            return List.of();
        }
        return Predicate.of(lead)
                .map(predicate -> ask(lead, predicate, entries, title))
                .orElse(List.of());
    }

    private static boolean isShort(String entry) {
        return !entry.isBlank()
                && entry.split("\\s+").length <= LONGEST_ENTRY
                && !entry.matches(".*(?:다|요|: .*|://.*|[|{}→].*| - .*| – .*|\\. .*)");
    }

    private static List<Draft> ask(List<Eojeol> lead, Predicate predicate, List<String> entries, Title title) {
        var topic = Topics.length(lead, predicate.from(), Set.of());
        var middle = lead.subList(topic, predicate.from());
        var suits = topic > 0
                && topic < 4
                && Topics.isSpecific(lead.subList(0, topic))
                && middle.size() > 1
                && middle.size() < 5
                && middle.get(0).is("다음", "다음과", "다음의")
                && middle.get(middle.size() - 1).isObject()
                && predicate.is(Predicate.Mood.ACTION, Predicate.Mood.ABLE);
        if (!suits) {
            return List.of();
        }
        var name = Eojeol.join(lead.subList(0, topic));
        var noun = middle.get(middle.size() - 1).text();
        var bare = name.substring(0, name.length() - 1);
        var full = title.text().endsWith(" " + bare) ? Josa.topic(title.text()) : name;
        var question = full + " 어떤 " + noun + " " + predicate.question() + "?";
        var answer = name + " " + Josa.object(String.join(", ", entries)) + " " + predicate.text() + ".";
        return List.of(new Draft(question, answer, Eojeol.join(lead) + ": " + String.join(", ", entries)));
    }
}
