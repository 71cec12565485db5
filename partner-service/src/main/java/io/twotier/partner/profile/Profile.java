package io.twotier.partner.profile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One profile of a partner. Its revision, 0 while the partner stated nothing, is what etags are made of. */
@Entity
@Table(name = "partner_profile")
public class Profile {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID partnerId;
    @Enumerated(EnumType.STRING)
    private ProfileKind kind;
    private long revision;
    @JdbcTypeCode(SqlTypes.JSON)
    private ProfileDetails details;

    protected Profile() {
    }

    static Profile unstated(UUID id, UUID partnerId, ProfileKind kind, ProfileDetails details) {
        Profile profile = new Profile();
        profile.id = id;
        profile.partnerId = partnerId;
        profile.kind = kind;
        profile.details = details;
        return profile;
    }

    void state(ProfileDetails now) {
        details = now;
        revision++;
    }

    public long revision() {
        return revision;
    }

    public ProfileDetails details() {
        return details;
    }
}
