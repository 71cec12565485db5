package io.twotier.platform.feed.webhook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be registered for and what services call their events are the same names. */
class ServiceLinesTest {

    private static final Pattern NAME = Pattern.compile("(?:^|\\| |] )([A-Za-z]+-[A-Za-z-]+) ");

    @Test
    void everyNameThatCanBeRegisteredForIsToldBySomeServiceAndNoOther() throws IOException {
        Set<String> told = new TreeSet<>(Set.of(DeliveryDesk.TEST));
        for (String service : Set.of("partner", "customer", "agreement", "subscription", "transfer")) {
            Properties lines = properties(Path.of("../..", service + "-service", "src/main/resources/application.properties"));
            lines.stringPropertyNames().stream().filter(one -> one.startsWith("twotier.webhook.")).map(lines::getProperty).filter(line -> !line.startsWith("no:"))
                    .flatMap(line -> Stream.of(line.split("\\|"))).forEach(line -> {
                        Matcher name = NAME.matcher(line.trim());
                        if (name.find()) {
                            told.add(name.group(1));
                        }
                    });
        }
        Properties own = properties(Path.of("src/main/resources/application.properties"));
        assertEquals(new TreeSet<>(Arrays.asList(own.getProperty("twotier.webhooks.events").split(","))), told);
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
