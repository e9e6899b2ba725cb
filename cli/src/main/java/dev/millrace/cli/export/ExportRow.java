package dev.millrace.cli.export;

import dev.millrace.contracts.AcceptedRecord;
import dev.millrace.contracts.ChatMessage;
import dev.millrace.contracts.ChatMessage.Role;
import dev.millrace.contracts.PreferencePair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of a record or pair in an export: a row of its format, or nothing. Fields are named as trainers do. */
sealed interface ExportRow {

    /**
     * Nothing, for the format has no place for what it is.
     *
     * @param why what the record has or lacks, after "it"
     */
    record LeftOut(String why) implements ExportRow {}

    /** A record's own JSON, on one line. */
    record AsItStands(String line) implements ExportRow {}

    /** TRL's conversational language modelling. */
    record Sft(List<Turn> messages) implements ExportRow {

        static ExportRow of(AcceptedRecord record) {
            return orLeftOut(
                    Conversation.of(record.messages()).unlikeText(), () -> new Sft(Turn.of(record.messages())));
        }
    }

    /** TRL's conversational preference with an explicit prompt. */
    record Preference(List<Turn> prompt, List<Turn> chosen, List<Turn> rejected) implements ExportRow {

        static ExportRow of(PreferencePair pair) {
            var unlike = Stream.of(pair.chosen(), pair.rejected())
                    .map(reply -> {
                        var whole = new ArrayList<>(pair.messages());
                        whole.add(reply);
                        return Conversation.of(whole).unlikeText();
                    })
                    .flatMap(Optional::stream)
                    .findFirst();
            return orLeftOut(
                    unlike,
                    () -> new Preference(
                            Turn.of(pair.messages()),
                            Turn.of(List.of(pair.chosen())),
                            Turn.of(List.of(pair.rejected()))));
        }
    }

    /** The same with the margin that TRL's RewardTrainer takes off its loss. */
    record MarginPreference(List<Turn> prompt, List<Turn> chosen, List<Turn> rejected, double margin)
            implements ExportRow {

        static ExportRow of(PreferencePair pair) {
            var row = Preference.of(pair);
            return row instanceof Preference plain
                    ? new MarginPreference(plain.prompt, plain.chosen, plain.rejected, pair.margin())
                    : row;
        }
    }

    /** One row as in nvidia/HelpSteer2. */
    record HelpSteer2(
            String prompt,
            String response,
            int helpfulness,
            int correctness,
            int coherence,
            int complexity,
            int verbosity)
            implements ExportRow {

        /**
         * What stands before a turn but the first. The dataset card of nvidia/HelpSteer2 writes dialogues so;
         * NeMo-Aligner, which trains on them, puts {@code <extra_id_1>User} before the whole and
         * {@code <extra_id_1>Assistant} after it.
         */
        private static final String MARKER = "<extra_id_1>";

        static ExportRow of(AcceptedRecord record, String scorer) {
            var conversation = Conversation.of(record.messages());
            var unlike = conversation.unlikeTwoSides();
            if (unlike.isPresent()) {
                return new LeftOut(unlike.get());
            }
            if (conversation.prompt().get(0).role() != Role.USER) {
                return new LeftOut("begins with the assistant");
            }
            if (record.messages().stream().anyMatch(message -> message.content().contains(MARKER))) {
                return new LeftOut("has the text " + MARKER + ", which marks a turn");
            }
            return withAttributes(
                    record,
                    scorer,
                    given -> new HelpSteer2(
                            joined(conversation.prompt()),
                            conversation.answer(),
                            given.helpfulness(),
                            given.correctness(),
                            given.coherence(),
                            given.complexity(),
                            given.verbosity()));
        }

        private static String joined(List<ChatMessage> turns) {
            var text = new StringBuilder(turns.get(0).content());
            for (var turn : turns.subList(1, turns.size())) {
                text.append('\n').append(MARKER).append(side(turn)).append('\n').append(turn.content());
            }
            return text.toString();
        }
    }

    /** One conversation as NeMo-Aligner's SteerLM reads it: the label stands at the turn that was judged, the last one. */
    record SteerLm(List<Part> conversations, String mask) implements ExportRow {

        /** One turn. */
        record Part(String value, String from, @Nullable String label) {}

        static ExportRow of(AcceptedRecord record, String scorer) {
            return orLeftOut(
                    Conversation.of(record.messages()).unlikeTwoSides(),
                    () -> withAttributes(record, scorer, given -> labelled(record.messages(), given.label())));
        }

        private static SteerLm labelled(List<ChatMessage> messages, String label) {
            var parts = new ArrayList<Part>();
            for (int i = 0; i < messages.size(); i++) {
                var message = messages.get(i);
                parts.add(new Part(message.content(), side(message), i == messages.size() - 1 ? label : null));
            }
            return new SteerLm(List.copyOf(parts), "User");
        }
    }

    /** One message, with the two fields that every trainer knows. */
    record Turn(String role, String content) {

        static List<Turn> of(List<ChatMessage> messages) {
            return messages.stream()
                    .map(message -> new Turn(message.role().name().toLowerCase(Locale.ROOT), message.content()))
                    .toList();
        }
    }

    private static String side(ChatMessage message) {
        return message.role() == Role.USER ? "User" : "Assistant";
    }

    private static ExportRow orLeftOut(Optional<String> unlike, Supplier<ExportRow> row) {
        return unlike.<ExportRow>map(LeftOut::new).orElseGet(row);
    }

    private static ExportRow withAttributes(AcceptedRecord record, String scorer, Function<Attributes, ExportRow> row) {
        return Attributes.given(record, scorer)
                .map(row)
                .orElseGet(() ->
                        new LeftOut("has no five attributes" + (scorer.isEmpty() ? "" : " of the scorer " + scorer)));
    }
}
