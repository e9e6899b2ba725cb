package dev.millrace.recipes.instruction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Replies that follow an instruction and replies that do not, as the files beside this class tell them. */
record Cases(String written, String language, List<String> follow, Map<String, String> fail) {

    private static final List<String> FILES = List.of("lengths", "words-and-letters", "forms");

    Instruction instruction() {
        return Instruction.read(written);
    }

    @Override
    public String toString() {
        return written + " in " + language;
    }

    static List<Cases> all() {
        var all = new ArrayList<Cases>();
        for (var file : FILES) {
            for (var entry : (List<?>) load("/instruction/" + file + ".yaml")) {
                var told = (Map<?, ?>) entry;
                for (var language : List.of("en", "ko")) {
                    if (told.get(language) instanceof Map<?, ?> replies) {
                        all.add(cases(String.valueOf(told.get("instruction")), language, replies));
                    }
                }
            }
        }
        return all;
    }

    private static Cases cases(String written, String language, Map<?, ?> replies) {
        var fail = new LinkedHashMap<String, String>();
        if (replies.get("fails") instanceof Map<?, ?> whys) {
            whys.forEach((reply, why) -> fail.put(String.valueOf(reply), String.valueOf(why)));
        }
        var follow = replies.get("follows") instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.<String>of();
        return new Cases(written, language, follow, fail);
    }

    private static Object load(String name) {
        try (var bytes = Cases.class.getResourceAsStream(name)) {
            var text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
