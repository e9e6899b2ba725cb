package dev.millrace.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes as what targets need: a text, some texts, a number first. */
public final class Text {

    private Text() {}

    /** The bytes as a reader of topics decodes them. */
    public static String of(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    /** So many texts, each up to a zero byte; those that are missing are empty. */
    public static List<String> parts(byte[] input, int count) {
        var parts = Arrays.asList(of(input).split("\0", count));
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> i < parts.size() ? parts.get(i) : "")
                .toList();
    }

    /** The first byte, from 0 to 255; 0 where there is none. */
    public static int first(byte[] input) {
        return input.length == 0 ? 0 : input[0] & 0xff;
    }

    /** All but the first byte. */
    public static byte[] rest(byte[] input) {
        return input.length == 0 ? input : Arrays.copyOfRange(input, 1, input.length);
    }
}
