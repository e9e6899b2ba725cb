package dev.millrace.models.http;

import static dev.millrace.models.http.Caller.config;
import static dev.millrace.models.http.Caller.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.ModelCall;
import dev.millrace.contracts.Sampling;
import dev.millrace.contracts.Tokens;
import dev.millrace.models.Completion;
import dev.millrace.models.KeySource;
import dev.millrace.models.ModelFailure;
import dev.millrace.models.ModelRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Byte for byte what reward endpoints are sent, and what comes of their answers. */
class RewardModelTest {

    private static final String FIVE =
            "{'model':null,'object':null,'created':null,'choices':[{'finish_reason':'length',"
                    + "'logprobs':{'content':[{'token':'helpfulness','logprob':1.6171875,'bytes':null,'top_logprobs':[]},"
                    + "{'token':'correctness','logprob':1.6484375},{'token':'coherence','logprob':4.09},"
                    + "{'token':'complexity','logprob':0.546875},{'token':'verbosity','logprob':-0.5}]},"
                    + "'message':[{'role':'assistant','content':'anything'}]}],'usage':{'prompt_tokens':78,'completion_tokens':1}}";

    private final Caller caller = new Caller();

    @AfterEach
    void stop() {
        caller.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NVIDIA   | /v1/chat/completions | {'model':'m','messages':[{'role':'user','content':'2+2?'},{'role':'assistant','content':'4'}]}",
                "POOLING  | /pooling  | {'model':'m','messages':[{'role':'user','content':'2+2?'},{'role':'assistant','content':'4'}],'task':'classify','use_activation':false}",
                "CLASSIFY | /classify | {'model':'m','messages':[{'role':'user','content':'2+2?'},{'role':'assistant','content':'4'}],'use_activation':false}",
                "SCORE    | /score    | {'model':'m','text_1':'2+2?','text_2':'4','use_activation':false}",
            })
    void asks(RewardShape shape, String path, String body) throws Exception {
        caller.server.answers(json(FIVE.replace("'choices'", "'data':[{'data':[1],'probs':[1],'score':1}],'choices'")));

        ask(shape, "4");

        assertThat(caller.server.received).singleElement().satisfies(request -> {
            assertThat(request).startsWith("POST " + path + " HTTP/1.1");
            assertThat(request).endsWith("\r\n\r\n" + json(body));
        });
    }

    @Test
    void readsScoresWhereLogProbabilitiesStand() throws Exception {
        caller.server.answers(json(FIVE));

        var completion = ask(RewardShape.NVIDIA, "4");

        assertThat(text(completion))
                .isEqualTo(
                        "helpfulness:1.6171875,correctness:1.6484375,coherence:4.09,complexity:0.546875,verbosity:-0.5");
        assertThat(completion.call()).isEqualTo(new ModelCall("teacher", "m", new Tokens(78, 1), 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NVIDIA   | {'choices':[{'message':{'content':'helpfulness:1.5,correctness:2'}}]}          | helpfulness:1.5,correctness:2.0",
                "NVIDIA   | {'choices':[{'logprobs':null,'message':[{'role':'assistant','content':'reward:-3.28125'}]}]} | reward:-3.28125",
                "NVIDIA   | {'choices':[{'logprobs':{'content':null},'message':{'content':'reward: 2'}}]}  | reward:2.0",
                "NVIDIA   | {'choices':[{'logprobs':{'content':[{'token':'reward','logprob':7.5}]}}]}      | reward:7.5",
                "POOLING  | {'id':'pool-1','data':[{'index':0,'object':'pooling','data':[1.83]}]}          | reward:1.83",
                "CLASSIFY | {'data':[{'index':0,'label':'LABEL_0','probs':[-4.5],'num_classes':1}]}        | reward:-4.5",
                "SCORE    | {'data':[{'index':0,'object':'score','score':0.25}]}                           | reward:0.25",
            })
    void readsEveryShape(RewardShape shape, String answer, String rewards) throws Exception {
        caller.server.answers(json(answer));

        assertThat(text(ask(shape, "4"))).isEqualTo(rewards);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NVIDIA   | 200 | {'choices':[{'message':{'content':'It is quite good.'}}]}   | unreadable",
                "NVIDIA   | 200 | {'choices':[{'message':{'content':null}}]}                  | unreadable",
                "NVIDIA   | 200 | {'choices':[]}                                              | unreadable",
                "NVIDIA   | 200 | {'error':{'message':'model broke','code':500}}              | sick true false",
                "NVIDIA   | 400 | {'error':{'message':'maximum context length is 4096'}}      | fault too_long",
                "POOLING  | 200 | {'data':[{'data':[[0.1],[0.2]]}]}                           | misconfigured model",
                "POOLING  | 200 | {'data':[{'data':[null]}]}                                  | unreadable",
                "CLASSIFY | 200 | {'data':[{'probs':[0.5,0.5],'num_classes':2}]}              | misconfigured model",
                "SCORE    | 200 | []                                                          | unreadable",
                "SCORE    | 404 | {'detail':'Not Found'}                                      | misconfigured base-url",
            })
    void saysWhatIsToBeDone(RewardShape shape, int status, String answer, String road) {
        caller.server.answers(status, "", json(answer));

        assertThat(words(failure(shape, "4").road())).isEqualTo(road);
    }

    @Test
    void noticesThatEverythingIsRewardedAlike() throws Exception {
        caller.server.answers(json("{'data':[{'data':[1.0]}]}"));
        var model = model(RewardShape.POOLING);
        for (int i = 1; i < EqualRewards.MOST; i++) {
            complete(model, "reply " + i);
            complete(model, "reply " + i);
        }

        assertThatThrownBy(() -> complete(model, "another reply"))
                .cause()
                .isInstanceOfSatisfying(ModelFailure.class, failure -> {
                    assertThat(words(failure.road())).isEqualTo("misconfigured model");
                    assertThat(failure.sentence())
                            .isEqualTo(caller.server.url() + " answered reward:1.0 to 20 different conversations,"
                                    + " expected a model with a score head, and its raw rewards");
                });

        caller.server.answers(json("{'data':[{'data':[1.5]}]}"));
        assertThat(text(complete(model, "another reply"))).isEqualTo("reward:1.5");
    }

    @Test
    void isProbedAboutAReply() throws Exception {
        caller.server.answers(json("{'data':[{'data':[1.0]}]}"));
        var model = model(RewardShape.POOLING);

        model.complete(model.probe()).toCompletableFuture().get(10, TimeUnit.SECONDS);

        assertThat(caller.server.received.get(0)).contains("\"role\":\"assistant\",\"content\":\"pong\"");
    }

    @Test
    void isAskedAboutNothingButReplies() {
        var request = ModelRequest.of(List.of(ChatMessage.of(Role.USER, "2+2?")), Sampling.DEFAULT, "judge");

        assertThatThrownBy(() -> model(RewardShape.NVIDIA).complete(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without a last reply");
    }

    private RewardModel model(RewardShape shape) {
        var config = config(caller.server.url(), new KeySource.None(), Duration.ofSeconds(9), 1_000_000);
        return new RewardModel(config, shape, caller.surroundings());
    }

    private Completion ask(RewardShape shape, String reply) throws Exception {
        return complete(model(shape), reply);
    }

    private static Completion complete(RewardModel model, String reply) throws Exception {
        var conversation = List.of(ChatMessage.of(Role.USER, "2+2?"), ChatMessage.of(Role.ASSISTANT, reply));
        return model.complete(ModelRequest.of(conversation, Sampling.DEFAULT, "judge"))
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private ModelFailure failure(RewardShape shape, String reply) {
        try {
            throw new AssertionError("expected a failure, got " + ask(shape, reply));
        } catch (ExecutionException failed) {
            return Objects.requireNonNull((ModelFailure) failed.getCause());
        } catch (Exception other) {
            throw new AssertionError(other);
        }
    }

    private static String text(Completion completion) {
        return completion.replies().get(0).text();
    }

    private static String json(String quoted) {
        return quoted.replace('\'', '"');
    }
}
