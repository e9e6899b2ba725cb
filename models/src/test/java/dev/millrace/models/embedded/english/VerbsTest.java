package dev.millrace.models.embedded.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerbsTest {

    @Test
    void knowsRegularAndIrregularForms() {
        assertThat(Verbs.KNOWN.baseOfThirdPerson("carries")).contains("carry");
        assertThat(Verbs.KNOWN.baseOfThirdPerson("reaches")).contains("reach");
        assertThat(Verbs.KNOWN.baseOfThirdPerson("has")).contains("have");
        assertThat(Verbs.KNOWN.baseOfPast("stopped")).contains("stop");
        assertThat(Verbs.KNOWN.baseOfPast("held")).contains("hold");
        assertThat(Verbs.KNOWN.isParticiple("written")).isTrue();
        assertThat(Verbs.KNOWN.baseOfGerund("lying")).contains("lie");
        assertThat(Verbs.KNOWN.baseOfGerund("using")).contains("use");
    }

    @Test
    void doesNotGuess() {
        assertThat(Verbs.KNOWN.baseOfThirdPerson("turbines")).isEmpty();
    }
}
