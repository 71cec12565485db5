package io.twotier.platform.feed.audit;

import io.twotier.platform.audit.AuditRecorded;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A record as the owner of one log is told it: the names and texts of the wire, in their order. The hash of an entry is made of these, so that whoever
 * was told them can check it.
 */
public final class Sight {

    public static final String CUSTOMIZED = "customizedData.";

    private static final long TICKS_A_SECOND = 10_000_000;
    /** From the year 1 to 1970. */
    private static final long SECONDS_BEFORE = 62_135_596_800L;

    private Sight() {
    }

    /** @return without what is not told */
    public static Map<String, String> of(AuditRecorded record, Log log) {
        boolean whole = log.namesWhoActed(record);
        boolean everything = log.equals(Log.OF_EVERYTHING);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("id", id(record, everything ? record.partnerId() : log.id()));
        told.put("partnerId", whole ? text(record.partnerId()) : null);
        told.put("participants", everything ? record.participants().stream().map(UUID::toString).collect(Collectors.joining(",")) : log.id().toString());
        told.put("customerId", text(record.customerId()));
        told.put("customerName", record.customerName());
        told.put("userPrincipalName", whole ? record.userName() : null);
        told.put("applicationId", whole ? record.applicationId() : null);
        told.put("resourceType", record.resourceType());
        told.put("resourceNewValue", record.newValue());
        told.put("operationType", record.operationType());
        told.put("originalCorrelationId", record.correlationId().toString());
        told.put("operationDate", record.at().toString());
        told.put("operationStatus", record.status());
        told.put(CUSTOMIZED + "Operation", record.operation());
        told.put(CUSTOMIZED + resource(record.resourceType()) + "Id", record.resourceId());
        told.put(CUSTOMIZED + "Reason", whole ? record.reason() : null);
        told.put(CUSTOMIZED + "Comment", whole ? record.comment() : null);
        told.values().removeIf(value -> value == null);
        return told;
    }

    /** What clients take apart: partner, customer, resource, operation, time; and what makes it the only one. */
    private static String id(AuditRecorded record, UUID partner) {
        return String.join("_", blank(partner), blank(record.customerId()), record.resourceId() == null ? "" : record.resourceId().split("/")[0],
                record.operation().replace("_", "").toLowerCase(Locale.ROOT), Long.toString(ticks(record.at())), record.recordId().toString().replace("-", ""));
    }

    private static long ticks(Instant at) {
        return (at.getEpochSecond() + SECONDS_BEFORE) * TICKS_A_SECOND + at.getNano() / 100;
    }

    /** {@code customer_user} as {@code CustomerUser}. */
    private static String resource(String type) {
        StringBuilder name = new StringBuilder();
        for (String word : (type.equals("undefined") ? "resource" : type).split("_")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static String blank(UUID id) {
        return id == null ? "" : id.toString();
    }
}
