package io.twotier.agreement;

import io.twotier.platform.testkit.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays the operator, who publishes and retires agreements. Always for some countries alone: what holds everywhere is what other tests rely on. */
public final class Publishing {

    public static final String TEMPLATES = "/v1/operator/agreementtemplates";
    private static final AtomicInteger RANK = new AtomicInteger(1_000);

    private Publishing() {
    }

    public static int rank() {
        return RANK.incrementAndGet();
    }

    public static Map<String, Object> edition(String type, String... countries) {
        return edition(type, rank(), countries);
    }

    public static Map<String, Object> edition(String type, int rank, String... countries) {
        return Map.of("agreementType", type, "versionRank", rank, "countries", List.of(countries), "documents", List.of(
                Map.of("language", "en", "title", "Agreement " + rank, "text", "1. Purpose\n\nThis is version " + rank + "."),
                Map.of("language", "sv", "title", "Avtal " + rank, "text", "1. Syfte\n\nDetta är version " + rank + ".")));
    }

    /** The id of a new version for these countries. */
    public static String published(String type, String... countries) {
        return published(edition(type, countries));
    }

    public static String published(Map<String, Object> edition) {
        return Http.as(Tokens.operator()).body(edition).post(TEMPLATES).then().statusCode(201).extract().path("templateId");
    }

    public static void retired(String template, String successor, LocalDate lastDay) {
        Http.as(Tokens.operator()).body(Map.of("successorId", successor, "lastDay", lastDay.toString())).post(TEMPLATES + "/" + template + "/retire").then().statusCode(200);
    }
}
