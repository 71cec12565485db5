package io.twotier.platform.feed.audit.api;

import io.twotier.platform.feed.audit.Entry;
import io.twotier.platform.feed.audit.Sight;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** @param attributes beside the usual, where the record stands in the caller's log: texts all of them, as one client reads them */
public record AuditRecordView(String id, String partnerId, List<String> participants, String customerId, String customerName, String userPrincipalName,
                              String applicationId, String resourceType, String resourceNewValue, String operationType, String originalCorrelationId,
                              String operationDate, String operationStatus, List<Customized> customizedData, PlaceInLog attributes) {

    public record Customized(String key, String value) {
    }

    public record PlaceInLog(String objectType, String log, String number, String previousHash, String hash) {
    }

    static AuditRecordView of(Entry entry) {
        Map<String, String> told = entry.sight();
        List<Customized> customized = told.entrySet().stream().filter(one -> one.getKey().startsWith(Sight.CUSTOMIZED))
                .map(one -> new Customized(one.getKey().substring(Sight.CUSTOMIZED.length()), one.getValue())).toList();
        return new AuditRecordView(told.get("id"), told.get("partnerId"), Arrays.stream(told.get("participants").split(",")).filter(one -> !one.isEmpty()).toList(), told.get("customerId"),
                told.get("customerName"), told.get("userPrincipalName"), told.get("applicationId"), told.get("resourceType"), told.get("resourceNewValue"),
                told.get("operationType"), told.get("originalCorrelationId"), told.get("operationDate"), told.get("operationStatus"), customized,
                new PlaceInLog("AuditRecord", entry.log().id().toString(), Long.toString(entry.number()), entry.previousHash(), entry.hash()));
    }

    /** The same, with other words for what was done to what. */
    AuditRecordView typed(String operation, String resource) {
        return new AuditRecordView(id, partnerId, participants, customerId, customerName, userPrincipalName, applicationId, resource, resourceNewValue, operation,
                originalCorrelationId, operationDate, operationStatus, customizedData, attributes);
    }
}
