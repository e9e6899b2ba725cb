package dev.millrace.models.http;

import dev.millrace.contracts.ModelCall;
import dev.millrace.models.Completion;
import dev.millrace.models.LanguageModel;
import dev.millrace.models.ModelConfig;
import dev.millrace.models.ModelRequest;
import dev.millrace.models.Surroundings;
import java.util.concurrent.CompletionStage;

/** A model behind {@code /v1/chat/completions}. */
public final class OpenAiModel implements LanguageModel {

    private final String alias;
    private final EndpointAddress address;
    private final HttpCall http;
    private final ChatRequest requests;
    private final ChatResponse responses;

    /**
     * Checks what is configured.
     *
     * @throws dev.millrace.models.ConfigRefused if base URL or model are missing or wrong
     */
    public OpenAiModel(ModelConfig config, Surroundings surroundings) {
        this.alias = config.alias();
        this.address = EndpointAddress.versioned(config, "/chat/completions");
        this.http = new HttpCall(config, address, surroundings);
        this.requests = new ChatRequest(config.model(), config.maxTokensField(), config.jsonSchema());
        this.responses = new ChatResponse(alias, config.model());
    }

    @Override
    public CompletionStage<Completion> complete(ModelRequest request) {
        return http.post(requests.bytes(request), (body, key, millis) -> {
            var said = responses.read(body, address, key);
            return new Completion(said.replies(), new ModelCall(alias, said.model(), said.tokens(), millis));
        });
    }
}
