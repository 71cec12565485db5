package io.twotier.partner.directory.api;

import io.twotier.partner.directory.Listed;
import io.twotier.platform.wire.Attributes;
import io.twotier.platform.wire.Links;
import io.twotier.platform.wire.Resource;
import java.util.List;
import java.util.UUID;

/** A provider as the official list presents it; the operator sees prepared entries too, which are not official. */
public record ProviderView(UUID id, String name, String country, String region, List<String> services, String profile, String website, boolean official,
                           Links links, Attributes attributes) implements Resource {

    static ProviderView of(Listed listed) {
        var entry = listed.entry();
        return new ProviderView(entry.partnerId(), listed.name(), listed.country(), entry.region(), entry.services(), entry.profile(), entry.website(),
                entry.official(), Links.self("/providers/" + entry.partnerId()), Attributes.of("ProviderDirectoryEntry", entry.version()));
    }
}
