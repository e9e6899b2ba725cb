package dev.millrace.models.http;

import dev.millrace.models.ModelFailure;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;

/** Which road a call takes that got no response at all. */
final class Connections {

    private Connections() {}

    static ModelFailure failure(EndpointAddress address, Throwable thrown) {
        var cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        for (var inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof ModelFailure failure) {
                return failure;
            }
            if (inner instanceof UnresolvedAddressException) {
                return ModelFailure.sick(false, address.host() + " is not known: its name cannot be resolved");
            }
            if (inner instanceof SSLHandshakeException) {
                return ModelFailure.misconfigured(
                        "base-url", address.host() + " shows a certificate that is not trusted");
            }
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return ModelFailure.sick(false, address.host() + " lets nobody connect in time");
        }
        if (cause instanceof ConnectException) {
            return ModelFailure.sick(false, address.host() + " refuses connections");
        }
        return ModelFailure.sick(true, address.host() + " broke the connection");
    }
}
