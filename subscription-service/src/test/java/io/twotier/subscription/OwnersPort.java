package io.twotier.subscription;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.twotier.platform.testkit.FreePorts;
import java.util.Map;

/** Where the suite's public API is said to be. Somebody listens there only while a test plays the {@link Owners}. */
public final class OwnersPort implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("twotier.onboarding.suite-url", "http://127.0.0.1:" + FreePorts.any(), "twotier.onboarding.answer-within", "PT10S");
    }

    @Override
    public void stop() {
        // nothing was started
    }
}
