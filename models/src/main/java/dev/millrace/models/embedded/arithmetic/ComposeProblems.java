package dev.millrace.models.embedded.arithmetic;

import dev.millrace.models.embedded.problem.Difficulty;
import dev.millrace.models.embedded.problem.Numbers;
import dev.millrace.models.embedded.problem.Story;
import dev.millrace.models.embedded.problem.StoryWriter;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import dev.millrace.models.embedded.skill.TaggedReply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes up word problems about a topic, each with its answer. */
public final class ComposeProblems implements Skill {

    private static final int USUAL_COUNT = 5;

    private static final int MOST = 200;

    private final StoryWriter writer = new StoryWriter();

    @Override
    public Optional<String> reply(Request request, long seed) {
        if (!request.asksFor("PROBLEM") || request.asksFor("VERDICT")) {
            return Optional.empty();
        }
        var reply = new TaggedReply();
        stories(request, new Random(seed))
                .values()
                .forEach(story -> story.solve()
                        .ifPresent(solution -> reply.value("PROBLEM", story.text())
                                .value("ANSWER", Numbers.plain(solution.result()))
                                .end()));
        return Optional.of(reply.toString());
    }

    private Map<String, Story> stories(Request request, Random random) {
        var count = Math.min(MOST, request.count().orElse(USUAL_COUNT));
        var topic = request.part("topic").orElse("");
        var difficulty = Difficulty.of(request.part("level").orElse(""));
        var stories = new LinkedHashMap<String, Story>();
        for (int i = 0; i < 2 * count && stories.size() < count; i++) {
            var story = writer.write(topic, difficulty, request.language(), random);
            stories.putIfAbsent(story.text(), story);
        }
        return stories;
    }
}
