package dev.millrace.cli.seeds;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.GivenReply;
import dev.millrace.contracts.LineageStep;
import dev.millrace.contracts.Seed;
import dev.millrace.recipes.Recipe;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A dataset's records as seeds: {@code prompt} is what was asked last; what stands before it are the variables
 * {@code system}, {@code user_1}, {@code assistant_1}, {@code user_2} and so on.
 *
 * @param recipe for which the seeds are
 * @param language of the seeds; empty if the stratum of a record, or nothing, says it
 * @param withReplies whether a seed brings the record's reply along, so that no model is asked for one
 */
public record RecordSeeds(Records records, Recipe recipe, String language, boolean withReplies) implements SeedSource {

    /** Where records come from; it can be read more than once, and gives the same records each time. */
    public interface Records {

        /** Whose records they are. */
        String dataset();

        /** Hands over every record, in order. */
        void read(Consumer<AcceptedRecord> taker);
    }

    @Override
    public void read(Consumer<Placed> taker) {
        var any = new boolean[1];
        records.read(record -> {
            any[0] = true;
            var place = "the record " + record.id() + " of " + records.dataset();
            taker.accept(new Placed(place, seed(record, place)));
        });
        if (!any[0]) {
            throw new BadInput("no accepted record of a dataset " + records.dataset() + " is there");
        }
    }

    private Seed seed(AcceptedRecord record, String place) {
        var messages = record.messages();
        var reply = messages.get(messages.size() - 1);
        var asked = messages.size() < 2 ? reply : messages.get(messages.size() - 2);
        if (reply.role() != Role.ASSISTANT || asked.role() != Role.USER) {
            throw new BadInput(place + " does not end with a user's and an assistant's message");
        }
        var origin = record.lineage().origin();
        return new Seed(
                record.id(),
                "",
                "",
                record.stratum(),
                record.labels(),
                variables(record, asked, messages.subList(0, messages.size() - 2), place),
                "",
                withReplies ? List.of(new GivenReply(reply.content(), model(record), List.of())) : List.of(),
                origin.source().isEmpty() ? records.dataset() : origin.source(),
                origin.licence(),
                record.depth());
    }

    private Map<String, String> variables(
            AcceptedRecord record, ChatMessage asked, List<ChatMessage> before, String place) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("prompt", asked.content());
        int turns = 0;
        for (var message : before) {
            turns += message.role() == Role.USER ? 1 : 0;
            var name = name(message.role(), turns);
            if (variables.putIfAbsent(name, message.content()) != null) {
                throw new BadInput(place + " has two messages as " + name + ", expected turns that alternate");
            }
            if (!takes(name)) {
                throw new BadInput(place + " has the message \"" + name + "\", which the recipe " + recipe.name()
                        + " has no variable for, expected "
                        + String.join(", ", recipe.defaults().keySet()));
            }
        }
        var said = language.isEmpty() && recipe.languages().contains(record.stratum()) ? record.stratum() : language;
        if (!said.isEmpty()) {
            variables.put(Recipe.LANGUAGE, said);
        }
        return variables;
    }

    private static String name(Role role, int turn) {
        return switch (role) {
            case SYSTEM -> "system";
            case USER -> "user_" + turn;
            default -> "assistant_" + turn;
        };
    }

    private boolean takes(String variable) {
        return recipe.variables().contains(variable) || recipe.defaults().containsKey(variable);
    }

    private static String model(AcceptedRecord record) {
        List<LineageStep> steps = record.lineage().steps();
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).model();
    }
}
