package dev.millrace.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerArgumentsTest {

    @Test
    void readsEveryOption() {
        assertThat(BrokerArguments.parse(List.of("--with-parent", "--port", "9092", "--data-dir", "/data")))
                .isEqualTo(new BrokerArguments(Path.of("/data"), 9092, true));
    }

    @Test
    void takesAnyFreePortUnlessTold() {
        assertThat(BrokerArguments.parse(List.of("--data-dir", "/data")))
                .isEqualTo(new BrokerArguments(Path.of("/data"), 0, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port 9092                     | --data-dir DIR is missing
                    --data-dir                      | --data-dir needs a value
                    --data-dir d --port             | --port needs a value
                    --data-dir d --port x           | --port must be from 0 (any free one) to 65535, not x
                    --data-dir d --port -1          | --port must be from 0 (any free one) to 65535, not -1
                    --data-dir d --port 65536       | --port must be from 0 (any free one) to 65535, not 65536
                    --data-dir d --port 99999999999 | --port must be from 0 (any free one) to 65535, not 99999999999
                    --host h                        | --host is not known; expected --data-dir DIR, --port N or --with-parent
                    """)
    void saysInOneSentenceWhatIsWrong(String line, String sentence) {
        assertThatThrownBy(() -> BrokerArguments.parse(List.of(line.split(" ", -1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
