package dev.millrace.models.http;

import dev.millrace.models.http.ScriptedServer.Script;
import java.io.IOException;
import java.net.Socket;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What servers do, by words for people.
 *
 * @param clock by which a server says when to come again
 */
record Scripts(Clock clock) {

    /** What a server does that is said to be so. */
    Script of(String what) {
        var status = what.substring(0, Math.min(3, what.length()));
        return switch (what) {
            case "yes" -> ScriptedServer.answer(200, "", Caller.SAID_YES);
            case "5 MB" -> ScriptedServer.answer(200, "", reply(5 << 20));
            case "9 MB" -> ScriptedServer.answer(200, "", reply(9 << 20));
            case "429 with Retry-After in seconds", "503 with Retry-After" ->
                ScriptedServer.answer(Integer.parseInt(status), "Retry-After: 20\r\n", "");
            case "429 with Retry-After as a date" ->
                connection -> ScriptedServer.answer(429, "Retry-After: " + inHalfAMinute() + "\r\n", "")
                        .play(connection);
            case "400 context length" -> error(400, "the context length is 4096 tokens");
            case "400 content_filter" -> error(400, "stopped by content_filter");
            case "404 no model" -> error(404, "The model `m` does not exist");
            case "no connection" -> Socket::close;
            case "no answer" -> Scripts::waitsForTheEnd;
            case "a drip" -> Scripts::drips;
            case "a reset at once" -> connection -> connection.setSoLinger(true, 0);
            case "a reset amid the body" ->
                connection -> {
                    ScriptedServer.write(connection, ScriptedServer.head(200, "", 500) + "{\"choi");
                    connection.setSoLinger(true, 0);
                };
            case "an end amid the body" ->
                connection -> ScriptedServer.write(connection, ScriptedServer.head(200, "", 500) + "{\"choi");
            case "no body" -> ScriptedServer.answer(200, "", "");
            case "garbage" -> ScriptedServer.answer(200, "", "<html>It works!</html>");
            case "truncated JSON" -> ScriptedServer.answer(200, "", "{\"choices\":[{\"message\":{\"content\":\"Ye");
            case "another JSON" -> ScriptedServer.answer(200, "", "{\"choices\":[]}");
            default -> error(Integer.parseInt(status), "it said " + what);
        };
    }

    private static Script error(int status, String message) {
        return ScriptedServer.answer(status, "", "{\"error\":{\"message\":\"" + message + "\"}}");
    }

    private static String reply(int letters) {
        return "{\"choices\":[{\"message\":{\"content\":\"" + "x".repeat(letters) + "\"}}]}";
    }

    private String inHalfAMinute() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().plusSeconds(30).atOffset(ZoneOffset.UTC));
    }

    private static void waitsForTheEnd(Socket connection) throws IOException {
        connection.setSoTimeout(20_000);
        connection.getInputStream().read();
    }

    private static void drips(Socket connection) throws IOException {
        ScriptedServer.write(connection, ScriptedServer.head(200, "", 1_000_000));
        connection.setSoTimeout(20);
        while (true) {
            ScriptedServer.write(connection, " ");
            OpenAiModelTest.readOnce(connection);
        }
    }
}
