package io.twotier.platform.feed.audit;

import io.twotier.platform.audit.AuditRecorded;
import io.twotier.platform.caller.Caller;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A log and whose it is: one for each partner, and one of everything, which is the operator's. */
public record Log(UUID id) {

    /** Its lock is taken before that of any other log, so no two who lengthen logs ever wait for each other. */
    static final Log OF_EVERYTHING = new Log(new UUID(0, 0));

    public static Log of(Caller caller) {
        return caller.operator() ? OF_EVERYTHING : new Log(caller.tenant());
    }

    /** Where a record stands. */
    static List<Log> with(AuditRecorded record) {
        return Stream.concat(Stream.of(OF_EVERYTHING), record.participants().stream().map(Log::new)).toList();
    }

    /** Whether its owner may know who acted: nobody learns of another partner here, nor of its people. */
    boolean namesWhoActed(AuditRecorded record) {
        return equals(OF_EVERYTHING) || id.equals(record.partnerId());
    }
}
