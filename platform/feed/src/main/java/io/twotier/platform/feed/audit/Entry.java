package io.twotier.platform.feed.audit;

import io.twotier.platform.Secret;
import io.twotier.platform.audit.AuditRecorded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A record's place in a log. Its hash is plain SHA-256 over what the log's owner is told, so that anybody can check it; its mark is keyed, so that
 * nobody but the feed can make one.
 *
 * @param previousHash of the entry before, empty in the first
 */
public record Entry(Log log, long number, AuditRecorded record, String previousHash, String hash) {

    private static final String VERSION = "twotier audit record 1";

    static Entry after(Head last, AuditRecorded record) {
        return new Entry(last.log(), last.number() + 1, record, last.hash(), hash(last.hash(), last.log(), last.number() + 1, record));
    }

    public Map<String, String> sight() {
        return Sight.of(record, log);
    }

    /** Whether the hash is that of what the entry holds. */
    boolean holds() {
        return hash.equals(hash(previousHash, log, number, record));
    }

    static String mark(Secret secret, String hash) {
        return HexFormat.of().formatHex(secret.digest("feed-entry", hash));
    }

    private static String hash(String previousHash, Log log, long number, AuditRecorded record) {
        StringBuilder text = new StringBuilder(String.join("\n", VERSION, previousHash, log.id().toString(), Long.toString(number), ""));
        Sight.of(record, log).forEach((name, value) -> text.append(name).append(':').append(bytes(value).length).append(':').append(value).append('\n'));
        return HexFormat.of().formatHex(sha256().digest(bytes(text.toString())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
