package dev.millrace.cli;

import dev.millrace.cli.outcome.BadInput;
import dev.millrace.cli.outcome.Exit;
import dev.millrace.cli.topics.TopicPlan;
import dev.millrace.cli.topics.TopicTable;
import dev.millrace.contracts.TopicNames;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows each topic as it should be and as it is. */
@Command(
        name = "topics",
        description = "Shows each topic with partitions, retention and cleanup policy, as it should be and as it is."
                + " Exits 1 if one is missing or different.")
final class Topics implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--create", description = "Makes those that are missing; others are left as they are.")
    private boolean create;

    @Option(names = "--lane", paramLabel = "NAME", description = "A lane beside the default one; may be repeated.")
    private List<String> lanes = List.of();

    Topics(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (var lane : lanes) {
            if (!TopicNames.isLane(lane)) {
                throw new BadInput("--lane \"" + lane + "\" is no lane, expected " + TopicNames.LANE_NAMES);
            }
        }
        try (var reached = cluster.reach(console)) {
            var plans = TopicPlan.all(reached.names(), lanes);
            var names = plans.stream().map(TopicPlan::name).toList();
            var table = new TopicTable(plans, reached.states(names));
            if (create) {
                reached.create(table.missing());
                table = new TopicTable(plans, reached.states(names));
            }
            console.say(table.lines());
            return table.asItShouldBe() ? Exit.DONE : Exit.FAILED;
        }
    }
}
