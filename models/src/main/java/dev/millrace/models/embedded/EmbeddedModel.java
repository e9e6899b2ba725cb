package dev.millrace.models.embedded;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.Ids;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Reply;
import dev.millrace.contracts.Reply.FinishReason;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Surroundings;
import dev.millrace.models.embedded.reward.Heuristics;
import dev.millrace.models.embedded.skill.Request;
import dev.millrace.models.embedded.skill.Skill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Stands in for a language model, by rule and without weights: the same request and seed always give the same replies,
 * and what no rule covers is refused plainly.
 */
public final class EmbeddedModel implements LanguageModel {

    /** How it names itself. */
    public static final String NAME = "millrace-embedded-1";

    /** What a reader of its texts must know. */
    public static final String NOTICE =
            "written by Millrace's rule-based embedded model, for trying and testing, not for training";

    private final String alias;
    private final Duration latency;
    private final Surroundings surroundings;
    private final List<Skill> skills;

    /**
     * A model under an alias.
     *
     * @param latency how long each call takes at least, so that calls can be seen in flight; zero for none
     */
    public EmbeddedModel(String alias, Duration latency, Surroundings surroundings) {
        this.alias = alias;
        this.latency = latency;
        this.surroundings = surroundings;
        skills = Skills.inOrder();
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        var since = surroundings.clock().millis();
        var completion = new CompletableFuture<Completion>();
        Runnable work = () -> completion.completeAsync(() -> answer(request, since), surroundings.executor());
        if (latency.isZero()) {
            work.run();
        } else {
            surroundings.scheduler().after(latency, work);
        }
        return completion;
    }

    private Completion answer(ModelRequest request, long since) {
        var sampling = request.sampling();
        var replies = isAboutAReply(request.messages())
                ? List.of(reply(Heuristics.rewards(request.messages()), sampling))
                : replies(request, sampling);
        var prompt = request.messages().stream()
                .mapToLong(message -> TokenCount.of(message.content()))
                .sum();
        var completion =
                replies.stream().mapToLong(reply -> TokenCount.of(reply.text())).sum();
        var millis = Math.max(0, surroundings.clock().millis() - since);
        return new Completion(replies, new ModelCall(alias, NAME, new Tokens(prompt, completion), millis));
    }

    /** What ends with a reply asks for its rewards. */
    private static boolean isAboutAReply(List<ChatMessage> messages) {
        return messages.get(messages.size() - 1).role() == ChatMessage.Role.ASSISTANT;
    }

    private List<Reply> replies(ModelRequest request, Sampling sampling) {
        var asked = Request.of(request.messages());
        var first = seed(request);
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < sampling.n(); i++) {
            replies.add(reply(asked, Seeds.of(first, i), sampling));
        }
        return replies;
    }

    /** A request without a seed still has one of its own, for the model draws nothing by chance. */
    private static long seed(ModelRequest request) {
        var given = request.sampling().seed();
        return given == null ? Seeds.of(Ids.of(request.messages())) : given;
    }

    private Reply reply(Request request, long seed, Sampling sampling) {
        var text = skills.stream()
                .flatMap(skill -> skill.reply(request, seed).stream())
                .findFirst()
                .orElse("");
        return reply(text, sampling);
    }

    private Reply reply(String text, Sampling sampling) {
        var stopped = untilStop(text, sampling.stop());
        var cut = sampling.maxTokens() == 0 ? stopped : TokenCount.cut(stopped, sampling.maxTokens());
        var finish = cut.length() < stopped.length() ? FinishReason.LENGTH : FinishReason.STOP;
        return new Reply(alias, NAME, cut, "", List.of(), finish, NOTICE, List.of());
    }

    private static String untilStop(String text, List<String> stops) {
        var end = text.length();
        for (var stop : stops) {
            var at = stop.isEmpty() ? -1 : text.indexOf(stop);
            end = at < 0 ? end : Math.min(end, at);
        }
        return text.substring(0, end);
    }
}
