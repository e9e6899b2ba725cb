package dev.millrace.filter;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * What the stores of all tasks may hold in memory outside Java's heap, taken together.
 *
 * <p>Left alone each store takes up to 98 MiB: with ten stores in each of four tasks that is more than any limit of a
 * container allows for. What is not on disk yet is pinned in the cache, so that reading gets the rest of its room.
 */
public final class StoreMemory implements RocksDBConfigSetter {

    static final long MOST_BYTES = 128 * 1024 * 1024;

    /**
     * So small that the buffers of all stores together fit, however fast they are written: a store that is written holds up
     * its writers when its buffers are full, but does not make others, that have long been idle, give up theirs.
     */
    static final long BUFFER_BYTES = 1024 * 1024;

    static final int BUFFERS = 2;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(MOST_BYTES);

    /** With more tasks than the buffers fit for, each store that is written goes to disk sooner. */
    private static final WriteBufferManager UNWRITTEN = new WriteBufferManager(MOST_BYTES / 2, CACHE);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(UNWRITTEN);
        options.setWriteBufferSize(BUFFER_BYTES);
        options.setMaxWriteBufferNumber(BUFFERS);
    }

    /** Nothing: what is shared is closed with the process. */
    @Override
    public void close(String store, Options options) {}
}
