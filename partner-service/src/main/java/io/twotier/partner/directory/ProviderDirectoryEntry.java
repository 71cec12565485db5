package io.twotier.partner.directory;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.Partner;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** R31: what the official list says of a provider. Not official: it stays prepared, and nobody finds it. */
@Entity
public class ProviderDirectoryEntry {

    @Id
    private UUID partnerId;
    @Version
    private long version;
    private Environment environment;
    private String region;
    private boolean official;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> services;
    private String profile;
    private String website;

    protected ProviderDirectoryEntry() {
    }

    static ProviderDirectoryEntry of(Partner provider) {
        ProviderDirectoryEntry entry = new ProviderDirectoryEntry();
        entry.partnerId = provider.id();
        entry.environment = provider.environment();
        entry.region = provider.region();
        return entry;
    }

    ProviderDirectoryEntry say(Statement now) {
        official = now.official();
        services = now.services().stream().map(ProviderService::wire).sorted().toList();
        profile = now.profile();
        website = now.website();
        return this;
    }

    /** What the operator states. @param profile what the provider offers, in its words */
    public record Statement(boolean official, Set<ProviderService> services, String profile, String website) {
    }

    public UUID partnerId() {
        return partnerId;
    }

    public long version() {
        return version;
    }

    public String region() {
        return region;
    }

    public boolean official() {
        return official;
    }

    public List<String> services() {
        return services;
    }

    public String profile() {
        return profile;
    }

    public String website() {
        return website;
    }
}
