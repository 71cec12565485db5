package io.twotier.partner.directory;

import io.twotier.partner.account.Environment;
import io.twotier.partner.account.Partner;
import io.twotier.partner.account.PartnerDesk;
import io.twotier.partner.account.PartnerType;
import io.twotier.partner.account.Partners;
import io.twotier.partner.geography.Regions;
import io.twotier.platform.caller.Caller;
import io.twotier.platform.command.Check;
import io.twotier.platform.command.Checks;
import io.twotier.platform.command.Preconditions;
import io.twotier.platform.command.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The official list of providers, as everybody searches it and as the operator keeps it. */
@ApplicationScoped
public class Directory {

    private static final String EVERYWHERE = "all";

    private final ProviderDirectoryEntries entries;
    private final Partners partners;
    private final PartnerDesk desk;
    private final Regions regions;
    private final Preconditions preconditions;

    Directory(ProviderDirectoryEntries entries, Partners partners, PartnerDesk desk, Regions regions, Preconditions preconditions) {
        this.entries = entries;
        this.partners = partners;
        this.desk = desk;
        this.regions = regions;
        this.preconditions = preconditions;
    }

    /** What is searched: a region of null is all of them. */
    public record Search(Environment environment, String region, ProviderService service) {
    }

    /** R108, R109: unless it says otherwise, a partner searches its own region. {@code region=all} searches everywhere. */
    public Search search(Caller caller, String region, String service) {
        Optional<Partner> partner = own(caller);
        Set<String> known = regions.names();
        Optional<String> named = known.stream().filter(name -> region != null && bare(name).equals(bare(region))).findFirst();
        Optional<ProviderService> offered = service == null ? Optional.empty() : ProviderService.named(service);
        Checks.demand(
                Check.that(region == null || region.equalsIgnoreCase(EVERYWHERE) || named.isPresent(), DirectoryRejection.UNKNOWN_REGION, region,
                        known.stream().sorted().collect(Collectors.joining(", "))),
                Check.that(service == null || offered.isPresent(), DirectoryRejection.UNKNOWN_SERVICE, service,
                        Arrays.stream(ProviderService.values()).map(ProviderService::wire).collect(Collectors.joining(", "))));
        return new Search(environment(partner), region == null ? partner.map(Partner::region).orElse(null) : named.orElse(null), offered.orElse(null));
    }

    public List<Listed> page(Search search, UUID after, int most) {
        return entries.official(search.environment(), search.region(), search.service(), after, most);
    }

    public Listed find(Caller caller, UUID provider) {
        return entries.official(environment(own(caller)), provider).orElseThrow(DirectoryRejection.NOT_LISTED::refuse);
    }

    /** R31: always refused; the entry is the programme's. */
    public void changeOwn() {
        Checks.demand(ownChange());
    }

    static Check ownChange() {
        return Check.that(false, DirectoryRejection.OFFICIAL);
    }

    @Transactional
    public Listed put(UUID id, ProviderDirectoryEntry.Statement wanted) {
        Partner provider = desk.find(id);
        Checks.demand(Check.that(provider.is(PartnerType.INDIRECT_PROVIDER), DirectoryRejection.NO_PROVIDER));
        Optional<ProviderDirectoryEntry> known = entries.findByIdOptional(id);
        known.ifPresent(entry -> preconditions.match(entry.version()));
        ProviderDirectoryEntry entry = known.orElseGet(() -> ProviderDirectoryEntry.of(provider)).say(wanted);
        entries.persist(entry);
        Work.current().acted("partner", id.toString());
        return new Listed(entry, provider.name(), provider.country());
    }

    static String bare(String text) {
        return text.replaceAll("[_\\- ]", "").toLowerCase(Locale.ROOT);
    }

    private Optional<Partner> own(Caller caller) {
        return caller.partner() ? partners.findByIdOptional(caller.tenant()) : Optional.empty();
    }

    private static Environment environment(Optional<Partner> partner) {
        return partner.map(Partner::environment).orElse(Environment.PRODUCTION);
    }
}
