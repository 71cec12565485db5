package io.twotier.agreement.evidence;

import io.twotier.platform.audit.Evidence;
import io.twotier.platform.audit.EvidenceStatement;
import io.twotier.platform.page.Page;
import io.twotier.platform.page.PageQuery;
import io.twotier.platform.page.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Exports evidence page by page, each item with what the sealed audit says of it. Who may have which is decided by who calls. */
@ApplicationScoped
public class EvidenceReader {

    private final EvidenceItems items;
    private final Evidence evidence;
    private final Pages pages;

    EvidenceReader(EvidenceItems items, Evidence evidence, Pages pages) {
        this.items = items;
        this.evidence = evidence;
        this.pages = pages;
    }

    /** @param statement what the audit says of it, or null when it says nothing: then somebody put it there by hand */
    public record Exported(EvidenceItem item, EvidenceStatement statement) {
    }

    @Transactional
    public Page<Exported> ofCustomer(UUID customer, PageQuery asked) {
        return stated(pages.ascending("evidence of customer " + customer, asked, EvidenceItem::id, (after, most) -> items.ofCustomer(customer, after, most)));
    }

    @Transactional
    public Page<Exported> ofCustomerFor(UUID partner, UUID customer, PageQuery asked) {
        return stated(pages.ascending("evidence of customer " + customer + " for " + partner, asked, EvidenceItem::id,
                (after, most) -> items.ofCustomerFor(partner, customer, after, most)));
    }

    @Transactional
    public Page<Exported> ofPartner(UUID partner, PageQuery asked) {
        return stated(pages.ascending("evidence of partner " + partner, asked, EvidenceItem::id, (after, most) -> items.ofPartner(partner, after, most)));
    }

    private Page<Exported> stated(Page<EvidenceItem> page) {
        Map<UUID, EvidenceStatement> statements = evidence.statements(page.rows().stream().map(EvidenceItem::id).toList());
        return page.map(item -> new Exported(item, statements.get(item.id())));
    }
}
