package dev.millrace.packaged;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/** Kafka's own authorizer, which remembers what was asked of it: what somebody did, or tried to do. */
public final class RecordingAuthorizer extends StandardAuthorizer {

    /** The broker makes authorizers by the name of their class, one for itself and one for its controller. */
    private static final Set<Use> USES = ConcurrentHashMap.newKeySet();

    /** What somebody did, or was not allowed to do. */
    record Use(String principal, AclOperation operation, ResourceType resource, String name, boolean allowed) {}

    /** Everything so far. */
    static Set<Use> uses() {
        return Set.copyOf(USES);
    }

    /** For the next broker in this process. */
    static void forget() {
        USES.clear();
    }

    @Override
    public List<AuthorizationResult> authorize(AuthorizableRequestContext context, List<Action> actions) {
        var results = super.authorize(context, actions);
        for (int i = 0; i < actions.size(); i++) {
            var action = actions.get(i);
            var allowed = results.get(i) == AuthorizationResult.ALLOWED;
            // Who only asks what would be allowed is not logged by Kafka either.
            if (allowed ? action.logIfAllowed() : action.logIfDenied()) {
                USES.add(new Use(
                        context.principal().toString(),
                        action.operation(),
                        action.resourcePattern().resourceType(),
                        action.resourcePattern().name(),
                        allowed));
            }
        }
        return results;
    }
}
