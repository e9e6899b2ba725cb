package dev.millrace.bench.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Whoever asks an endpoint. */
record Asking(SimulatedEndpoint endpoint, HttpClient client) {

    Asking(SimulatedEndpoint endpoint) {
        this(endpoint, HttpClient.newHttpClient());
    }

    CompletableFuture<HttpResponse<String>> ask(String model, String prompt) {
        return client.sendAsync(request(model, prompt), BodyHandlers.ofString());
    }

    HttpResponse<String> answer(String prompt) throws IOException, InterruptedException {
        return client.send(request("teacher", prompt), BodyHandlers.ofString());
    }

    InputStream stream(String prompt) throws IOException, InterruptedException {
        return client.send(request("teacher", prompt), BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest request(String model, String prompt) {
        var body = "{\"model\":\"" + model + "\",\"messages\":[{\"role\":\"user\",\"content\":\"" + prompt + "\"}]}";
        return HttpRequest.newBuilder(URI.create(endpoint.address() + "/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
