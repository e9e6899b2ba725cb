package dev.millrace.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What it means to a person that Kafka does not let a program in, or does not let it do something: one sentence, which says
 * who lacks which right on what, or which property has to be mended.
 */
public final class AccessFault {

    private static final String DOCUMENTED = "; docs/security.md tells who needs what";

    /** How the commit of a transaction says it, without a type of its own. */
    private static final String UNTYPED = "authorization failed";

    private static final int DEEPEST = 20;

    private final Access access;
    private final Rights rights;

    /**
     * Of one program.
     *
     * @param rights what it needs; a right that is refused is one of them
     */
    public AccessFault(Access access, Rights rights) {
        this.access = access;
        this.rights = rights;
    }

    /** The sentence, if the failure, or what caused it, is such a refusal. */
    public Optional<String> of(Throwable failure) {
        return refusal(failure).map(this::sentence);
    }

    /** Whether the failure, or what caused it, is such a refusal. */
    public static boolean isCauseOf(Throwable failure) {
        return refusal(failure).isPresent();
    }

    /** Why no client of Kafka can be made of these properties. */
    public String unusable(KafkaException failure) {
        Throwable ofKafka = failure;
        while (ofKafka.getCause() instanceof KafkaException cause) {
            ofKafka = cause;
        }
        var why = innermost(failure);
        var what = String.valueOf(ofKafka.getMessage());
        return "Kafka's client cannot use its properties" + (access.keys().isEmpty() ? "" : ", " + access.keys() + "*")
                + ": " + what + (what.equals(why) ? "" : ": " + why);
    }

    /** Rights that are known to be missing. */
    String lacking(Collection<Right> missing) {
        return access.principal() + " lacks "
                + missing.stream().map(Right::words).distinct().collect(Collectors.joining(", ")) + " at "
                + access.bootstrapServers() + DOCUMENTED;
    }

    /** Topics that are not there. */
    String absent(Collection<String> topics) {
        return (topics.size() == 1 ? "the topic " : "the topics ") + String.join(", ", topics)
                + (topics.size() == 1 ? " is" : " are") + " missing at " + access.bootstrapServers()
                + "; `millrace topics --create` makes " + (topics.size() == 1 ? "it" : "them");
    }

    /** Looks at what listens there, and says why Kafka's client got no answer from it. */
    public String unanswered() {
        var listener = Listener.at(access.bootstrapServers());
        var unsure = listener == Listener.PLAIN && access.protocol().equals("PLAINTEXT");
        return unanswered(unsure ? Listener.withoutLogin(access.bootstrapServers()) : listener);
    }

    String unanswered(Listener listener) {
        var address = access.bootstrapServers();
        return switch (listener) {
            case NOTHING -> "no Kafka broker answers at " + address + keyOf("bootstrap.servers");
            case SILENT -> "what listens at " + address + " takes connections and answers nothing";
            case OTHER -> "what listens at " + address + " is no Kafka broker" + keyOf("bootstrap.servers");
            case TLS -> access.speaksTls() ? late() : wrongProtocol("speaks TLS", "SASL_SSL or SSL");
            case PLAIN -> access.speaksTls() ? wrongProtocol("speaks no TLS", "SASL_PLAINTEXT or PLAINTEXT") : late();
            case GUARDED -> wrongProtocol("hangs up", "SASL_PLAINTEXT");
        };
    }

    /**
     * Looks at what listens there, and says what a client of Kafka must not even try: it takes the first bytes of TLS for
     * the length of an answer, and runs out of memory.
     */
    public Optional<String> beforehand() {
        return access.speaksTls() ? Optional.empty() : beforehand(Listener.at(access.bootstrapServers()));
    }

    Optional<String> beforehand(Listener listener) {
        return listener == Listener.TLS && !access.speaksTls() ? Optional.of(unanswered(listener)) : Optional.empty();
    }

    private String wrongProtocol(String does, String expected) {
        return "the broker at " + access.bootstrapServers() + " " + does + ", but " + access.found("security.protocol")
                + ", expected " + expected;
    }

    private String late() {
        return "the broker at " + access.bootstrapServers() + " does not answer in time";
    }

    private String keyOf(String property) {
        return access.keys().isEmpty() ? "" : ", which " + access.key(property) + " names";
    }

    private String sentence(RuntimeException refusal) {
        if (refusal instanceof TopicAuthorizationException topics) {
            return topics.unauthorizedTopics().isEmpty()
                    ? unnamed(ResourceType.TOPIC, "a right on a topic")
                    : refused(ResourceType.TOPIC, "topic ", topics.unauthorizedTopics());
        }
        if (refusal instanceof GroupAuthorizationException group && group.groupId() != null) {
            return refused(ResourceType.GROUP, "group ", Set.of(group.groupId()));
        }
        if (refusal instanceof TransactionalIdAuthorizationException) {
            return unnamed(ResourceType.TRANSACTIONAL_ID, "Write on a transactional id");
        }
        if (refusal instanceof AuthorizationException) {
            return lacking("a right: " + refusal.getMessage());
        }
        return refusal instanceof SslAuthenticationException
                ? "the TLS handshake with " + access.bootstrapServers() + " fails: " + innermost(refusal) + "; "
                        + access.found("ssl.truststore.location")
                : "the broker at " + access.bootstrapServers() + " does not let " + access.principal() + " in: "
                        + refusal.getMessage() + "; see " + access.key("sasl.jaas.config") + ", "
                        + access.found("sasl.mechanism") + ", " + access.found("security.protocol");
    }

    private String refused(ResourceType kind, String word, Set<String> names) {
        return needed(right -> names.stream().anyMatch(name -> right.covers(kind, name)))
                .map(this::lacking)
                .orElseGet(() -> lacking("a right on "
                        + names.stream().sorted().map(word::concat).collect(Collectors.joining(", "))));
    }

    /** Where Kafka does not say on what, but only one such right is needed, it is that. */
    private String unnamed(ResourceType kind, String words) {
        return needed(right -> right.resource() == kind)
                .filter(found -> found.size() == 1)
                .map(this::lacking)
                .orElseGet(() -> lacking(words));
    }

    private Optional<List<Right>> needed(Predicate<Right> wanted) {
        var found = rights.all().stream().filter(wanted).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private String lacking(String what) {
        return access.principal() + " lacks " + what + " at " + access.bootstrapServers() + DOCUMENTED;
    }

    private static Optional<RuntimeException> refusal(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof AuthorizationException authorization) {
                return Optional.of(authorization);
            }
            if (cause instanceof AuthenticationException authentication) {
                return Optional.of(authentication);
            }
            if (cause instanceof KafkaException untyped
                    && String.valueOf(untyped.getMessage()).contains(UNTYPED)) {
                return Optional.of(new AuthorizationException(untyped.getMessage()));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Kafka and Java wrap what went wrong; the innermost message says most. */
    static String innermost(Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < DEEPEST; depth++) {
            cause = cause.getCause();
        }
        var message = cause.getMessage();
        return message == null
                ? cause.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
