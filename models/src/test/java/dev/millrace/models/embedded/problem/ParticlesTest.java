package dev.millrace.models.embedded.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticlesTest {

    @ParameterizedTest
    @CsvSource({
        "사과, 을, 사과를",
        "책, 을, 책을",
        "미나, 은, 미나는",
        "귤, 이, 귤이",
        "연필, 으로, 연필로",
        "공책, 으로, 공책으로",
        "버스, 으로, 버스로",
        "물, 과, 물과",
        "개, 과, 개와",
        "3, 을, 3을",
        "2, 을, 2를",
        "7, 으로, 7로",
        "10, 이, 10이",
        "책, 도, 책도",
        "km, 은, km은(는)",
        "r, 이, r이",
        "a, 이, a가"
    })
    void fitsTheParticleToTheWord(String word, String particle, String attached) {
        assertThat(Particles.attach(word, particle)).isEqualTo(attached);
    }
}
