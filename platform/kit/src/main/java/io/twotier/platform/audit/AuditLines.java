package io.twotier.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What is listed of the audit under which names: one line an operation, see {@link Listing}. */
@ConfigMapping(prefix = "twotier.audit")
public interface AuditLines {

    @WithParentName
    Map<String, String> byOperation();
}
