package io.twotier.partner.directory;

import io.twotier.partner.account.PartnerType;
import io.twotier.partner.capability.Abilities;
import io.twotier.partner.capability.Ability;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the directory asks of a tenant. */
@ApplicationScoped
class DirectoryAbilities implements Abilities {

    @Override
    public List<Ability> abilities() {
        return List.of(new Ability("change_own_directory_entry", null, partner -> partner.is(PartnerType.INDIRECT_PROVIDER),
                (caller, partner) -> List.of(Directory.ownChange())));
    }
}
