package io.twotier.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One word that a strict client does not know, and the whole list fails for it: all services keep to what the oldest of them knows. */
class AuditWordsTest {

    private static final String PREFIX = "twotier.audit.";
    private static final Set<String> OPERATIONS = Set.of("undefined", "update_customer_qualification", "update_subscription", "upgrade_subscription", "convert_trial_subscription",
            "add_customer", "update_customer_billing_profile", "delete_customer", "remove_partner_customer_relationship", "create_order", "update_order",
            "create_mpn_association", "update_mpn_association", "update_transfer", "create_partner_relationship", "create_agreement");
    private static final Set<String> RESOURCES = Set.of("undefined", "customer", "customer_user", "order", "subscription", "license", "third_party_add_on", "mpn_association",
            "transfer", "application", "application_credential", "partner_user", "partner_relationship", "referral", "software_key", "software_download_link", "credit_limit",
            "invoice", "agreement");

    @Test
    void whatIsListedIsNamedAsTheStrictestClientKnowsItAndWhatIsNotHasAReason() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String service : List.of("partner", "customer", "agreement", "subscription", "transfer")) {
            lines(service).forEach((operation, line) -> lines.put(service + "." + operation, line));
        }
        List<String> wrong = new ArrayList<>();
        lines.forEach((operation, line) -> {
            String[] words = line.split(" ");
            if (!line.startsWith("no: ") && !(words.length == 2 && OPERATIONS.contains(words[0]) && RESOURCES.contains(words[1]))) {
                wrong.add(operation + " " + line);
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(lines.size() > 60, lines.toString());
    }

    private static Map<String, String> lines(String service) throws IOException {
        Properties told = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("../..", Suite.module(service), "src/main/resources/application.properties"))) {
            told.load(file);
        }
        Map<String, String> lines = new TreeMap<>();
        told.stringPropertyNames().stream().filter(name -> name.startsWith(PREFIX)).forEach(name -> lines.put(name.substring(PREFIX.length()), told.getProperty(name)));
        return lines;
    }
}
