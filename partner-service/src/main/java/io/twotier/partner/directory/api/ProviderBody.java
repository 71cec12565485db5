package io.twotier.partner.directory.api;

import io.twotier.partner.directory.ProviderDirectoryEntry;
import io.twotier.partner.directory.ProviderService;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** A provider's public profile as the operator states it, whole. @param official left out: it stands on the official list */
public record ProviderBody(@NotNull Set<@NotNull ProviderService> services, @NotBlank @Size(max = 4000) String profile, @Size(max = 300) String website,
                           Boolean official) {

    ProviderDirectoryEntry.Statement statement() {
        return new ProviderDirectoryEntry.Statement(official == null || official, services, profile, website);
    }
}
