package dev.millrace.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies of small, real models, each with what it must parse to. */
class RecordedRepliesTest {

    static List<RecordedReply> lists() {
        return RecordedReply.all().stream().filter(reply -> !reply.isVerdict()).toList();
    }

    static List<RecordedReply> judgements() {
        return RecordedReply.all().stream().filter(RecordedReply::isVerdict).toList();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void findsTheItemsThatAPersonFinds(RecordedReply recorded) {
        var items = new ReplyParser().parse(recorded.form(), recorded.reply(), 0);

        assertThat(RecordedReply.whole(items)).isEqualTo(recorded.items());
        assertThat(RecordedReply.faulty(items)).isEqualTo(recorded.faults());
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void understandsTheVerdictThatAPersonUnderstands(RecordedReply recorded) {
        var ruling = VerdictParser.parse(recorded.reply(), recorded.rubric());

        assertThat(ruling.verdict()).isEqualTo(recorded.verdict());
    }

    @Test
    void thereAreManyOfEveryFormInBothLanguages() {
        var counts = RecordedReply.all().stream()
                .collect(Collectors.groupingBy(reply -> reply.file() + " " + reply.language(), Collectors.counting()));

        assertThat(RecordedReply.all()).hasSizeGreaterThanOrEqualTo(200);
        for (var file : RecordedReply.FILES) {
            assertThat(counts.getOrDefault(file + " en", 0L))
                    .as("%s in English", file)
                    .isGreaterThan(5);
            assertThat(counts.getOrDefault(file + " ko", 0L))
                    .as("%s in Korean", file)
                    .isGreaterThan(5);
        }
    }
}
