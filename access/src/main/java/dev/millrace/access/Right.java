package dev.millrace.access;

import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One thing that a program does with one of Kafka's resources, or with all whose names begin so.
 *
 * @param pattern literal, or prefixed for all names that begin with this one
 */
public record Right(AclOperation operation, ResourceType resource, PatternType pattern, String name) {

    /** With the one topic of that name. */
    public static Right onTopic(AclOperation operation, String name) {
        return new Right(operation, ResourceType.TOPIC, PatternType.LITERAL, name);
    }

    /** With the one consumer group of that name: to be its member. */
    public static Right inGroup(String name) {
        return new Right(AclOperation.READ, ResourceType.GROUP, PatternType.LITERAL, name);
    }

    /** Whether it is about the resource of that name. */
    boolean covers(ResourceType kind, String itsName) {
        return resource == kind && (pattern == PatternType.PREFIXED ? itsName.startsWith(name) : itsName.equals(name));
    }

    /** As people say it: {@code Write on topic millrace.scores}. */
    public String words() {
        var several = pattern == PatternType.PREFIXED;
        return operationWord() + " on " + kind() + (several ? "s that begin with " : " ") + name;
    }

    private String operationWord() {
        return switch (operation) {
            case READ -> "Read";
            case WRITE -> "Write";
            case CREATE -> "Create";
            case DELETE -> "Delete";
            case DESCRIBE -> "Describe";
            case DESCRIBE_CONFIGS -> "DescribeConfigs";
            default -> operation.toString();
        };
    }

    private String kind() {
        return switch (resource) {
            case TOPIC -> "topic";
            case GROUP -> "group";
            case TRANSACTIONAL_ID -> "transactional id";
            default -> resource.toString();
        };
    }
}
