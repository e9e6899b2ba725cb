package dev.millrace.bench.ledger;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Half of the inputs are seeds, half are judged generations that become records; the inputs are made in passing. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LedgerBenchmark {

    /** Records that were accepted before. */
    @Param("10000")
    public long before;

    private Workload workload = new Workload();

    /** For JMH. */
    public LedgerBenchmark() {}

    /** Accepts the records before. */
    @Setup(Level.Trial)
    public void accept() {
        workload = new Workload();
        workload.accept(before);
    }

    /** Two inputs. */
    @Benchmark
    @OperationsPerInvocation(2)
    public long inputs() {
        workload.seed();
        workload.settle();
        return workload.accepted();
    }
}
