/** Real servers to test and to run against: PostgreSQL, Kafka, Keycloak, SMTP, and a token issuer for tests. */
package io.twotier.platform.testkit;
