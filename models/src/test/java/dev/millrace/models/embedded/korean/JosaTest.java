package dev.millrace.models.embedded.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JosaTest {

    @ParameterizedTest
    @CsvSource({
        "책, 책은, 책이, 책을, 책과, 책으로",
        "나무, 나무는, 나무가, 나무를, 나무와, 나무로",
        "물, 물은, 물이, 물을, 물과, 물로",
        "Kafka, Kafka는, Kafka가, Kafka를, Kafka와, Kafka로",
        "Docker, Docker는, Docker가, Docker를, Docker와, Docker로",
        "JSON, JSON은, JSON이, JSON을, JSON과, JSON으로",
        "HTML, HTML은, HTML이, HTML을, HTML과, HTML로",
        "module, module은, module이, module을, module과, module로",
        "64, 64는, 64가, 64를, 64와, 64로",
        "3, 3은, 3이, 3을, 3과, 3으로",
        "Java 17, Java 17은, Java 17이, Java 17을, Java 17과, Java 17로",
        "50%, 50%는, 50%가, 50%를, 50%와, 50%로",
        "`window`, `window`는, `window`가, `window`를, `window`와, `window`로",
    })
    void followsTheSoundOfTheWord(String noun, String topic, String subject, String object, String with, String by) {
        assertThat(Josa.topic(noun)).isEqualTo(topic);
        assertThat(Josa.subject(noun)).isEqualTo(subject);
        assertThat(Josa.object(noun)).isEqualTo(object);
        assertThat(Josa.with(noun)).isEqualTo(with);
        assertThat(Josa.by(noun)).isEqualTo(by);
    }
}
