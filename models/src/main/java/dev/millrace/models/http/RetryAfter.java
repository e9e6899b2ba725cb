package dev.millrace.models.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** How long an endpoint wants to be left alone (RFC 9110, section 10.2.3): seconds, or a date. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,9})(\\.[0-9]+)?");

    private RetryAfter() {}

    /** Zero where nothing is said, or nothing that can be understood. */
    static Duration of(HttpHeaders headers, Instant now) {
        var said = headers.firstValue("Retry-After").orElse("").strip();
        if (said.isEmpty()) {
            return Duration.ZERO;
        }
        if (SECONDS.matcher(said).matches()) {
            return Duration.ofMillis((long) Math.ceil(Double.parseDouble(said) * 1_000));
        }
        try {
            var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
