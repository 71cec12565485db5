package io.twotier.platform.feed.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are delivered. */
@ConfigMapping(prefix = "twotier.webhooks")
public interface WebhookSettings {

    /** The names of events a registration can ask for. */
    List<String> events();

    /** Names that exist elsewhere: taken from clients that ask for them, and never told. */
    List<String> neverTold();

    /** Lets webhooks go to this machine and its network, and over plain HTTP. For trying things out; never where anybody else can register. */
    @WithDefault("false")
    boolean allowPrivateTargets();

    /** How long after each failed attempt the next one is made, give or take a fifth; behind the last one there is none. */
    List<Duration> tryAgainAfter();

    /** How long a receiver may take to answer. */
    Duration timeout();

    /** So many are on their way to one receiver at a time. */
    int mostAtOnce();

    /** And so many to all. */
    int mostInAll();

    int mostEndpoints();

    Signing signing();

    /** What signs deliveries in the documented style. */
    interface Signing {

        /** A PKCS#12 file with one key and its certificate; without it a key is made and kept in the database, which no receiver has reason to trust. */
        Optional<Path> keystore();

        Optional<String> password();

        /** The organisation in the certificate of a key that is made here. */
        String organisation();
    }
}
