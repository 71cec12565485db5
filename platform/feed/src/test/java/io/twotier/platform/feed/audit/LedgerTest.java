package io.twotier.platform.feed.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.twotier.platform.feed.FeedTest;
import io.twotier.platform.feed.Services;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@FeedTest
class LedgerTest {

    private static final int WRITERS = 4;
    private static final int EACH = 25;

    @Inject
    Ledger ledger;
    @Inject
    Services services;

    @Test
    void whatManyEnterAtOnceStandsInOneLogWithoutAGap() throws Exception {
        UUID partner = UUID.randomUUID();
        enter(partner);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            Callable<Void> writer = () -> {
                IntStream.range(0, EACH).forEach(one -> enter(partner));
                return null;
            };
            for (Future<Void> done : writers.invokeAll(Collections.nCopies(WRITERS, writer))) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
        long all = 1 + WRITERS * EACH;
        assertEquals(all, services.count("log_entry where log = '" + partner + "'"));
        assertEquals(all, services.count("log_entry e where log = '" + partner + "' and previous_hash = coalesce((select hash from log_entry b where b.log = e.log and b.number = e.number - 1), '')"));
    }

    private void enter(UUID partner) {
        QuarkusTransaction.requiringNew().run(() -> ledger.enter(Services.order(partner, UUID.randomUUID())));
    }
}
