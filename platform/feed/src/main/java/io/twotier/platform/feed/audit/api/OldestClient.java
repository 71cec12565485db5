package io.twotier.platform.feed.audit.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One client, known by a header that no other sends, has fewer words than all others and fails a whole list for one it lacks. It is told no type
 * where it lacks the word.
 */
@Singleton
class OldestClient {

    private final Set<String> operationTypes;
    private final Set<String> resourceTypes;

    OldestClient(@ConfigProperty(name = "twotier.feed.oldest-client.operation-types") Set<String> operationTypes,
                 @ConfigProperty(name = "twotier.feed.oldest-client.resource-types") Set<String> resourceTypes) {
        this.operationTypes = operationTypes;
        this.resourceTypes = resourceTypes;
    }

    AuditRecordView told(AuditRecordView record, HttpHeaders headers) {
        return headers.getHeaderString("api-version") == null ? record : record.typed(known(operationTypes, record.operationType()), known(resourceTypes, record.resourceType()));
    }

    private static String known(Set<String> words, String word) {
        return words.contains(word) ? word : null;
    }
}
