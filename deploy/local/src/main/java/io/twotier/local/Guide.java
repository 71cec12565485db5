package io.twotier.local;

import java.io.PrintStream;

/** What one can do with a suite that has just started. */
record Guide(Suite suite, Options options) {

    void print(PrintStream out) {
        out.printf("""
                Twotier answers at %1$s

                A token (users operator@twotier.example and ga@, aa@, sa@, ha@ of nordlys.example, tallbacken.example, kvarnsten.example):
                  TOKEN=$(curl -s %2$s -d grant_type=password -d client_id=twotier-portal \\
                    -d username=ga@nordlys.example -d password=%3$s | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -H "Authorization: Bearer $TOKEN" "%1$s/v1/agreements?agreementType=*"
                """, suite.baseUrl(), suite.tokenUrl(), suite.demoPassword());
        if (!suite.services().isEmpty()) {
            out.printf("Documents, and the API to try: %s/docs%n", suite.baseUrl());
            out.println("API pages of each service:");
            suite.services().forEach((name, url) -> out.printf("  %-13s %s/q/swagger-ui%n", name, url));
        }
        out.printf("Mails the suite sends: %s%n", options.ports().url("mail"));
        out.printf("Identity provider: %s, user admin, password 'keycloak-admin' in %s%n", suite.keycloakUrl(), options.home().resolve("secrets.properties"));
        out.printf("Logs: %s%n", options.home().resolve("logs"));
        out.println("Stop with Ctrl-C, or from another prompt with: deploy/local/twotier down");
    }
}
