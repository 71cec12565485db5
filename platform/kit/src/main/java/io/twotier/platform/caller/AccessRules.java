package io.twotier.platform.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** The role map: one line an operation, see {@link AccessRule}. */
@ConfigMapping(prefix = "twotier.access")
public interface AccessRules {

    @WithParentName
    Map<String, String> byOperation();
}
