package io.twotier.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * PostgreSQL, Kafka and a token issuer for every {@code @QuarkusTest}, started once per JVM. The init argument
 * {@code service} names the database: {@code @QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "service", value = "partner"))}.
 */
public final class TestServers implements QuarkusTestResourceLifecycleManager {

    private String service;

    @Override
    public void init(Map<String, String> initArgs) {
        service = initArgs.get("service");
        if (service == null) {
            throw new IllegalArgumentException("TestServers needs the init argument 'service'");
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<String, String> start() {
        try {
            return (Map<String, String>) Class.forName(SharedServers.class.getName(), true, ClassLoader.getSystemClassLoader())
                    .getMethod("configuration", String.class)
                    .invoke(null, service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The test servers did not start", e.getCause() == null ? e : e.getCause());
        }
    }

    /** The servers live as long as the JVM. */
    @Override
    public void stop() {
    }
}
