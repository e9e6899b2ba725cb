package dev.millrace.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.millrace.ledger.LedgerState;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

class StoreMemoryTest {

    /** Those of an installation whose partitions are as many as the default says, on one instance. */
    private static final int STORES = 4 * LedgerState.TABLES.size();

    private static final int RECORD_BYTES = 16 * 1024;

    /** Far more than its buffers hold, and all of it more than the cache holds. */
    private static final int RECORDS = 256;

    private final Random random = new Random(7);
    private final List<RocksDB> stores = new ArrayList<>();

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void opened() throws RocksDBException {
        for (int i = 0; i < STORES; i++) {
            stores.add(open("store-" + i));
        }
    }

    @AfterEach
    void closed() {
        stores.forEach(RocksDB::close);
    }

    @Test
    void allStoresShareTheirRoomHoweverFastTheyAreWrittenAndRead() throws RocksDBException {
        for (var store : stores) {
            write(store);
            assertThat(unwritten()).isBetween(1L, StoreMemory.MOST_BYTES);
        }
        await("what is not on disk yet takes room")
                .untilAsserted(() -> assertThat(used()).isGreaterThanOrEqualTo(unwritten()));

        for (var store : stores) {
            for (int record = 0; record < RECORDS; record++) {
                assertThat(store.get(key(record))).hasSize(RECORD_BYTES);
            }
            assertThat(used()).isLessThanOrEqualTo(StoreMemory.MOST_BYTES);
        }
        assertThat(used()).isGreaterThan(StoreMemory.MOST_BYTES / 2);
    }

    private void write(RocksDB store) throws RocksDBException {
        try (var unlogged = new WriteOptions().setDisableWAL(true)) {
            for (int record = 0; record < RECORDS; record++) {
                store.put(unlogged, key(record), record());
            }
        }
    }

    private RocksDB open(String name) throws RocksDBException {
        var options = new Options().setCreateIfMissing(true).setTableFormatConfig(new BlockBasedTableConfig());
        options.setWriteBufferSize(16 * 1024 * 1024).setMaxWriteBufferNumber(3);
        new StoreMemory().setConfig(name, options, Map.of());
        return RocksDB.open(options, directory.resolve(name).toString());
    }

    /** What their cache holds: blocks that were read, and what is not on disk yet. */
    private long used() throws RocksDBException {
        return stores.get(0).getLongProperty("rocksdb.block-cache-usage");
    }

    private long unwritten() throws RocksDBException {
        long bytes = 0;
        for (var store : stores) {
            bytes += store.getLongProperty("rocksdb.cur-size-all-mem-tables");
        }
        return bytes;
    }

    private static byte[] key(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private byte[] record() {
        var bytes = new byte[RECORD_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
