package dev.millrace.bench.endpoint;

import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** A call that came, until it is over. */
final class OpenCall {

    final HttpServerRequest request;
    final Question question;
    final Fault.@Nullable Kind fault;
    long millis;
    boolean hasSlot;
    boolean over;

    OpenCall(HttpServerRequest request, Question question, Fault.@Nullable Kind fault) {
        this.request = request;
        this.question = question;
        this.fault = fault;
    }

    /** Breaks the connection; whoever called finds it reset. */
    void hangUp() {
        var unused = request.connection().close();
    }
}
